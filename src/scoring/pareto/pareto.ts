import type { Day } from "#domain/day";
import type { Factor, Score } from "#domain/score";
import type { ResolvedScoringConfig } from "../config.ts";
import { checkMinor, checkUniqueIds } from "../rules/check-input.ts";
import { compareText } from "../rules/compare-text.ts";
import { insufficientScore, scoreOf } from "../rules/score-frame.ts";
import { settle, sumContributions } from "../rules/score-value.ts";
import {
  type LorenzPoint,
  lorenzPoints,
  type ParetoEntry,
  type ParetoShare,
  sharesOf,
  vitalPrefix,
} from "./pareto-curve.ts";

/** Minor units of the organisation's currency; null where it is not known. */
export type ParetoAccount = { id: string; revenueMinor: number | null; profitMinor: number | null };
export type ParetoInput = { asOf: Day; accounts: readonly ParetoAccount[] };
export type ParetoBasis = "profit" | "revenue";

export type ParetoScore = Score & {
  /** What the accounts are sorted by: revenue where no account has a profit. */
  basis: ParetoBasis;
  /** Accounts in the curve: those with a figure. */
  accountCount: number;
  /** The shortest prefix that reaches 80 % of the positive total, and the percent of accounts it is. */
  vitalFew: { accountIds: string[]; accountsPercent: number | null };
  lorenz: LorenzPoint[];
  top1Percent: number | null;
  top5Percent: number | null;
  /** Accounts with 20 % of revenue or more, largest first. */
  dependencies: { accountId: string; revenuePercent: number }[];
};

/**
 * Pareto and concentration (二八定律) of a portfolio (`10-method.md §2`).
 *
 * value = HHI = Σ share² over the shares of the positive total, 0–1; a factor per account with points = its share
 * in percent, weight = its share and contribution = share². Sorted by profit (revenue), ties by id. Coverage =
 * accounts with a figure ÷ accounts. Band `dependent` with a dependency, else `spread`. Flags: `dependency`,
 * `by-revenue`.
 * @throws ScoringInputError for a repeated id or broken minor units.
 */
export function scorePareto({ asOf, accounts }: ParetoInput, config: ResolvedScoringConfig): ParetoScore {
  checkAccounts(accounts);
  const basis = accounts.some(({ profitMinor }) => profitMinor !== null) ? "profit" : "revenue";
  const sorted = largestFirst(accounts, basis);
  const shares = sharesOf(sorted);
  const dependencies = dependenciesOf(accounts, config);
  const measurable = shares.some(({ share }) => share > 0);
  const coverage = accounts.length > 0 ? settle(sorted.length / accounts.length) : 0;
  const missing = missingFigures(accounts, basis);
  const flags = [...(dependencies.length > 0 ? ["dependency"] : []), ...(basis === "revenue" ? ["by-revenue"] : [])];
  const frame = { method: "pareto", version: "1", asOf, scale: { min: 0, max: 1 }, coverage, missing, flags };
  const factors = shares.map((entry) => toFactor(entry, basis));
  const own = { basis, accountCount: sorted.length, dependencies, ...concentration(sorted, shares, config) } as const;
  if (!measurable || coverage < config.minCoverage) return { ...insufficientScore(frame, factors, config), ...own };
  const band = dependencies.length > 0 ? "dependent" : "spread";
  return { ...scoreOf(frame, { value: sumContributions(factors), band, factors }, config), ...own };
}

function concentration(sorted: readonly ParetoEntry[], shares: readonly ParetoShare[], config: ResolvedScoringConfig) {
  const vital = vitalPrefix(sorted, config.pareto.vitalPercent);
  const known = vital.length > 0;
  const top = (count: number) =>
    known ? settle(shares.slice(0, count).reduce((sum, { share }) => sum + share, 0) * 100) : null;
  return {
    vitalFew: {
      accountIds: vital.map(({ id }) => id),
      accountsPercent: known ? settle((vital.length / sorted.length) * 100) : null,
    },
    lorenz: lorenzPoints(sorted),
    top1Percent: top(1),
    top5Percent: top(5),
  };
}

/** None where too few revenues are known: a share of the known part would accuse whoever keeps books. */
function dependenciesOf(
  accounts: readonly ParetoAccount[],
  { minCoverage, pareto }: ResolvedScoringConfig,
): ParetoScore["dependencies"] {
  const sorted = largestFirst(accounts, "revenue");
  if (sorted.length < accounts.length * minCoverage) return [];
  return sharesOf(sorted)
    .map(({ id, share }) => ({ accountId: id, revenuePercent: settle(share * 100) }))
    .filter(({ revenuePercent }) => revenuePercent >= pareto.dependencyPercent);
}

function missingFigures(accounts: readonly ParetoAccount[], basis: ParetoBasis): ParetoBasis[] {
  if (accounts.length === 0) return [basis];
  const lacks = {
    profit: basis === "profit" && accounts.some(({ profitMinor }) => profitMinor === null),
    revenue: accounts.some(({ revenueMinor }) => revenueMinor === null),
  };
  return (["profit", "revenue"] as const).filter((figure) => lacks[figure]);
}

function largestFirst(accounts: readonly ParetoAccount[], basis: ParetoBasis): ParetoEntry[] {
  const field = basis === "profit" ? "profitMinor" : "revenueMinor";
  return accounts
    .flatMap((account) => {
      const amountMinor = account[field];
      return amountMinor === null ? [] : [{ id: account.id, amountMinor }];
    })
    .sort((a, b) => b.amountMinor - a.amountMinor || compareText(a.id, b.id));
}

function toFactor({ id, share }: ParetoShare, basis: ParetoBasis): Factor {
  const raw = settle(share * 100);
  const evidence = [`account:${id}.${basis}`];
  return { id, raw, unit: "percent", points: raw, weight: share, contribution: share * share, evidence };
}

function checkAccounts(accounts: readonly ParetoAccount[]): void {
  checkUniqueIds("account", accounts);
  for (const { id, revenueMinor, profitMinor } of accounts) {
    checkMinor(`account:${id}`, "revenue", revenueMinor ?? 0);
    checkMinor(`account:${id}`, "profit", profitMinor ?? 0);
  }
}
