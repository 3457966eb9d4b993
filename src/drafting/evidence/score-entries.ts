import type { ScoreEntry } from "#domain/evidence";
import type { Score } from "#domain/score";
import type { Dossier } from "../dossier.ts";
import { methodWords } from "../fact-words.ts";
import { dealNames, shownOpen } from "./deals.ts";

export type ScoreInput = Omit<ScoreEntry, "id" | "kind">;

/** RFM and scorecard of the account, then win rate and decision chain of every open deal shown. */
export function scoreEntries(dossier: Dossier): ScoreInput[] {
  const { account } = dossier;
  const names = dealNames(dossier);
  const entry = (score: Score, entity: string): ScoreInput => ({
    score: { ...score },
    entity,
    accountId: account.id,
    asOf: score.asOf,
    label: { zh: methodWords("zh", score.method, entity), en: methodWords("en", score.method, entity) },
  });
  const ofDeals = shownOpen(dossier).flatMap(({ opportunity, winRate, decisionChain }) => {
    const called = names.get(opportunity.id) ?? opportunity.name;
    return [winRate, decisionChain].flatMap((score) => (score ? [entry(score, called)] : []));
  });
  return [entry(dossier.rfm, account.name), entry(dossier.scorecard, account.name), ...ofDeals];
}
