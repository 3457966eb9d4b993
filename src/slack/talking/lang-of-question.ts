import type { Lang } from "#domain/lang";

const han = /\p{Script=Han}/u;
const words = /\p{Script=Latin}{2,}/gu;

/** The language that a question is asked in; null for names and numbers alone, which are the same in both. */
export function langOfQuestion(text: string): Lang | null {
  if (han.test(text)) return "zh";
  return (text.match(words) ?? []).length >= 3 ? "en" : null;
}
