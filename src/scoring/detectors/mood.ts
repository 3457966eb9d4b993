import { asks, denies, deniesEn, noNegation, supposes, wishes, wishesEn } from "./phrases/mood-phrases.ts";

/** `open`: asked, supposed, wished, heard; says nothing about how it is. */
export type Mood = "stated" | "denied" | "open";

const clauseEnd = /[，,。；;：:！？「“"（(]/u;

/** How the words at `start` of a sentence are meant. */
export function moodAt(sentence: string, start: number): Mood {
  if (asks.test(sentence) || supposes.test(sentence)) return "open";
  const before = plainBefore(sentence, start);
  if (wishes.test(before) || wishesEn.test(before)) return "open";
  return denies.test(before) || deniesEn.test(before) ? "denied" : "stated";
}

/** The clause in front of `start`, without what only looks like a negation. */
function plainBefore(sentence: string, start: number): string {
  let from = start;
  while (from > 0 && !clauseEnd.test(sentence[from - 1] ?? "")) from -= 1;
  return noNegation.reduce((text, pattern) => text.replace(pattern, " "), sentence.slice(from, start));
}
