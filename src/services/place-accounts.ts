import type { Assessment } from "#domain/assessment";
import type { Day } from "#domain/day";
import { type CadenceScore, scoreCadence } from "#scoring/cadence/cadence";
import type { ResolvedScoringConfig } from "#scoring/config";
import { type MatchScore, scoreMatch } from "#scoring/match/match";
import type { ContactChannel } from "#scoring/match/match-config";
import type { MatchPlot } from "#scoring/match/match-plot";
import { createWalletPercentile, type MatchAccount } from "#scoring/match/match-points";
import { type ParetoScore, scorePareto } from "#scoring/pareto/pareto";
import { scoreTrust } from "#scoring/relationship/trust";
import { convertMinor } from "#scoring/rules/convert-currency";
import { linearPoints, settle } from "#scoring/rules/score-value";
import type { ScorecardScore } from "#scoring/scorecard/scorecard";
import type { AccountRecords } from "./portfolio-records.ts";
import type { ScoredDeal } from "./score-deal.ts";
import { cadenceAccount } from "./visit-records.ts";

/** An account as far as it is scored when its place among the others is asked for. */
export type RatedAccount = AccountRecords & { deals: ScoredDeal[]; scorecard: ScorecardScore };

export type PlacedAccounts = {
  match: ReadonlyMap<string, MatchScore>;
  matchPlot: MatchPlot;
  matchAccounts: ReadonlyMap<string, MatchAccount>;
  /** 0–100; null where the account's wallet is not known. */
  walletPercentile: (account: MatchAccount) => number | null;
  cadence: ReadonlyMap<string, CadenceScore>;
  pareto: ParetoScore;
};

type Standing = { asOf: Day; currency: string; recordsSince: Day | null };

/** Match matrix, visit cadence and concentration of a portfolio (`10-method.md §2, §6, §13`). */
export function placeAccounts(
  rated: readonly RatedAccount[],
  { asOf, currency, recordsSince }: Standing,
  config: ResolvedScoringConfig,
): PlacedAccounts {
  const matchAccounts = rated.map((account) => matchAccount(account, { asOf, currency }, config));
  const percentile = createWalletPercentile(matchAccounts);
  const { scores, plot } = scoreMatch({ asOf, accounts: matchAccounts }, config);
  const visited = rated.flatMap((account) => cadenceAccount(account, recordsSince) ?? []);
  const pareto = rated.map(({ account: { id }, figures }) => {
    return { id, revenueMinor: figures.revenue12mMinor, profitMinor: figures.netContributionMinor };
  });
  return {
    match: new Map(scores.map((score) => [score.accountId, score])),
    matchPlot: plot,
    matchAccounts: new Map(matchAccounts.map((account) => [account.id, account])),
    walletPercentile: ({ walletMinor }) => (walletMinor === null ? null : percentile(walletMinor)),
    cadence: new Map(scoreCadence({ asOf, accounts: visited }, config).map((score) => [score.accountId, score])),
    pareto: scorePareto({ asOf, accounts: pareto }, config),
  };
}

/** How near to a visit each recorded contact comes. */
const channelOf = {
  visit: "visit",
  meeting: "meeting",
  event: "meeting",
  call: "call",
  email: "message",
} as const satisfies Record<string, ContactChannel>;

function matchAccount(
  { account, interactions, figures, deals, scorecard, assessments }: RatedAccount,
  { asOf, currency }: { asOf: Day; currency: string },
  config: ResolvedScoringConfig,
): MatchAccount {
  const measured = (factor: string) => account.measures.find((measure) => measure.factor === factor)?.value ?? null;
  const shareOfWallet = measured("shareOfWallet");
  const revenue = figures.revenue12mMinor;
  const known = shareOfWallet !== null && shareOfWallet > 0 && revenue !== null && revenue > 0;
  return {
    id: account.id,
    class: scorecard.class,
    contacts: interactions.map(({ externalId: id, date, kind }) => ({ id, date, channel: channelOf[kind] })),
    customerSince: account.customerSince !== null && account.customerSince <= asOf ? account.customerSince : null,
    trust: meanTrust(assessments, asOf, config),
    shareOfWallet,
    walletMinor: known ? Math.round((revenue / shareOfWallet) * 100) : null,
    growth: figures.growthPercent ?? measured("growth"),
    industryInfluence: measured("industryInfluence"),
    opportunities: deals.flatMap(({ opportunity, winRate }) => {
      const { id, status, amountMinor, currency: own } = opportunity;
      const convertible = own === currency || config.rates[own] !== undefined;
      if (status !== "open" || (amountMinor !== null && !convertible)) return [];
      const amount = amountMinor === null ? 0 : convertMinor(amountMinor, own, currency, config.rates);
      return [{ id, winRate: winRate?.value ?? null, amountMinor: Math.max(0, amount) }];
    }),
    loyalty: rating(assessments, account.id, "loyalty"),
    competitorThreat: rating(assessments, account.id, "competitorThreat"),
  };
}

function rating(assessments: readonly Assessment[], accountId: string, item: string): number | null {
  const stated = newest(assessments.filter((one) => one.method === "match" && one.subjectId === accountId)).find(
    (one) => one.item === item,
  );
  return stated === undefined ? null : Number(stated.answer);
}

export function newest(assessments: readonly Assessment[]): Assessment[] {
  return [...assessments].sort((a, b) => ((a.observedOn ?? "") < (b.observedOn ?? "") ? 1 : -1));
}

/** Mean over the contacts whose trust is rated, each as points 0–100; null where none is. */
function meanTrust(assessments: readonly Assessment[], asOf: Day, config: ResolvedScoringConfig): number | null {
  const stated = assessments.filter(({ method }) => method === "trust");
  const contactIds = [...new Set(stated.map(({ subjectId }) => subjectId))].sort();
  const points = contactIds.flatMap((contactId) => {
    const own = newest(stated.filter(({ subjectId }) => subjectId === contactId)).reverse();
    const ratings = Object.fromEntries(own.map(({ item, answer }) => [item, Number(answer)]));
    const { value, scale } = scoreTrust({ contactId, asOf, ratings, ratedOn: null }, config);
    return value === null ? [] : [settle(linearPoints(value, scale.min, scale.max))];
  });
  return points.length === 0 ? null : settle(points.reduce((sum, held) => sum + held, 0) / points.length);
}
