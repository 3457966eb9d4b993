import { addDays, type Day, fullMonthsBetween } from "#domain/day";
import type { ResolvedScoringConfig } from "../config.ts";
import { sortedUnique } from "../rules/compare-text.ts";
import { linearPoints, settle } from "../rules/score-value.ts";
import type { ScorecardClass } from "../scorecard/scorecard.ts";
import type { ContactChannel, MatchConfig, MatchDimension } from "./match-config.ts";

export type MatchContact = { id: string; date: Day; channel: ContactChannel };
export type MatchOpportunity = { id: string; winRate: number | null; amountMinor: number };

/** What is unknown is null; an empty list is known to be empty. Percents in points, ratings 1–5. */
export type MatchAccount = {
  id: string;
  class: ScorecardClass | null;
  contacts: readonly MatchContact[] | null;
  customerSince: Day | null;
  /** 0–100, as `trust` scores it. */
  trust: number | null;
  shareOfWallet: number | null;
  /** Minor units of the organisation's currency. */
  walletMinor: number | null;
  /** Where the wallet stands in the whole portfolio, if the accounts given are only some of it: 0–100. */
  walletPercentile?: number | null | undefined;
  growth: number | null;
  industryInfluence: number | null;
  /** Open ones only, amounts in minor units of the organisation's currency. */
  opportunities: readonly MatchOpportunity[];
  loyalty: number | null;
  competitorThreat: number | null;
};

export type MatchMeasure = {
  id: string;
  dimension: MatchDimension;
  weight: number;
  raw: number | null;
  unit: string;
  /** 0–100; null where unknown. */
  points: number | null;
  evidence: string[];
};

/** Percentile 0–100 of a wallet among those of the portfolio: the share of them that are no larger. */
export type WalletPercentile = (walletMinor: number) => number;

export function createWalletPercentile(accounts: readonly MatchAccount[]): WalletPercentile {
  const wallets = accounts.flatMap(({ walletMinor }) => walletMinor ?? []);
  return (walletMinor) => (wallets.filter((other) => other <= walletMinor).length / wallets.length) * 100;
}

/** Every factor of the three dimensions (`10-method.md §6`), each with points 0–100. */
export function measureMatch(
  account: MatchAccount,
  asOf: Day,
  percentile: WalletPercentile,
  config: ResolvedScoringConfig,
): MatchMeasure[] {
  return [
    ...measureCloseness(account, asOf, config),
    ...measurePotential(account, percentile, config.match),
    ...measureWin(account, config.match),
  ];
}

/** Weighted contacts ÷ visits due in the days looked at, tenure ÷ 36 months, trust; 100 at most. */
function measureCloseness(account: MatchAccount, asOf: Day, config: ResolvedScoringConfig): MatchMeasure[] {
  const { closeness: weights, contactDays, channels, tenureMonths } = config.match;
  const since = account.customerSince;
  const months = since === null ? null : fullMonthsBetween(since, asOf);
  const recent = (account.contacts ?? []).filter(({ date }) => date > addDays(asOf, -contactDays));
  const made = account.contacts && settle(recent.reduce((sum, { channel }) => sum + channels[channel], 0));
  const due = account.class === null ? 0 : (visitsPerYear(account.class, config) * contactDays) / 365;
  const common = { dimension: "closeness" as const, evidence: [`account:${account.id}`] };
  return [
    {
      ...common,
      id: "contactFrequency",
      weight: weights.contactFrequency,
      raw: made,
      unit: "visit",
      points: made === null || due === 0 ? null : linearPoints(made, 0, due),
      evidence: sortedUnique(recent.map(({ id }) => `activity:${id}`)),
    },
    {
      ...common,
      id: "history",
      weight: weights.history,
      raw: months,
      unit: "tenure",
      points: months === null ? null : linearPoints(months, 0, tenureMonths),
    },
    { ...common, id: "trust", weight: weights.trust, raw: account.trust, unit: "points", points: account.trust },
  ];
}

/** Over all three levels of `10-method.md §13`: key 2 + 4 + 12 = 18. */
function visitsPerYear(accountClass: ScorecardClass, { cadence }: ResolvedScoringConfig): number {
  const { leadership, technical, business } = cadence.visitsPerYear[accountClass];
  return leadership + technical + business;
}

/** (1 − share of wallet) × wallet percentile, growth between its anchors, influence (x − 1)·25. */
function measurePotential(account: MatchAccount, percentile: WalletPercentile, config: MatchConfig): MatchMeasure[] {
  const { potential: weights, growth: anchor } = config;
  const { shareOfWallet, walletMinor, growth } = account;
  const size = account.walletPercentile ?? (walletMinor === null ? null : percentile(walletMinor));
  const known = shareOfWallet !== null && size !== null;
  const headroom = known ? settle((1 - shareOfWallet / 100) * size) : null;
  const common = { dimension: "potential" as const, evidence: [`account:${account.id}`] };
  return [
    { ...common, id: "headroom", weight: weights.headroom, raw: headroom, unit: "points", points: headroom },
    {
      ...common,
      id: "growth",
      weight: weights.growth,
      raw: growth,
      unit: "percent",
      points: growth === null ? null : linearPoints(growth, anchor.floor, anchor.target),
    },
    {
      ...common,
      id: "industryInfluence",
      weight: weights.industryInfluence,
      raw: account.industryInfluence,
      unit: "ordinal",
      points: ordinalPoints(account.industryInfluence),
    },
  ];
}

/** The win rates of open opportunities weighted by amount; without one, loyalty and the threat turned round. */
function measureWin(account: MatchAccount, { win: weights }: MatchConfig): MatchMeasure[] {
  const rated = ratedOpportunities(account);
  const common = { dimension: "win" as const, evidence: [`account:${account.id}`] };
  if (rated.length > 0) {
    const evidence = sortedUnique(rated.map(({ id }) => `opportunity:${id}`));
    const mean = meanWinRate(rated);
    return [{ ...common, id: "winRate", weight: 1, raw: mean, unit: "percent", points: mean, evidence }];
  }
  const { loyalty, competitorThreat: threat } = account;
  const safety = threat === null ? null : ordinalPoints(6 - threat);
  return [
    {
      ...common,
      id: "loyalty",
      weight: weights.loyalty,
      raw: loyalty,
      unit: "ordinal",
      points: ordinalPoints(loyalty),
    },
    {
      ...common,
      id: "competitorThreat",
      weight: weights.competitorThreat,
      raw: threat,
      unit: "ordinal",
      points: safety,
    },
  ];
}

type RatedOpportunity = { id: string; winRate: number; amountMinor: number };

export function ratedOpportunities({ opportunities }: MatchAccount): RatedOpportunity[] {
  return opportunities.flatMap(({ id, winRate, amountMinor }) =>
    winRate === null ? [] : [{ id, winRate, amountMinor }],
  );
}

/** Where no amount is above zero every opportunity counts the same. Summed in the order of the figures, not of the list. */
function meanWinRate(rated: readonly RatedOpportunity[]): number {
  const total = rated.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  const parts = rated.map(({ winRate, amountMinor }) => winRate * (total > 0 ? amountMinor / total : 1 / rated.length));
  return settle(parts.sort((a, b) => a - b).reduce((sum, part) => sum + part, 0));
}

function ordinalPoints(rating: number | null): number | null {
  return rating === null ? null : linearPoints(rating, 1, 5);
}
