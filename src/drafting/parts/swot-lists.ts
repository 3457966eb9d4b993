import type { DraftContext } from "../draft-context.ts";
import type { DraftKey } from "../draft-words.ts";
import { supporterLevel } from "../evidence/contact-facts.ts";
import { shownOpen } from "../evidence/deals.ts";
import { type GapKind, gapRules } from "../gaps/gap.ts";
import { factorRef } from "../ledger-index.ts";
import type { ClaimId, SectionBuilder } from "../section-builder.ts";
import { firstClaim, gapClaim } from "../section-parts.ts";

type Builder = SectionBuilder<DraftKey>;
export type SwotLists = Record<"strengths" | "weaknesses" | "opportunities" | "threats", ClaimId[]>;

const perList = 5;
/** Points of a scorecard factor, and percent of what fell due and was paid, that count as a strength. */
const strongPoints = 75;
const reliableCollection = 95;
export const threatKinds: readonly GapKind[] = [
  "competitorAhead",
  "competitorNamed",
  "requirementShaped",
  "overdue",
  "bulk",
  "revenueFall",
  "growthDown",
];

/** What a gap opens rather than lacks. */
export const doors: readonly GapKind[] = ["openCell", "rivalCell", "whitespace", "windowOpen"];
const doorsShown = 3;

/** Four lists out of figures and gaps; a list with nothing behind it asks instead. */
export function swotLists(section: Builder, context: DraftContext): SwotLists {
  const { gaps } = context;
  const weak = gaps.filter(
    ({ kind }) => gapRules[kind].column !== "competition" && !threatKinds.includes(kind) && !doors.includes(kind),
  );
  const lists: SwotLists = {
    strengths: strengths(section, context),
    weaknesses: weak.slice(0, perList).map((gap) => gapClaim(section, gap, "why")),
    opportunities: opportunities(section, context),
    threats: gaps
      .filter(({ kind }) => threatKinds.includes(kind))
      .slice(0, perList)
      .map((gap) => gapClaim(section, gap, "why")),
  };
  const ask = (list: ClaimId[], key: DraftKey) => {
    if (list.some((id) => id !== null)) return list;
    const values = { account: context.index.account, endOn: context.index.ref("plan.endOn") };
    return [section.claim({ kind: "question", key, values })];
  };
  return {
    strengths: ask(lists.strengths, "swot.s.question"),
    weaknesses: ask(lists.weaknesses, "swot.w.question"),
    opportunities: ask(lists.opportunities, "swot.o.question"),
    threats: ask(lists.threats, "swot.t.question"),
  };
}

function strengths(section: Builder, { dossier, index, scoreWord }: DraftContext): ClaimId[] {
  const account = index.account;
  const supporters = dossier.contacts
    .filter(({ id }) => (dossier.krLevels[id] ?? 0) >= supporterLevel)
    .slice(0, 3)
    .map(({ externalId }) => {
      const record = `contact:${externalId}`;
      const values = {
        person: index.ref("contact.name", record),
        title: index.ref("contact.title", record),
        level: index.ref("contact.level", record),
      };
      return section.claim({ kind: "fact", key: "swot.s.supporter", values });
    });
  const scorecard = index.score("scorecard");
  const [best] = (scorecard?.score.factors ?? [])
    .filter(({ points, weight }) => points >= strongPoints && weight > 0)
    .sort((a, b) => b.points - a.points);
  const factor = best && scorecard ? scoreWord(`factor.scorecard.${best.id}`) : null;
  const points = best && scorecard ? factorRef(scorecard, best.id, "points") : null;
  const reliable = (dossier.figures.collectionRatePercent ?? 0) >= reliableCollection;
  const rate = reliable ? index.ref("orders.collectionRate") : null;
  return [
    ...supporters,
    section.claim({
      kind: "fact",
      key: "swot.s.factor",
      values: { account, factor, points },
      evidence: [index.fact("plan.window")?.id],
    }),
    section.claim({ kind: "fact", key: "swot.s.pays", values: { account, rate } }),
    ...products(section, { index }),
  ];
}

function products(section: Builder, { index }: Pick<DraftContext, "index">): ClaimId[] {
  return index
    .facts("product.orders")
    .filter(({ value }) => value.type === "count" && value.value > 0)
    .slice(0, 2)
    .map(({ id, record }) => {
      const values = {
        account: index.account,
        product: index.ref("product.name", record),
        orders: `{{${id}}}`,
      };
      return section.claim({ kind: "fact", key: "swot.s.product", values });
    });
}

function opportunities(section: Builder, { dossier, index, gaps }: DraftContext): ClaimId[] {
  const deals = shownOpen(dossier)
    .slice(0, 3)
    .map(({ opportunity }) => {
      const record = `opportunity:${opportunity.externalId}`;
      const isDue = opportunity.closeOn !== null && opportunity.closeOn >= dossier.asOf;
      const values = {
        deal: index.ref("opportunity.name", record),
        amount: index.ref("opportunity.amount", record),
        closeOn: isDue ? index.ref("opportunity.closeOn", record) : null,
      };
      return firstClaim(section, [
        { kind: "fact", key: "swot.o.deal", values },
        { kind: "fact", key: "swot.o.dealUndated", values: { deal: values.deal, amount: values.amount } },
      ]);
    });
  const grows = (dossier.figures.growthPercent ?? 0) > 0;
  const growth = grows ? index.ref("orders.growth") : null;
  const open = gaps.filter(({ kind }) => doors.includes(kind)).slice(0, doorsShown);
  return [
    ...deals,
    section.claim({ kind: "fact", key: "swot.o.growth", values: { account: index.account, growth } }),
    ...open.map((gap) => gapClaim(section, gap, "why")),
  ];
}
