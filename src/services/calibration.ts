import type { Day } from "#domain/day";
import type { Opportunity } from "#domain/opportunity";
import { type ClosedOpportunity, calibrate } from "#scoring/win-rate/calibrate";
import { scoreWinRate, winBand } from "#scoring/win-rate/win-rate";
import { listKeptScores } from "#store/scores";
import { withOrg } from "#store/with-org";
import type { Caller } from "./caller.ts";
import type { Deps } from "./deps.ts";
import { explained } from "./explained.ts";
import type { PortfolioReader } from "./portfolio.ts";
import { chainContacts } from "./score-deal.ts";
import type { ScoredAccount } from "./score-portfolio.ts";

/** Where the win rate a closed deal had comes from: kept while it was open, or computed from its record as it stands. */
export type PredictionBasis = "kept" | "record";
type Prediction = { predicted: number; band: ClosedOpportunity["band"]; basis: PredictionBasis };

/**
 * Whether the win rates tell the truth (`10-method.md §7`). The last win rate that was kept before a deal closed counts;
 * where none was, the one that its record gives on its closing day, and `bases` says how many of each there are.
 */
export function createCalibration({ db }: Deps, readPortfolio: PortfolioReader) {
  return async (caller: Caller, asked: Day | undefined) => {
    const { accounts, asOf, scoring } = await readPortfolio(caller, asked);
    const closed = [...accounts.values()].flatMap((scored) =>
      scored.opportunities.flatMap((deal) => closedOn(deal, asOf, scored) ?? []),
    );
    const ids = closed.map(({ deal }) => deal.id);
    const kept = await withOrg(db, caller.orgId, (tx) => listKeptScores(tx, caller.orgId, ids));
    const predictions = closed.map(({ deal, day, outcome, scored }) => {
      const before = kept.find(
        ({ subjectId, method, asOf: scoredOn, score }) =>
          subjectId === deal.id && method === "win-rate" && scoredOn < day && score.value !== null,
      );
      const value = before?.score.value ?? null;
      const prediction = value === null ? fromRecord(deal, day, scored) : keptPrediction(value, scored);
      return { id: deal.id, outcome, closedOn: day, prediction };
    });
    const given = predictions.map(({ prediction, ...deal }) => {
      return { ...deal, predicted: prediction?.predicted ?? null, band: prediction?.band ?? null };
    });
    const count = (basis: PredictionBasis) =>
      predictions.filter(({ prediction }) => prediction?.basis === basis).length;
    return {
      asOf,
      bases: { kept: count("kept"), record: count("record") },
      calibration: explained(calibrate({ asOf, closed: given }, scoring), caller.lang),
    };
  };
}

function closedOn(deal: Opportunity, asOf: Day, scored: ScoredAccount) {
  if (deal.status === "open" || deal.closeOn === null || deal.closeOn > asOf) return null;
  return { deal, day: deal.closeOn, outcome: deal.status, scored };
}

function keptPrediction(predicted: number, { config }: ScoredAccount): Prediction {
  return { predicted, band: winBand(predicted, config.winRate), basis: "kept" };
}

/** Null where the deal's checklist is too thin for a win rate. */
function fromRecord(deal: Opportunity, day: Day, { contacts, interactions, config }: ScoredAccount): Prediction | null {
  const met = interactions.filter(({ date }) => date <= day);
  const { id: opportunityId, checklist, competitors } = deal;
  const people = chainContacts(deal, contacts, met, day);
  const { value } = scoreWinRate({ opportunityId, asOf: day, checklist, competitors, contacts: people }, config);
  return value === null ? null : { predicted: value, band: winBand(value, config.winRate), basis: "record" };
}
