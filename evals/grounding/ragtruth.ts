import { z } from "zod";
import type { Finding } from "#domain/finding";
import { jsonSchema } from "#domain/json";
import { prepareLedger } from "#grounding/ledger/prepare-ledger";
import { verify } from "#grounding/verify";
import { readJsonLines } from "../read-json-lines.ts";

const labelSchema = z.object({ start: z.int(), end: z.int() });
const lineSchema = z.object({
  source_id: z.int(),
  source: jsonSchema,
  responses: z.array(z.object({ response: z.string(), model: z.string(), labels: z.array(labelSchema) })),
});
export type RagTruthLine = z.infer<typeof lineSchema>;

type Span = { start: number; end: number };
/** One response: what people marked as wrong in it and what was predicted. */
export type RagTruthCase = {
  sourceId: number;
  model: string;
  text: string;
  labels: Span[];
  predicted: Record<Judge, Span[]>;
};

/** `always`: calls every response wrong as a whole. `digits`: marks figures that do not stand in the source as written. */
export const judges = ["groundplan", "digits", "always"] as const;
export type Judge = (typeof judges)[number];

export type Score = { precision: number; recall: number; f1: number };
export type JudgeScores = { response: Score; span: Score; character: Score };
/** `tuned`: sources whose number is not divisible by three, on which rules were tried out; `unseen`: the others. */
export const parts = ["all", "tuned", "unseen", "gpt"] as const;
export type Part = (typeof parts)[number];
export type RagTruthEval = {
  parts: Record<Part, { responses: number; wrong: number; scores: Record<Judge, JudgeScores> }>;
  goal: { text: string; met: boolean }[];
  cases: RagTruthCase[];
};

/** Reads RAGTruth (Niu et al. 2024), part Data2txt: one JSON object per line, a record and texts written from it. */
export function parseRagTruth(text: string): RagTruthLine[] {
  return readJsonLines(text, lineSchema);
}

const figure = /\d+(?:[.,:]\d+)*/g;

function literalFigures(text: string, source: string): Span[] {
  return [...text.matchAll(figure)]
    .filter(([written]) => !source.includes(written))
    .map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

function blocking(findings: readonly Finding[]): Span[] {
  return findings.filter(({ severity }) => severity === "block").map(({ start, end }) => ({ start, end }));
}

function casesOf({ source_id: sourceId, source, responses }: RagTruthLine): RagTruthCase[] {
  const ledger = prepareLedger([{ id: "R1", kind: "record", value: source }]);
  const written = JSON.stringify(source);
  return responses.map(({ response: text, model, labels }) => ({
    sourceId,
    model,
    text,
    labels,
    predicted: {
      groundplan: blocking(verify({ text, ledger, lang: "en" }).findings),
      digits: literalFigures(text, written),
      always: [{ start: 0, end: text.length }],
    },
  }));
}

function scoreOf(right: number, predicted: number, truth: number, found = right): Score {
  const precision = predicted === 0 ? 0 : right / predicted;
  const recall = truth === 0 ? 0 : found / truth;
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

const overlaps = (a: Span) => (b: Span) => a.start < b.end && b.start < a.end;

function marked(spans: readonly Span[]): Set<number> {
  const at = new Set<number>();
  for (const { start, end } of spans) for (let index = start; index < end; index += 1) at.add(index);
  return at;
}

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}

function characters(cases: readonly RagTruthCase[], judge: Judge): Score {
  const counted = cases.map(({ labels, predicted }) => {
    const [truth, said] = [marked(labels), marked(predicted[judge])];
    return { truth: truth.size, said: said.size, right: [...said].filter((at) => truth.has(at)).length };
  });
  return scoreOf(
    sum(counted, ({ right }) => right),
    sum(counted, ({ said }) => said),
    sum(counted, ({ truth }) => truth),
  );
}

/** A response is wrong when anything in it is marked; spans count where they overlap; characters one by one. */
function judgeScores(cases: readonly RagTruthCase[], judge: Judge): JudgeScores {
  const wrong = cases.filter(({ labels }) => labels.length > 0);
  const said = cases.filter(({ predicted }) => predicted[judge].length > 0);
  const both = said.filter(({ labels }) => labels.length > 0);
  const rightSpans = sum(
    cases,
    ({ labels, predicted }) => predicted[judge].filter((span) => labels.some(overlaps(span))).length,
  );
  const foundLabels = sum(
    cases,
    ({ labels, predicted }) => labels.filter((label) => predicted[judge].some(overlaps(label))).length,
  );
  return {
    response: scoreOf(both.length, said.length, wrong.length),
    span: scoreOf(
      rightSpans,
      sum(cases, ({ predicted }) => predicted[judge].length),
      sum(cases, ({ labels }) => labels.length),
      foundLabels,
    ),
    character: characters(cases, judge),
  };
}

const belongs: Record<Part, (of: RagTruthCase) => boolean> = {
  all: () => true,
  tuned: ({ sourceId }) => sourceId % 3 !== 0,
  unseen: ({ sourceId }) => sourceId % 3 === 0,
  gpt: ({ model }) => model.startsWith("gpt"),
};

function scorePart(all: readonly RagTruthCase[], part: Part): RagTruthEval["parts"][Part] {
  const cases = all.filter(belongs[part]);
  const scores = {
    groundplan: judgeScores(cases, "groundplan"),
    digits: judgeScores(cases, "digits"),
    always: judgeScores(cases, "always"),
  };
  return { responses: cases.length, wrong: cases.filter(({ labels }) => labels.length > 0).length, scores };
}

const goals = { f1: 0.8, precision: 0.9 } as const;

/** Verifies every text against its record and compares with what people marked, all labels counted. */
export function evaluateRagTruth(lines: readonly RagTruthLine[]): RagTruthEval {
  const cases = lines.flatMap(casesOf);
  const scored = {
    all: scorePart(cases, "all"),
    tuned: scorePart(cases, "tuned"),
    unseen: scorePart(cases, "unseen"),
    gpt: scorePart(cases, "gpt"),
  };
  const { f1, precision } = scored.all.scores.groundplan.response;
  const goal = [
    { text: `F1 of responses at least ${goals.f1}`, met: f1 >= goals.f1 },
    { text: `precision of responses at least ${goals.precision}`, met: precision >= goals.precision },
  ];
  return { parts: scored, goal, cases };
}
