import type { Sentence } from "../rules/sentences.ts";
import { entryMark, entryName, listHeading, openBox, otherHeading, tickedBox } from "./phrases/next-step-phrases.ts";

/** A sentence of a note and what is left of it behind the marks of a list. */
export type Entry = {
  sentence: Sentence;
  body: string;
  /** It stands under 行动项 or Next steps, behind such a word, or behind an open box. */
  isMarked: boolean;
};

/** The sentences of a note that are no headings and not ticked off, with whether each is an entry of next steps. */
export function readEntries(sentences: readonly Sentence[], text: string): Entry[] {
  const found: Entry[] = [];
  let isListed = false;
  let end = 0;
  for (const sentence of sentences) {
    const between = text.slice(end, sentence.start);
    const isHeading = listHeading.test(sentence.text.replace(entryMark, ""));
    if (isListed && !isHeading && endsList(between, sentence, sentences, found)) isListed = false;
    end = sentence.end;
    if (isHeading) {
      isListed = true;
      continue;
    }
    const entry = entryOf(sentence, isListed);
    if (entry) found.push(entry);
  }
  return found;
}

/** A blank line behind an entry, or another heading. */
function endsList(
  between: string,
  { text, start }: Sentence,
  all: readonly Sentence[],
  found: readonly Entry[],
): boolean {
  if (otherHeading.test(text)) return true;
  const before = all[all.findIndex((one) => one.start === start) - 1];
  const followsEntry = found.at(-1)?.sentence === before;
  return followsEntry && /\n\s*\n/u.test(between) && !entryMark.test(text) && !openBox.test(text);
}

function entryOf(sentence: Sentence, isListed: boolean): Entry | null {
  const unlisted = sentence.text.replace(entryMark, "");
  if (tickedBox.test(unlisted)) return null;
  const unboxed = unlisted.replace(openBox, "");
  const body = unboxed.replace(entryName, "");
  const isMarked = isListed || unboxed !== unlisted || body !== unboxed;
  return body === "" ? null : { sentence, body, isMarked };
}
