import type { AccountRow, ExplainedScore, Review } from "../api/types.ts";
import { dependenciesOf, vitalFewOf } from "../score/method-members.ts";
import { type AccountDrafts, type DraftsByAccount, noDrafts } from "./account-drafts.ts";

export type ReviewedAccount = Review["accounts"][number];
/** Of the accounts by profit (revenue): those that bring most, the others, those without a figure. */
export const paretoParts = ["few", "rest", "unknown"] as const;
export type ParetoPart = (typeof paretoParts)[number];

/** What the portfolio knows of an account beside its row. */
export type LineMarks = {
  /** A class that changed at the last review; null where it held, or nothing was compared. */
  change: ReviewedAccount | null;
  /** Percent of revenue, where too much depends on this account. */
  dependencyPercent: number | null;
  pareto: ParetoPart;
  drafts: AccountDrafts;
};

export type PortfolioLine = AccountRow & { marks: LineMarks };

/** Rows with their marks; without a review, or before it is read, no class has changed. */
export function markLines(
  rows: readonly AccountRow[],
  pareto: ExplainedScore,
  review: Review | null,
  draftsOf: DraftsByAccount = new Map(),
): PortfolioLine[] {
  const few = new Set(vitalFewOf(pareto));
  const measured = new Set(pareto.factors.map(({ id }) => id));
  const percents = new Map(dependenciesOf(pareto).map((one) => [one.accountId, one.revenuePercent]));
  const changes = changedAccounts(review);
  return rows.map((row) => {
    const change = changes.get(row.id) ?? null;
    const dependencyPercent = percents.get(row.id) ?? null;
    const rest = measured.has(row.id) ? "rest" : "unknown";
    const drafts = draftsOf.get(row.id) ?? noDrafts;
    return { ...row, marks: { change, dependencyPercent, pareto: few.has(row.id) ? "few" : rest, drafts } };
  });
}

/** A first review has nothing to compare with: all of its accounts are new, which tells nobody anything. */
function changedAccounts(review: Review | null): Map<string, ReviewedAccount> {
  if (!review?.lastAsOf) return new Map();
  return new Map(review.accounts.filter(({ change }) => change !== "held").map((one) => [one.accountId, one]));
}
