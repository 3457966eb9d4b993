import type { MatchPlot } from "#scoring/match/match-plot";
import type { ParetoScore } from "#scoring/pareto/pareto";
import type { PlacedAccounts } from "../place-accounts.ts";
import type { ScoredAccount, ScoredPortfolio } from "../score-portfolio.ts";
import { canSee, type Sight } from "./sight.ts";

type IsSeen = (accountId: string) => boolean;

/**
 * The portfolio as far as somebody sees it. Every figure of a seen account is that of the whole: ranks, medians, classes and
 * shares are not computed anew. What tells of one other account, or lets somebody count back to it, is left out.
 */
export function narrowPortfolio(portfolio: ScoredPortfolio, sight: Sight): ScoredPortfolio {
  if (sight.kind === "all") return portfolio;
  const seen = [...portfolio.accounts].filter(([, { account }]) => canSee(sight, account));
  const ids = new Set(seen.map(([id]) => id));
  const isSeen: IsSeen = (id) => ids.has(id);
  return {
    ...portfolio,
    accounts: new Map(seen.map(([id, scored]) => [id, withoutUnseenParent(scored, isSeen)])),
    seenAccountIds: [...ids],
    unassigned: [],
    placed: narrowPlaced(portfolio.placed, isSeen),
    attention: ofSeen(portfolio.attention, isSeen),
  };
}

function withoutUnseenParent(scored: ScoredAccount, isSeen: IsSeen): ScoredAccount {
  const { parentId } = scored.account;
  return parentId === null || isSeen(parentId) ? scored : { ...scored, account: { ...scored.account, parentId: null } };
}

function narrowPlaced(placed: PlacedAccounts, isSeen: IsSeen): PlacedAccounts {
  return {
    ...placed,
    match: ofSeen(placed.match, isSeen),
    matchPlot: narrowPlot(placed.matchPlot, isSeen),
    matchAccounts: ofSeen(placed.matchAccounts, isSeen),
    cadence: ofSeen(placed.cadence, isSeen),
    pareto: narrowPareto(placed.pareto, isSeen),
  };
}

function narrowPlot(plot: MatchPlot, isSeen: IsSeen): MatchPlot {
  return {
    ...plot,
    points: plot.points.filter(({ accountId }) => isSeen(accountId)),
    octants: plot.octants.map((octant) => ({ ...octant, accountIds: octant.accountIds.filter(isSeen) })),
    unplaced: plot.unplaced.filter(isSeen),
  };
}

/** From the curve, and from the share of the few largest, every other account's share could be told. */
function narrowPareto(pareto: ParetoScore, isSeen: IsSeen): ParetoScore {
  return {
    ...pareto,
    factors: pareto.factors.filter(({ id }) => isSeen(id)),
    vitalFew: { ...pareto.vitalFew, accountIds: pareto.vitalFew.accountIds.filter(isSeen) },
    dependencies: pareto.dependencies.filter(({ accountId }) => isSeen(accountId)),
    lorenz: [],
    top1Percent: null,
    top5Percent: null,
  };
}

function ofSeen<T>(held: ReadonlyMap<string, T>, isSeen: IsSeen): Map<string, T> {
  return new Map([...held].filter(([id]) => isSeen(id)));
}
