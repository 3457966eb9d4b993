import { lastDay } from "#domain/day";
import type { Lang } from "#domain/lang";
import { type DecimalMoney, toDecimal } from "#domain/money";
import type { Score } from "#domain/score";
import { describeReason } from "#scoring/attention/describe-attention";
import type { CadenceScore } from "#scoring/cadence/cadence";
import type { ResolvedScoringConfig } from "#scoring/config";
import { winBand } from "#scoring/win-rate/win-rate";
import type { PlacedAttention } from "./account-attention.ts";
import type { ScoredDeal } from "./score-deal.ts";
import type { ScoredAccount, ScoredPortfolio } from "./score-portfolio.ts";

/** Money in minor units → as it crosses HTTP; null stays null. */
export function decimalOf(amountMinor: number | null, currency: string): DecimalMoney | null {
  return amountMinor === null ? null : { amount: toDecimal({ amountMinor, currency }), currency };
}

const brief = ({ value, band, coverage, flags }: Score) => ({ value, band, coverage, flags });

type Around = Pick<ScoredPortfolio, "organisation" | "scoring" | "attention">;

/** An account as a line of the portfolio, in the reader's language. */
export function accountRow(scored: ScoredAccount, { organisation, scoring, attention }: Around, lang: Lang) {
  const { currency } = organisation;
  const { account, figures, rfm, scorecard, falseKey, match, cadence, deals, interactions } = scored;
  const open = deals.filter(({ opportunity }) => opportunity.status === "open");
  return {
    id: account.id,
    externalId: account.externalId,
    name: account.name,
    industry: account.industry,
    country: account.country,
    ownerName: account.ownerName,
    class: scorecard.class,
    scorecard: brief(scorecard),
    rfm: { ...brief(rfm), segment: rfm.segment },
    winRate: weightedWinRate(open, scoring),
    match: match && { ...brief(match), dimensions: match.dimensions, octant: match.octant, posture: match.posture },
    nextVisit: cadence && nextVisitOf(cadence),
    revenue12m: decimalOf(figures.revenue12mMinor, currency),
    openAmount: decimalOf(openAmount(open, currency), currency),
    openOpportunities: open.length,
    lastOrderOn: figures.lastOrderOn,
    lastContactOn: lastDay(interactions.map(({ date }) => date)),
    flags: [...new Set([...rfm.flags, ...scorecard.flags, ...falseKey.flags])].sort(),
    attention: attentionRow(attention.get(account.id), currency, lang),
  };
}
export type AccountRow = ReturnType<typeof accountRow>;

/** Reasons as parts of a sentence, in the order they are read. */
function attentionRow(found: PlacedAttention | undefined, currency: string, lang: Lang) {
  if (!found) return null;
  const reasons = found.reasons.map((reason) => ({
    kind: reason.kind,
    message: describeReason(reason, lang, currency),
    deals: "ids" in reason ? reason.ids : [],
  }));
  return { place: found.place, reasons };
}

/** The visit that is due first, and how long it has been; null where none is planned. */
export function nextVisitOf({ levels, nextDueOn }: CadenceScore) {
  const due = levels.find(({ dueOn }) => dueOn !== null && dueOn === nextDueOn);
  return due && nextDueOn !== null ? { level: due.level, dueOn: nextDueOn, daysOverdue: due.daysOverdue ?? 0 } : null;
}

/** Null where no open deal carries a value in the organisation's currency. */
function openAmount(open: readonly ScoredDeal[], currency: string): number | null {
  const amounts = open.flatMap(({ opportunity: { amountMinor, currency: held } }) =>
    amountMinor !== null && held === currency ? [amountMinor] : [],
  );
  return amounts.length > 0 ? amounts.reduce((sum, amount) => sum + amount, 0) : null;
}

/** Σ amount·win rate ÷ Σ amount over the open deals that could be rated (`10-method.md §6`); deals without a value count one unit. */
function weightedWinRate(open: readonly ScoredDeal[], config: ResolvedScoringConfig) {
  const rated = open.flatMap(({ opportunity, winRate }) =>
    winRate?.value == null ? [] : [{ weight: Math.max(opportunity.amountMinor ?? 0, 1), value: winRate.value }],
  );
  const weight = rated.reduce((sum, deal) => sum + deal.weight, 0);
  if (weight === 0) return null;
  const value = rated.reduce((sum, deal) => sum + deal.weight * deal.value, 0) / weight;
  return { value, band: winBand(value, config.winRate), rated: rated.length, open: open.length };
}
