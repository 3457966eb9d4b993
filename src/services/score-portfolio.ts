import type { Tx } from "#db/client";
import { addDays, type Day, lastDay } from "#domain/day";
import type { Opportunity } from "#domain/opportunity";
import type { Factor } from "#domain/score";
import { stableJson } from "#domain/stable-json";
import type { CadenceScore } from "#scoring/cadence/cadence";
import type { ResolvedScoringConfig } from "#scoring/config";
import type { FalseKeyScore } from "#scoring/false-key/false-key";
import type { ScoringConfigs } from "#scoring/industry-config";
import type { MatchScore } from "#scoring/match/match";
import type { RfmScore } from "#scoring/rfm/rfm";
import { type ScorecardClass, type ScorecardInput, scoreScorecard } from "#scoring/scorecard/scorecard";
import { type PortfolioAnchors, portfolioAnchors } from "#scoring/scorecard/scorecard-points";
import type { Organisation } from "#store/organisations";
import { findReviewBefore } from "#store/reviews";
import { attentionByAccount, type PlacedAttention } from "./account-attention.ts";
import { type PlacedAccounts, placeAccounts, type RatedAccount } from "./place-accounts.ts";
import { type AccountRecords, type PortfolioRecords, readPortfolio } from "./portfolio-records.ts";
import { createDealScorer } from "./score-deal.ts";
import { type ScoredPurchases, scorePurchases } from "./score-purchases.ts";
import { complianceIncidents, scorecardFacts } from "./scorecard-facts.ts";

/** One account with everything that is scored of it for the whole portfolio at once. */
export type ScoredAccount = RatedAccount & {
  /** Of the account's industry; scores that compare accounts use the common one. */
  config: ResolvedScoringConfig;
  rfm: RfmScore;
  falseKey: FalseKeyScore;
  scorecardInput: ScorecardInput;
  match: MatchScore | null;
  /** Null without a class. */
  cadence: CadenceScore | null;
};

/** Figures of every account of the organisation, none of them by name: whoever sees few accounts compares with all, too. */
type Peers = {
  /** Twelve months' revenue of those who have one, in minor units. */
  revenuesMinor: readonly number[];
  scorecards: readonly { class: ScorecardClass | null; factors: readonly Pick<Factor, "id" | "points">[] }[];
};

export type ScoredPortfolio = {
  organisation: Organisation;
  asOf: Day;
  /** The organisation's common config; each account's own stands beside it. */
  scoring: ResolvedScoringConfig;
  accounts: Map<string, ScoredAccount>;
  /** Opportunities whose source names no account. */
  unassigned: Opportunity[];
  /** What one account is compared with. */
  references: ScoredPurchases["references"] & Peers & { anchors: PortfolioAnchors; recordsSince: Day | null };
  placed: PlacedAccounts;
  /** Who needs attention and why, by account id, most urgent first. */
  attention: ReadonlyMap<string, PlacedAttention>;
  /** The accounts there are for a reader who does not see all; unset for the whole. */
  seenAccountIds?: readonly string[];
  /** The latest day up to `asOf` of which there is an order, a deal or a contact; null without any. */
  newestRecordOn: Day | null;
};

/** Reads the whole organisation and scores it as it stood on `asOf`. Records dated later do not count. */
export async function scorePortfolio(
  tx: Tx,
  orgId: string,
  asOf: Day,
  configs: ScoringConfigs,
): Promise<ScoredPortfolio> {
  const records = await readPortfolio(tx, orgId, asOf, configs.common);
  return withAttention(tx, orgId, records, scoreRecords(records, asOf, configs));
}

async function withAttention(
  tx: Tx,
  orgId: string,
  { opportunities }: PortfolioRecords,
  portfolio: Omit<ScoredPortfolio, "attention">,
): Promise<ScoredPortfolio> {
  const review = await findReviewBefore(tx, orgId, addDays(portfolio.asOf, 1));
  return { ...portfolio, attention: attentionByAccount(portfolio, opportunities, review) };
}

/** The same records under other configs. They are read again only where other rates make other money of them. */
export async function rescorePortfolio(
  tx: Tx,
  orgId: string,
  { organisation, asOf, scoring, accounts, unassigned }: ScoredPortfolio,
  configs: ScoringConfigs,
): Promise<ScoredPortfolio> {
  if (stableJson(scoring.rates) !== stableJson(configs.common.rates)) return scorePortfolio(tx, orgId, asOf, configs);
  const held = [...accounts.values()];
  const opportunities = [...held.flatMap((own) => own.opportunities), ...unassigned];
  const records = { organisation, accounts: held, opportunities };
  return withAttention(tx, orgId, records, scoreRecords(records, asOf, configs));
}

function scoreRecords(
  records: PortfolioRecords,
  asOf: Day,
  configs: ScoringConfigs,
): Omit<ScoredPortfolio, "attention"> {
  const { organisation, accounts, opportunities } = records;
  const { common } = configs;
  const { currency } = organisation;
  const standing = { asOf, currency, recordsSince: recordsSince(accounts) };
  const { rfm, falseKey, references } = scorePurchases(accounts, standing, common);
  const anchors = portfolioAnchors(
    accounts.map(({ figures }) => figures),
    common.scorecard,
  );
  const scoreDeal = createDealScorer(opportunities, asOf);
  const rated = accounts.map((own) => {
    const { account, contacts, interactions } = own;
    const config = configs.of(account.industry);
    const flags = falseKey.get(account.id)?.raised ?? [];
    const scorecardInput = scorecardInputOf(own, standing, anchors, flags);
    const deals = own.opportunities.map((deal) => scoreDeal(deal, contacts, interactions, config));
    return { ...own, config, deals, scorecardInput, scorecard: scoreScorecard(scorecardInput, config) };
  });
  const placed = placeAccounts(rated, standing, common);
  const scored = rated.flatMap((own): [string, ScoredAccount][] => {
    const { id } = own.account;
    const bought = { rfm: rfm.get(id), falseKey: falseKey.get(id) };
    if (!bought.rfm || !bought.falseKey) return [];
    const place = { match: placed.match.get(id) ?? null, cadence: placed.cadence.get(id) ?? null };
    return [[id, { ...own, ...place, rfm: bought.rfm, falseKey: bought.falseKey }]];
  });
  return {
    organisation,
    asOf,
    scoring: common,
    accounts: new Map(scored),
    unassigned: opportunities.filter(({ accountId }) => accountId === null),
    references: { ...references, ...peersOf(rated), anchors, recordsSince: standing.recordsSince },
    placed,
    newestRecordOn: newestRecordOn(records, asOf),
  };
}

function peersOf(rated: readonly RatedAccount[]): Peers {
  return {
    revenuesMinor: rated.flatMap(({ figures }) => figures.revenue12mMinor ?? []),
    scorecards: rated.map(({ scorecard }) => ({
      class: scorecard.class,
      factors: scorecard.factors.map(({ id, points }) => ({ id, points })),
    })),
  };
}

function newestRecordOn({ accounts, opportunities }: PortfolioRecords, asOf: Day): Day | null {
  const bought = accounts.flatMap(({ purchases }) => purchases.orders.map(({ date }) => date));
  const met = accounts.flatMap(({ interactions }) => interactions.map(({ date }) => date));
  const dealt = opportunities.flatMap(({ status, engagedOn, closeOn }) => [
    engagedOn,
    status === "open" ? null : closeOn,
  ]);
  return lastDay([...bought, ...met, ...dealt].flatMap((day) => (day !== null && day <= asOf ? [day] : [])));
}

/** The first day on which anybody recorded meeting a customer. */
function recordsSince(accounts: readonly AccountRecords[]): Day | null {
  const days = accounts.flatMap(({ interactions }) => interactions.map(({ date }) => date));
  return days.reduce<Day | null>((first, day) => (first === null || day < first ? day : first), null);
}

function scorecardInputOf(
  { account, figures }: AccountRecords,
  { asOf, currency }: { asOf: Day; currency: string },
  anchors: PortfolioAnchors,
  falseKeyFlags: readonly string[],
): ScorecardInput {
  const factors = scorecardFacts(account, figures);
  const incidents = complianceIncidents(account);
  return { accountId: account.id, asOf, currency, factors, anchors, ...incidents, falseKeyFlags };
}
