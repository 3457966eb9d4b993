import { factLabel, statesFact } from "./chat/match-fact.ts";
import type { ChatQuestion, ExpectedFact } from "./chat/question.ts";
import { standsIn } from "./chat/read-values.ts";
import type { Figures } from "./goals.ts";
import { mean } from "./scorers.ts";

/** What came back to the last turn of a question, as far as it is scored. */
export type GivenAnswer = {
  /** `answered`, `not-in-data`, `not-understood`, `asks`, `proposes`, or `failed`. */
  state: string;
  intent: string | null;
  /** Who answered, `rules` or `model`; null where nobody did. */
  by: string | null;
  /** Code of why the model did not, or nobody; null where nothing went wrong. */
  error: string | null;
  text: string;
  /** Keys of the evidence that its claims cite: `N-206`, `contact:C-104`. */
  cited: readonly string[];
  blocking: number;
  ms: number;
};

export type ScoredAnswer = {
  id: string;
  lang: ChatQuestion["lang"];
  category: string;
  question: string;
  wanted: "answer" | "not-in-data" | "asks";
  answer: GivenAnswer;
  right: boolean;
  /** Every fact is there, whatever the answer calls itself. */
  found: boolean;
  cites: boolean;
  missing: string[];
  expectedCites: readonly string[];
  forbidden: string[];
};

/** A cite is a key, or the end of one where it names a file. */
const isCited = (cite: string, cited: readonly string[]) =>
  cited.some((key) => key === cite || (cite.includes(".") && key.endsWith(cite)));

const missingFacts = (text: string, facts: readonly ExpectedFact[]) =>
  facts.filter((fact) => !statesFact(text, fact)).map(factLabel);

/**
 * One answer against what was expected. Right: of the state expected, and with every fact, one of the citations and none of
 * the forbidden words.
 */
export function scoreAnswer(question: ChatQuestion, answer: GivenAnswer): ScoredAnswer {
  const { id, lang, category, turns, expected } = question;
  const mustNot = "mustNot" in expected ? (expected.mustNot ?? []) : [];
  const forbidden = mustNot.filter((words) => standsIn(answer.text, words));
  const base = { id, lang, category, question: turns.join(" ▸ "), answer, forbidden };
  if ("facts" in expected) {
    const missing = missingFacts(answer.text, expected.facts);
    const cites = expected.cites.some((cite) => isCited(cite, answer.cited));
    const found = missing.length === 0;
    const right = answer.state === "answered" && found && cites && forbidden.length === 0;
    return { ...base, wanted: "answer", missing, cites, found, expectedCites: expected.cites, right };
  }
  const wanted = "asks" in expected ? "asks" : "not-in-data";
  const right = answer.state === wanted && forbidden.length === 0;
  return { ...base, wanted, missing: [], cites: true, found: right, expectedCites: [], right };
}

export type ChatGroup = { name: string; asked: number; right: number };
export type ChatEval = { answers: ScoredAnswer[]; figures: Figures; categories: ChatGroup[]; langs: ChatGroup[] };

/** Scores every answer and sums them by category and language. */
export function evaluateChat(answers: readonly ScoredAnswer[]): ChatEval {
  const groups = (of: (answer: ScoredAnswer) => string) =>
    [...new Set(answers.map(of))].map((name): ChatGroup => {
      const own = answers.filter((answer) => of(answer) === name);
      return { name, asked: own.length, right: own.filter(({ right }) => right).length };
    });
  return {
    answers: [...answers],
    figures: chatFigures(answers),
    categories: groups(({ category }) => category),
    langs: groups(({ lang }) => lang),
  };
}

/** States in which nothing is claimed. */
const silent: ReadonlySet<string> = new Set(["not-in-data", "not-understood"]);

function chatFigures(answers: readonly ScoredAnswer[]): Figures {
  const wanting = (wanted: ScoredAnswer["wanted"]) => answers.filter((one) => one.wanted === wanted);
  const share = (own: readonly ScoredAnswer[], of: (answer: ScoredAnswer) => boolean) =>
    mean(own.map((answer) => (of(answer) ? 1 : 0)));
  const answerable = wanting("answer");
  const times = answers.map(({ answer }) => answer.ms).toSorted((a, b) => a - b);
  const at = (part: number) => times[Math.min(times.length - 1, Math.floor(part * times.length))] ?? 0;
  return {
    asked: answers.length,
    ...(answerable.length > 0 && {
      answered: share(answerable, ({ found, answer }) => found && answer.state === "answered"),
      found: share(answerable, ({ found }) => found),
      cited: share(answerable, ({ cites }) => cites),
      right: share(answerable, ({ right }) => right),
      denied: answerable.filter(({ answer }) => answer.state === "not-in-data").length,
    }),
    ...(wanting("not-in-data").length > 0 && {
      unanswerable: share(wanting("not-in-data"), ({ right }) => right),
      silent: share(wanting("not-in-data"), ({ answer }) => silent.has(answer.state)),
    }),
    ...(wanting("asks").length > 0 && { asks: share(wanting("asks"), ({ right }) => right) }),
    byModel: share(answers, ({ answer }) => answer.by === "model"),
    understood: share(answers, ({ answer }) => answer.state !== "not-understood" && answer.state !== "failed"),
    forbidden: answers.filter(({ forbidden }) => forbidden.length > 0).length,
    blocking: answers.reduce((sum, { answer }) => sum + answer.blocking, 0),
    broken: answers.filter(({ answer }) => answer.state === "failed").length,
    msMedian: at(0.5),
    msP95: at(0.95),
  };
}
