import type { Tx } from "#db/client";
import type { Day } from "#domain/day";
import type { Opportunity } from "#domain/opportunity";
import type { CadenceScore } from "#scoring/cadence/cadence";
import type { ResolvedScoringConfig } from "#scoring/config";
import type { FalseKeyScore } from "#scoring/false-key/false-key";
import type { ScoringConfigs } from "#scoring/industry-config";
import type { MatchScore } from "#scoring/match/match";
import type { RfmScore } from "#scoring/rfm/rfm";
import { type ScorecardInput, scoreScorecard } from "#scoring/scorecard/scorecard";
import { type PortfolioAnchors, portfolioAnchors } from "#scoring/scorecard/scorecard-points";
import type { Organisation } from "#store/organisations";
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

export type ScoredPortfolio = {
  organisation: Organisation;
  asOf: Day;
  /** The organisation's common config; each account's own stands beside it. */
  scoring: ResolvedScoringConfig;
  accounts: Map<string, ScoredAccount>;
  /** Opportunities whose source names no account. */
  unassigned: Opportunity[];
  /** What one account is compared with. */
  references: ScoredPurchases["references"] & { anchors: PortfolioAnchors; recordsSince: Day | null };
  placed: PlacedAccounts;
};

/** Reads the whole organisation and scores it as it stood on `asOf`. Records dated later do not count. */
export async function scorePortfolio(
  tx: Tx,
  orgId: string,
  asOf: Day,
  configs: ScoringConfigs,
): Promise<ScoredPortfolio> {
  const records = await readPortfolio(tx, orgId, asOf, configs.common);
  return scoreRecords(records, asOf, configs);
}

function scoreRecords(records: PortfolioRecords, asOf: Day, configs: ScoringConfigs): ScoredPortfolio {
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
    references: { ...references, anchors, recordsSince: standing.recordsSince },
    placed,
  };
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
