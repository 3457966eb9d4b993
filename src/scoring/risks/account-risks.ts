import { addDays, daysBetween } from "#domain/day";
import { compareText } from "../rules/compare-text.ts";
import { settle } from "../rules/score-value.ts";
import type { RiskFacts, RisksInput } from "./risk-facts.ts";
import {
  type ComputedRisk,
  computed,
  hold,
  knownAnswer,
  type RiskFigure,
  raisedByAll,
  raisedByAny,
} from "./risk-figures.ts";
import type { RisksConfig } from "./risks-config.ts";

/** A flagged decision chain, a contact's KR fallen, a visit overdue. Without a deal there is no chain to look at. */
export function relationshipRisk(
  { facts, opportunity }: RisksInput,
  { relationshipTrouble }: RisksConfig,
): ComputedRisk {
  const { chain, visits } = facts;
  const flags = relationshipTrouble.chainFlags.map((flag) =>
    hold({
      id: flag,
      unit: "flag",
      value: chain?.flags.includes(flag),
      limit: false,
      raises: (present) => present,
      evidence: chain?.evidence,
    }),
  );
  const overdue = visitFigure(visits, relationshipTrouble.overdueDays);
  const shown = chain || opportunity ? flags : [];
  const drop = krFigure(facts.kr, relationshipTrouble.krDrop);
  return computed(raisedByAny([...shown, overdue], [drop]), [...shown, drop, overdue], {
    chain: shown.length > 0 && !chain,
    visits: overdue.raises === null,
  });
}

/** The level whose visit is longest overdue. */
function visitFigure(visits: RiskFacts["visits"], limit: number): RiskFigure {
  const known = (visits ?? []).flatMap(({ daysOverdue, evidence = [] }) =>
    daysOverdue === null ? [] : [{ daysOverdue, evidence }],
  );
  const worst = known.length > 0 ? Math.max(...known.map(({ daysOverdue }) => daysOverdue)) : null;
  const evidence = known.filter(({ daysOverdue }) => daysOverdue === worst).flatMap((visit) => visit.evidence);
  return hold({ id: "visitOverdue", unit: "day", value: worst, limit, raises: (days) => days > limit, evidence });
}

/** The largest fall of a contact's level; evidence are the contacts that fell that far. */
function krFigure(kr: RiskFacts["kr"], limit: number): RiskFigure {
  const falls = (kr ?? []).flatMap(({ contactId, level, previousLevel }) =>
    level === null || previousLevel === null ? [] : [{ contactId, fall: Math.max(0, previousLevel - level) }],
  );
  const worst = falls.length > 0 ? Math.max(...falls.map(({ fall }) => fall)) : null;
  const fallen = falls.filter(({ fall }) => fall === worst && fall > 0);
  const evidence = fallen.map(({ contactId }) => `contact:${contactId}`);
  return hold({ id: "krDrop", unit: "level", value: worst, limit, raises: (fall) => fall >= limit, evidence });
}

/** No note for too long, or none at all; key data out of date. */
export function informationRisk({ facts, asOf }: RisksInput, { staleInformation }: RisksConfig): ComputedRisk {
  const { notes, keyData } = facts;
  const { noteDays, keyDataDays } = staleInformation;
  const note =
    notes?.lastOn === null
      ? hold({ id: "noNote", unit: "note", value: 0, limit: 1, raises: () => true, evidence: notes.evidence })
      : hold({
          id: "daysSinceNote",
          unit: "day",
          value: notes && daysBetween(notes.lastOn, asOf),
          limit: noteDays,
          raises: (days) => days > noteDays,
          evidence: notes?.evidence,
        });
  const old = (keyData ?? []).filter(({ observedOn }) => observedOn < addDays(asOf, -keyDataDays));
  const stale = hold({
    id: "staleKeyData",
    unit: "record",
    value: keyData && old.length,
    limit: keyDataDays,
    raises: (count) => count > 0,
    evidence: old.map(({ ref }) => ref),
  });
  return computed(raisedByAny([note], [stale]), [note, stale], { notes: note.raises === null });
}

/** Orders of the window with a claim; those whose claims nobody recorded leave the check open. */
export function productFaultRisk({ facts, asOf }: RisksInput, { productFault }: RisksConfig): ComputedRisk {
  const { windowDays } = productFault;
  const inside = (facts.orders ?? []).filter(({ date }) => date <= asOf && date >= addDays(asOf, -windowDays));
  const claimed = inside.filter(({ claimsMinor }) => (claimsMinor ?? 0) > 0);
  const recorded = inside.length > 0 && inside.every(({ claimsMinor }) => claimsMinor !== null);
  const figure = hold({
    id: "claims",
    unit: "order",
    value: claimed.length > 0 || recorded ? claimed.length : null,
    limit: 0,
    raises: (count) => count > 0,
    evidence: (claimed.length > 0 ? claimed : inside).map(({ id }) => `orders:${id}`),
  });
  return computed(figure.raises, [figure], { claims: true });
}

/** No reference to show, and a small share of the market. */
export function weakBrandRisk({ facts: { brand } }: RisksInput, { weakBrand }: RisksConfig): ComputedRisk {
  const limit = weakBrand.marketSharePercent;
  const reference = hold({
    id: "referenceAvailable",
    unit: "answer",
    value: knownAnswer(brand?.referenceAvailable),
    limit: "partly",
    raises: (answer) => answer === "no",
    evidence: brand?.evidence,
  });
  const share = hold({
    id: "marketShare",
    unit: "percent",
    value: brand?.marketSharePercent,
    limit,
    raises: (percent) => percent < limit,
    evidence: brand?.evidence,
  });
  return computed(raisedByAll([reference, share]), [reference, share], {
    referenceAvailable: reference.raises === null,
    marketShare: share.raises === null,
  });
}

/** Our share of the wallet falling, or two suppliers kept near level. */
export function supplierBalancingRisk(
  { facts }: RisksInput,
  { supplierBalancing: { dropPoints, nearEqualPoints } }: RisksConfig,
): ComputedRisk {
  const change = walletFigure(facts.walletShares, dropPoints);
  const gap = supplierFigure(facts.suppliers, nearEqualPoints);
  return computed(raisedByAny([gap], [change]), [gap, change], { suppliers: true });
}

/** Points from the observation before to the last one. */
function walletFigure(shares: RiskFacts["walletShares"], limit: number): RiskFigure {
  const byDay = [...(shares ?? [])].sort((a, b) => compareText(a.on, b.on));
  const [before, last] = byDay.slice(-2);
  return hold({
    id: "walletChange",
    unit: "points",
    value: before && last && settle(last.percent - before.percent),
    limit: -limit + 0,
    raises: (points) => points < 0 && points <= -limit,
    evidence: [before, last].flatMap((share) => share?.evidence ?? []),
  });
}

/** Points between the two largest; what nobody listed may be one more supplier, so it must lie far behind as well. */
function supplierFigure(suppliers: RiskFacts["suppliers"], limit: number): RiskFigure {
  const sorted = [...(suppliers ?? [])].sort((a, b) => b.percent - a.percent || compareText(a.name, b.name));
  const [first, second] = sorted;
  const rest = settle(100 - sorted.reduce((sum, { percent }) => sum + percent, 0));
  const listed = first && second && settle(first.percent - second.percent);
  const toRest = first && settle(first.percent - rest);
  const known = (listed ?? Infinity) <= limit || (toRest ?? -Infinity) > limit;
  return hold({
    id: "supplierGap",
    unit: "points",
    value: known ? (listed ?? toRest) : null,
    limit,
    raises: (points) => points <= limit,
    evidence: [first, second].flatMap((supplier) => supplier?.evidence ?? []),
  });
}
