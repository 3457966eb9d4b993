import type { Tx } from "#db/client";
import type { Day } from "#domain/day";
import type { Opportunity } from "#domain/opportunity";
import type { ResolvedScoringConfig } from "#scoring/config";
import { type RfmScore, scoreRfm } from "#scoring/rfm/rfm";
import { type ScorecardInput, type ScorecardScore, scoreScorecard } from "#scoring/scorecard/scorecard";
import { type PortfolioAnchors, portfolioAnchors } from "#scoring/scorecard/scorecard-points";
import type { Organisation } from "#store/organisations";
import { type AccountRecords, readPortfolio } from "./portfolio-records.ts";
import { createDealScorer, type ScoredDeal } from "./score-deal.ts";
import { complianceIncidents, scorecardFacts } from "./scorecard-facts.ts";

/** One account with everything that was scored about it. */
export type ScoredAccount = AccountRecords & {
  deals: ScoredDeal[];
  rfm: RfmScore;
  scorecard: ScorecardScore;
  scorecardInput: ScorecardInput;
};

export type ScoredPortfolio = {
  organisation: Organisation;
  asOf: Day;
  accounts: Map<string, ScoredAccount>;
  /** Opportunities whose source names no account. */
  unassigned: Opportunity[];
};

/** Reads the whole organisation and scores it as it stood on `asOf`. Records dated later do not count. */
export async function scorePortfolio(
  tx: Tx,
  orgId: string,
  asOf: Day,
  config: ResolvedScoringConfig,
): Promise<ScoredPortfolio> {
  const { organisation, accounts, opportunities } = await readPortfolio(tx, orgId, asOf, config);
  const { currency } = organisation;
  const rfmOf = scoreRfmByAccount(accounts, asOf, currency, config);
  const figures = accounts.map((records) => records.figures);
  const anchors = portfolioAnchors(figures, config.scorecard);
  const scoreDeal = createDealScorer(opportunities, asOf, config);
  const scored = accounts.flatMap((records): [string, ScoredAccount][] => {
    const { account, contacts, interactions } = records;
    const rfm = rfmOf.get(account.id);
    if (!rfm) return [];
    const scorecardInput = scorecardInputOf(records, asOf, currency, anchors);
    const scorecard = scoreScorecard(scorecardInput, config);
    const deals = records.opportunities.map((deal) => scoreDeal(deal, contacts, interactions));
    return [[account.id, { ...records, deals, rfm, scorecard, scorecardInput }]];
  });
  const unassigned = opportunities.filter(({ accountId }) => accountId === null);
  return { organisation, asOf, accounts: new Map(scored), unassigned };
}

function scorecardInputOf(
  { account, figures }: AccountRecords,
  asOf: Day,
  currency: string,
  anchors: PortfolioAnchors,
): ScorecardInput {
  const factors = scorecardFacts(account, figures, asOf);
  return { accountId: account.id, asOf, currency, factors, anchors, ...complianceIncidents(account, asOf) };
}

function scoreRfmByAccount(
  records: readonly AccountRecords[],
  asOf: Day,
  currency: string,
  config: ResolvedScoringConfig,
): Map<string, RfmScore> {
  const accounts = records.map(({ account, purchases: { orders, dealsAsOrders, leftOut } }) => ({
    id: account.id,
    orders: orders.map(({ externalId: id, date, amountMinor, currency }) => ({ id, date, amountMinor, currency })),
    dealsAsOrders,
    foreignLeftOut: leftOut.length > 0,
  }));
  const scores = scoreRfm({ asOf, mode: "bands", currency, accounts }, config);
  return new Map(scores.map((score) => [score.accountId, score]));
}
