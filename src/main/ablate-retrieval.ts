import type { OpenDatabase } from "#db/client";
import { type AblationRow, type StepScores, summariseAblation } from "#evals/retrieval/ablation";
import { createPlainBm25 } from "#evals/retrieval/plain-bm25";
import { answerableQuestions, type Ranker } from "#evals/retrieval.eval";
import { reciprocalRank } from "#evals/scorers";
import { type FieldRanking, type RankingConfig, rankingConfig } from "#retrieval/ranking-config";
import type { FieldName } from "#store/lexical-fields";
import { withStoredSets } from "./evaluate-retrieval.ts";
import { productRanker, type StoredSet } from "./rank-with-product.ts";
import type { UnitKind } from "./retrieval-sets.ts";

export type AblationRun = {
  sets: string[];
  rows: Record<UnitKind, AblationRow[]>;
  engine: OpenDatabase["engine"];
  ms: number;
};

type Change = (ranking: RankingConfig) => RankingConfig;

/** `off`: the ranking without this step. */
const steps: readonly { step: string; off: Change }[] = [
  { step: "+ saturation as measured", off: (ranking) => changeFields(ranking, { k1: 1.2, b: 0.75 }) },
  { step: "+ pairs", off: (ranking) => changeFields(ranking, { weight: 0 }, ["pairs"]) },
  { step: "+ asking words count less", off: (ranking) => ({ ...ranking, askingWeight: 1 }) },
  { step: "+ headings and speakers", off: (ranking) => changeFields(ranking, { weight: 0 }, ["context"]) },
  { step: "+ terms of the other language", off: (ranking) => ({ ...ranking, translationWeight: 0 }) },
  { step: "+ share of one note: groundplan", off: (ranking) => ({ ...ranking, perNote: 1_000_000 }) },
];
const firstStep = "own terms in place of plain ones";

function changeFields(ranking: RankingConfig, change: Partial<FieldRanking>, only?: FieldName[]): RankingConfig {
  const changed = (name: FieldName) =>
    only === undefined || only.includes(name) ? { ...ranking.fields[name], ...change } : ranking.fields[name];
  return { ...ranking, fields: { words: changed("words"), pairs: changed("pairs"), context: changed("context") } };
}

/** The product's ranking with the first `count` steps only. */
const rankingAfter = (count: number): RankingConfig =>
  steps.slice(count).reduce((ranking, { off }) => off(ranking), rankingConfig);

/**
 * What each step of the ranking brings, added one by one to plain BM25 over the same units and questions: through the
 * product's own store and search, as `evaluateRetrieval`.
 * @throws EvalDataError when `folder` does not hold the sets.
 */
export async function ablateRetrieval(folder: string, progress: (set: string) => void): Promise<AblationRun> {
  const startedAt = performance.now();
  const sets = new Set<string>();
  const scored: Record<UnitKind, number[][][]> = { chunks: [], passages: [] };
  const engine = await withStoredSets(folder, progress, async (database, stored) => {
    sets.add(stored.set.name);
    scored[stored.kind].push(await scoreSteps(stored, rankersOf(database, stored)));
  });
  const ms = Math.round(performance.now() - startedAt);
  const rows = { chunks: rowsOf(scored.chunks), passages: rowsOf(scored.passages) };
  return { sets: [...sets], rows, engine, ms };
}

const stepNames = ["plain BM25", firstStep, ...steps.map(({ step }) => step)];

function rankersOf(database: OpenDatabase, stored: StoredSet): Ranker[] {
  const plain = createPlainBm25(stored.units);
  const rankings = [0, ...steps.map((_, at) => at + 1)].map(rankingAfter);
  return [({ text }) => plain.rank(text, 10), ...rankings.map((ranking) => productRanker(database, stored, ranking))];
}

/** Reciprocal ranks by step and question. */
async function scoreSteps({ set, units }: StoredSet, rankers: readonly Ranker[]): Promise<number[][]> {
  const asked = answerableQuestions(set, units);
  const scores: number[][] = [];
  for (const ranker of rankers) {
    const ranks: number[] = [];
    for (const { question, relevant } of asked) ranks.push(reciprocalRank(await ranker(question), relevant, 10));
    scores.push(ranks);
  }
  return scores;
}

function rowsOf(bySet: readonly number[][][]): AblationRow[] {
  const ofSteps = stepNames.map((step, at): StepScores => ({ step, scores: bySet.map((set) => set[at] ?? []) }));
  return summariseAblation(ofSteps);
}
