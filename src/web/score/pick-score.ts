import type { ExplainedScore, SubjectScore } from "../api/types.ts";

/** The score of one method, of one subject where that is given. */
export function pickScore(
  scores: readonly SubjectScore[],
  method: string,
  subjectId?: string,
): SubjectScore | undefined {
  return scores.find((score) => score.method === method && (subjectId === undefined || score.subject.id === subjectId));
}

/** The sentence of the explanation that begins with `name`, and as many after it as asked for. */
export function sentencesOf(score: Pick<ExplainedScore, "explanation">, name: string, more = 0): string[] {
  const at = score.explanation.findIndex((sentence) => sentenceBegins(sentence, name));
  return at < 0 ? [] : score.explanation.slice(at, at + 1 + more);
}

const colon = /^\s?[：:]/;

function sentenceBegins(sentence: string, name: string): boolean {
  return sentence.startsWith(name) && colon.test(sentence.slice(name.length));
}
