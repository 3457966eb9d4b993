import type { EvalQuestion, RetrievalSet, Unit } from "./retrieval/retrieval-set.ts";
import { relevantUnits } from "./retrieval/retrieval-set.ts";
import { foundWithin, type Interval, mean, ndcg, pairedBootstrap, reciprocalRank } from "./scorers.ts";

/** One figure per question, 0–1 each. */
const scorers = {
  "recall@1": (ranked, relevant) => foundWithin(ranked, relevant, 1),
  "recall@5": (ranked, relevant) => foundWithin(ranked, relevant, 5),
  "recall@10": (ranked, relevant) => foundWithin(ranked, relevant, 10),
  "MRR@10": (ranked, relevant) => reciprocalRank(ranked, relevant, 10),
  "nDCG@10": (ranked, relevant) => ndcg(ranked, relevant, 10),
} as const satisfies Record<string, (ranked: readonly string[], relevant: ReadonlySet<string>) => number>;

export type RetrievalMetric = keyof typeof scorers;
export const retrievalMetrics: readonly RetrievalMetric[] = ["recall@1", "recall@5", "recall@10", "MRR@10", "nDCG@10"];

/** `plain`: BM25 as in the textbook. `stopped`: the same without stop words, to show what they alone bring. */
export const contenders = ["plain", "stopped", "product"] as const;
export type Contender = (typeof contenders)[number];

/** Best units first for one question, at most as many as are asked for. */
export type Ranker = (question: EvalQuestion) => Promise<readonly string[]> | readonly string[];

type Figures = Record<RetrievalMetric, number>;
/** Product minus plain, question by question. */
type Differences = Record<RetrievalMetric, Interval>;

export type RetrievalSetResult = {
  name: string;
  lang: RetrievalSet["lang"];
  documents: number;
  units: number;
  questions: number;
  figures: Record<Contender, Figures>;
  difference: Differences;
  /** MRR@10 of the product minus that of plain, one per question: what the average's interval is drawn from. */
  gains: Record<RetrievalMetric, number[]>;
};

export type RetrievalEval = {
  sets: RetrievalSetResult[];
  average: { figures: Record<Contender, Figures>; difference: Differences };
  goal: { text: string; met: boolean }[];
};

/** Ranks every question of a set with every contender; questions that no unit answers are left out. */
export async function evaluateRetrievalSet(
  set: RetrievalSet,
  units: readonly Unit[],
  rankers: Record<Contender, Ranker>,
): Promise<RetrievalSetResult> {
  const asked = answerableQuestions(set, units);
  const scored = { plain: emptyScores(), stopped: emptyScores(), product: emptyScores() };
  for (const { question, relevant } of asked) {
    for (const contender of contenders) {
      const ranked = await rankers[contender](question);
      for (const metric of retrievalMetrics) scored[contender][metric].push(scorers[metric](ranked, relevant));
    }
  }
  const gains = mapMetrics((metric) =>
    scored.product[metric].map((score, at) => score - (scored.plain[metric][at] ?? 0)),
  );
  return {
    name: set.name,
    lang: set.lang,
    documents: set.documents.length,
    units: units.length,
    questions: asked.length,
    figures: mapContenders((contender) => mapMetrics((metric) => mean(scored[contender][metric]))),
    difference: mapMetrics((metric) => pairedBootstrap([gains[metric]])),
    gains,
  };
}

/** The questions that some unit answers, each with the ids of those units. */
export function answerableQuestions(
  { questions }: RetrievalSet,
  units: readonly Unit[],
): { question: EvalQuestion; relevant: Set<string> }[] {
  const byDocument = unitsByDocument(units);
  return questions
    .map((question) => ({ question, relevant: relevantUnits(question, byDocument) }))
    .filter(({ relevant }) => relevant.size > 0);
}

/** What a set must gain on average over plain BM25, and how little it may lose anywhere. */
const goals = { average: 0.06, surelyBetter: 2, lowest: -0.01 } as const;

/** Every set counts the same, however many questions it asks. */
export function summariseRetrieval(sets: RetrievalSetResult[]): RetrievalEval {
  const figures = mapContenders((contender) =>
    mapMetrics((metric) => mean(sets.map((set) => set.figures[contender][metric]))),
  );
  const difference = mapMetrics((metric) => pairedBootstrap(sets.map(({ gains }) => gains[metric])));
  const lows = sets.map((set) => set.difference["MRR@10"].low);
  const means = sets.map((set) => set.difference["MRR@10"].mean);
  const goal = [
    { text: `MRR@10 at least +${goals.average} on average`, met: difference["MRR@10"].mean >= goals.average },
    {
      text: `lower bound above 0 on at least ${goals.surelyBetter} sets`,
      met: lows.filter((low) => low > 0).length >= goals.surelyBetter,
    },
    { text: `no set below ${goals.lowest}`, met: means.every((gain) => gain >= goals.lowest) },
  ];
  return { sets, average: { figures, difference }, goal };
}

function unitsByDocument(units: readonly Unit[]): Map<string, Unit[]> {
  const byDocument = new Map<string, Unit[]>();
  for (const unit of units) {
    const held = byDocument.get(unit.documentId);
    if (held) held.push(unit);
    else byDocument.set(unit.documentId, [unit]);
  }
  return byDocument;
}

const emptyScores = () => mapMetrics((): number[] => []);

function mapMetrics<T>(of: (metric: RetrievalMetric) => T): Record<RetrievalMetric, T> {
  return {
    "recall@1": of("recall@1"),
    "recall@5": of("recall@5"),
    "recall@10": of("recall@10"),
    "MRR@10": of("MRR@10"),
    "nDCG@10": of("nDCG@10"),
  };
}

function mapContenders<T>(of: (contender: Contender) => T): Record<Contender, T> {
  return { plain: of("plain"), stopped: of("stopped"), product: of("product") };
}
