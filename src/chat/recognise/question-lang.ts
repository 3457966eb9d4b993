import type { Lang } from "#domain/lang";

const han = /\p{Script=Han}/gu;
const word = /\p{Script=Latin}{2,}/gu;

/**
 * The language of a question: names may be in the other one, so that a few Chinese characters weigh as much as a word.
 * `fallback` where it has neither.
 */
export function questionLang(question: string, fallback: Lang): Lang {
  const chinese = (question.match(han) ?? []).length;
  const latin = (question.match(word) ?? []).length;
  if (chinese === 0 && latin === 0) return fallback;
  return chinese / 2 > latin ? "zh" : "en";
}
