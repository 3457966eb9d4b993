import { type PreparedLedger, prepareLedger } from "#grounding/ledger/prepare-ledger";
import { verify } from "#grounding/verify";
import type { TatqaReport } from "./tatqa.ts";
import { type Corruption, corruptions, sentenceOf, type TatqaCase, toCase } from "./tatqa-claims.ts";
import { type OperationName, operationNames } from "./tatqa-derivation.ts";
import { buildTatqaLedger } from "./tatqa-ledger.ts";

/** `cited`: the sentence names its operands; `whole`: it cites nothing, the whole report is the evidence. */
export const modes = ["cited", "whole"] as const;
export type Mode = (typeof modes)[number];
/** `tuned`: reports whose number is not divisible by three, on which rules were tried out; `unseen`: the others. */
export const tatqaParts = ["all", "tuned", "unseen"] as const;
export type TatqaPart = (typeof tatqaParts)[number];

/** What was found: about the answer itself, about anything in the sentence (such as a day that only a heading has). */
export type Found = { blocksAnswer: boolean; blocks: boolean; tells: boolean };
export type Judged = Found & {
  operation: OperationName;
  unseen: boolean;
  mode: Mode;
  /** Null: the right answer; else what is wrong. */
  corruption: Corruption | null;
  text: string;
  /** Codes and spans of what blocks. */
  blocking: readonly string[];
  derivation: string;
};
/** `accepted`: nothing blocks the answer; `clean`: nothing blocks anywhere. `caught`: blocked; `told`: blocked or warned of. */
export type Rates = { right: number; accepted: number; clean: number; wrong: number; caught: number; told: number };
export type TatqaEval = {
  questions: number;
  /** Questions whose calculation cannot be read, or uses a figure that stands nowhere. */
  leftOut: number;
  sums: Record<TatqaPart, Record<Mode, Rates>>;
  operations: Record<Mode, Record<OperationName, Rates>>;
  corruptions: Record<Mode, Record<Corruption, Rates>>;
  goal: { text: string; met: boolean }[];
  judged: Judged[];
};

type Place = { start: number; end: number };

function findIn(text: string, answer: Place, ledger: PreparedLedger): Found & { blocking: string[] } {
  const { findings } = verify({ text, ledger, lang: "en" });
  const blocking = findings.filter(({ severity }) => severity === "block");
  const ofAnswer = (found: Place) => found.start < answer.end && answer.start < found.end;
  return {
    blocksAnswer: blocking.some(ofAnswer),
    blocks: blocking.length > 0,
    tells: findings.some(ofAnswer),
    blocking: blocking.map(({ code, span }) => `${code}: ${span}`),
  };
}

function judge(found: TatqaCase, ledger: PreparedLedger, unseen: boolean): Judged[] {
  const answers = [{ corruption: null, answer: found.right }, ...found.wrong];
  const { operation } = found;
  const { derivation } = found.question;
  return modes.flatMap((mode) =>
    answers.map(({ corruption, answer }): Judged => {
      const { text, place } = sentenceOf(found, answer, mode === "cited" ? found.cited : []);
      return { ...findIn(text, place, ledger), operation, unseen, mode, corruption, text, derivation };
    }),
  );
}

const calculated: ReadonlySet<string> = new Set(["arithmetic", "count"]);

function judgeReport(report: TatqaReport, unseen: boolean): { judged: Judged[]; questions: number; leftOut: number } {
  const questions = report.questions.filter(({ answer_type: type }) => calculated.has(type));
  const judged: Judged[] = [];
  let leftOut = 0;
  for (const question of questions) {
    const ledger = buildTatqaLedger(report, question.scale);
    const found = toCase(question, ledger);
    if (found) judged.push(...judge(found, prepareLedger(ledger.entries, { currency: "USD" }), unseen));
    else leftOut += 1;
  }
  return { judged, questions: questions.length, leftOut };
}

function ratesOf(judged: readonly Judged[]): Rates {
  const right = judged.filter(({ corruption }) => corruption === null);
  const wrong = judged.filter(({ corruption }) => corruption !== null);
  return {
    right: right.length,
    accepted: right.filter(({ blocksAnswer }) => !blocksAnswer).length,
    clean: right.filter(({ blocks }) => !blocks).length,
    wrong: wrong.length,
    caught: wrong.filter(({ blocksAnswer }) => blocksAnswer).length,
    told: wrong.filter(({ tells }) => tells).length,
  };
}

function ratesBy<Key extends string>(keys: readonly Key[], pick: (key: Key) => readonly Judged[]): Record<Key, Rates>;
function ratesBy(keys: readonly string[], pick: (key: string) => readonly Judged[]): Record<string, Rates> {
  return Object.fromEntries(keys.map((key) => [key, ratesOf(pick(key))]));
}

const belongs: Record<TatqaPart, (of: Judged) => boolean> = {
  all: () => true,
  tuned: ({ unseen }) => !unseen,
  unseen: ({ unseen }) => unseen,
};
const goals = { accepted: 0.95, told: 0.95 } as const;

/** Every calculated question as sentences with the right and with wrong answers, each verified. */
export function evaluateTatqa(reports: readonly TatqaReport[]): TatqaEval {
  const all = reports.map((report, at) => judgeReport(report, at % 3 === 0));
  const judged = all.flatMap((report) => report.judged);
  const byMode = <T>(of: (mode: Mode) => T): Record<Mode, T> => ({ cited: of("cited"), whole: of("whole") });
  const pick = (mode: Mode, holds: (of: Judged) => boolean) =>
    judged.filter((each) => each.mode === mode && holds(each));
  const sumsOf = (part: TatqaPart) => byMode((mode) => ratesOf(pick(mode, belongs[part])));
  const sums = { all: sumsOf("all"), tuned: sumsOf("tuned"), unseen: sumsOf("unseen") };
  const { accepted, right, told, wrong } = sums.all.cited;
  return {
    questions: all.reduce((count, { questions }) => count + questions, 0),
    leftOut: all.reduce((count, report) => count + report.leftOut, 0),
    sums,
    operations: byMode((mode) => ratesBy(operationNames, (name) => pick(mode, ({ operation }) => operation === name))),
    corruptions: byMode((mode) => ratesBy(corruptions, (name) => pick(mode, ({ corruption }) => corruption === name))),
    goal: [
      {
        text: `at least ${goals.accepted} of right answers with their operands cited accepted`,
        met: accepted >= goals.accepted * right,
      },
      {
        text: `at least ${goals.told} of wrong answers with their operands cited found`,
        met: told >= goals.told * wrong,
      },
    ],
    judged,
  };
}
