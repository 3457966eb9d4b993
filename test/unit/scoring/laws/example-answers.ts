import { langSchema } from "#domain/lang";
import { type AnyScore, anyScoreSchema } from "#domain/score";
import { explain } from "#scoring/explain";
import { scoringMethods } from "#scoring/methods";
import type { ScoringMethod } from "#scoring/scoring-method";

/** Every registered method under its name. */
export const methods: readonly (readonly [string, ScoringMethod])[] = Object.entries(scoringMethods);

/** The scores of an answer, one or many. */
export function scoresOf(answer: ReturnType<ScoringMethod["run"]>): AnyScore[] {
  const scores = "scores" in answer ? answer.scores : [answer];
  return scores.map((score) => anyScoreSchema.parse(score));
}

/** What every method answers to its example, with the sentences in both languages, as bytes. */
export function exampleAnswers(): string {
  return methods
    .map(([name, { run, example }]) => {
      const answer = run(example);
      const sentences = langSchema.options.map((lang) => scoresOf(answer).map((score) => explain(score, lang)));
      return `${name} ${JSON.stringify(answer)} ${JSON.stringify(sentences)}\n`;
    })
    .join("");
}

/** What is wrong with sentences for people: nothing said, a placeholder or an id of the code left in. */
export function flawsOf(sentences: readonly string[], example: unknown): string[] {
  if (sentences.length === 0) return ["no sentence at all"];
  const given = JSON.stringify(example);
  const isCode = (word: string) => !given.includes(word);
  return sentences.filter(
    (sentence) =>
      sentence.trim() === "" ||
      /[{}]/.test(sentence) ||
      (sentence.match(/\b[a-z]+(?:[A-Z][a-z]*)+\b|\b[a-z][a-z-]*\.[a-z][\w-]*/g) ?? []).some(isCode),
  );
}
