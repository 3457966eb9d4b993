import type { z } from "zod";
import type { Score } from "#domain/score";
import type { CoachingDeal, CoachingInput } from "./coaching-input.ts";
import {
  busFactorView,
  cadenceView,
  calendarView,
  decisionChainView,
  dossierView,
  erView,
  falseKeyView,
  goalsView,
  icebergView,
  matchView,
  orLevelView,
  rfmView,
  risksView,
  scorecardView,
  whiteSpaceView,
  winRateView,
} from "./coaching-views.ts";

/** A deal, and the steps that would raise its win rate, as its scores do not carry them. */
export type DealFacts = Pick<CoachingDeal, "opportunityId" | "amountMinor" | "levers">;
type Scored = Omit<CoachingInput, "accountId" | "asOf" | "rfmBefore" | "dismissed">;

/**
 * Sorts the scores of one account, its contacts and open deals, whatever methods they are of, into what cards are made
 * from. Scores of methods without cards are passed over.
 * @throws ZodError for a score that lacks the members of its method.
 */
export function readCoachingScores(scores: readonly Score[], deals: readonly DealFacts[]): Scored {
  const all = <View extends z.ZodType>(method: string, view: View): z.infer<View>[] =>
    scores.filter((score) => score.method === method).map((score) => view.parse(score));
  const one = <View extends z.ZodType>(method: string, view: View): z.infer<View> | undefined => all(method, view)[0];
  const winRates = all("win-rate", winRateView);
  const chains = all("decision-chain", decisionChainView);
  return {
    rfm: one("rfm", rfmView),
    scorecard: one("scorecard", scorecardView),
    match: one("match", matchView),
    falseKey: one("false-key", falseKeyView),
    cadence: one("cadence", cadenceView),
    calendar: one("calendar", calendarView),
    risks: all("risks", risksView),
    orLevel: one("or-level", orLevelView),
    er: one("er", erView),
    goals: one("goals", goalsView),
    iceberg: one("iceberg", icebergView),
    whiteSpace: one("white-space", whiteSpaceView),
    dossier: one("dossier", dossierView),
    busFactor: one("bus-factor", busFactorView),
    deals: deals.map((deal) => ({
      ...deal,
      winRate: winRates.find(({ opportunityId }) => opportunityId === deal.opportunityId),
      decisionChain: chains.find(({ opportunityId }) => opportunityId === deal.opportunityId),
    })),
  };
}
