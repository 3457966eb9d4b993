import type { Dossier } from "#drafting/dossier";
import { openSorted } from "#drafting/evidence/deals";
import { type FactInput, percent } from "#drafting/evidence/fact-input";
import type { AccountOrder } from "../recognise/understood.ts";
import { own } from "./account-page.ts";

/** Σ amount·win rate ÷ Σ amount over the rated open deals (`10-method.md §6`); null without one. */
function weightedWinRate({ opportunities }: Dossier): number | null {
  const rated = opportunities.flatMap(({ opportunity, winRate }) =>
    winRate?.value == null || opportunity.status !== "open"
      ? []
      : [{ weight: Math.max(opportunity.amountMinor ?? 0, 1), value: winRate.value }],
  );
  const weight = rated.reduce((sum, deal) => sum + deal.weight, 0);
  return weight === 0 ? null : rated.reduce((sum, deal) => sum + deal.weight * deal.value, 0) / weight;
}

/** Value of the open deals in the organisation's currency, in minor units; null where none carries one. */
export function openMinor(dossier: Dossier): number | null {
  const { currency } = dossier.organisation;
  const amounts = openSorted(dossier).flatMap((deal) => (deal.currency === currency ? (deal.amountMinor ?? []) : []));
  return amounts.length === 0 ? null : amounts.reduce((sum, amount) => sum + amount, 0);
}

/** What accounts are ordered by; null where it is not known. */
export const figureOf = {
  revenue: ({ figures }) => figures.revenue12mMinor,
  "win-rate": weightedWinRate,
  potential: ({ scores }) => scores.match?.dimensions.potential ?? null,
  scorecard: ({ scorecard }) => scorecard.value,
  rfm: ({ rfm }) => rfm.value,
  growth: ({ figures }) => figures.growthPercent,
  "open-amount": openMinor,
  profit: ({ figures }) => figures.netContributionMinor,
} as const satisfies Record<AccountOrder, (dossier: Dossier) => number | null>;

export const byRevenue = (a: Dossier, b: Dossier) =>
  (b.figures.revenue12mMinor ?? 0) - (a.figures.revenue12mMinor ?? 0);

/** Figures of an account that are computed for lists alone. */
export function listFacts(dossier: Dossier): FactInput[] {
  const win = weightedWinRate(dossier);
  const shown = win === null ? null : percent(win);
  const potential = dossier.scores.match?.dimensions.potential ?? null;
  const value = { type: "number" as const, value: Math.round((potential ?? 0) * 10) / 10 };
  return [
    ...(shown ? [own("chat.winRate", shown, dossier)] : []),
    ...(potential === null ? [] : [own("chat.potential", value, dossier)]),
  ];
}
