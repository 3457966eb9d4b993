import type { Sentence } from "../rules/sentences.ts";
import {
  anyDoing,
  entryMark,
  entryName,
  listHeading,
  openBox,
  otherHeading,
  tickedBox,
} from "./phrases/next-step-phrases.ts";

/** A sentence of a note and what is left of it behind the marks of a list. */
export type Entry = {
  sentence: Sentence;
  body: string;
  /** It stands under 行动项 or Next steps, behind such a word, or behind an open box. */
  isMarked: boolean;
};

/** What stands in front of a sentence: a line of its own or not, a mark of a list, a blank line. */
type Place = { isLine: boolean; isItem: boolean; isApart: boolean };
/** The list of next steps that is open: one of items ends with the first line that is none. */
type List = { isOfItems: boolean | null };

/** The sentences of a note that are no headings and not ticked off, with whether each is an entry of next steps. */
export function readEntries(sentences: readonly Sentence[], text: string): Entry[] {
  const found: Entry[] = [];
  let list: List | null = null;
  for (const [at, sentence] of sentences.entries()) {
    if (listHeading.test(sentence.text.replace(entryMark, ""))) {
      list = { isOfItems: null };
      continue;
    }
    const place = placeOf(sentences, at, text);
    if (list && endsList(list, sentence, place)) list = null;
    if (list && place.isLine) list.isOfItems ??= place.isItem;
    const entry = entryOf(sentence, list !== null && place.isLine && isEntry(sentence, place));
    if (entry) found.push(entry);
  }
  return found;
}

function placeOf(sentences: readonly Sentence[], at: number, text: string): Place {
  const [before, own] = [sentences[at - 1], sentences[at]];
  const start = own?.start ?? 0;
  const gap = text.slice(before?.end ?? 0, start);
  // A number with a stop is a sentence to whoever cuts at stops.
  const isNumbered = before !== undefined && isBareMark(before.text) && !gap.includes("\n");
  const isLine = before === undefined || gap.includes("\n") || isNumbered;
  const isItem = isNumbered || entryMark.test(own?.text ?? "") || openBox.test(own?.text ?? "");
  return { isLine, isItem, isApart: /\n\s*\n/u.test(gap) };
}

function isBareMark(text: string): boolean {
  return entryMark.exec(text)?.[0] === text;
}

function endsList({ isOfItems }: List, { text }: Sentence, { isLine, isItem, isApart }: Place): boolean {
  if (!isLine || isItem || isBareMark(text)) return false;
  return otherHeading.test(text) || isOfItems === true || (isOfItems === false && isApart);
}

/** What is no item has to say what is done. */
function isEntry({ text }: Sentence, { isItem }: Place): boolean {
  return isItem || anyDoing.test(text);
}

function entryOf(sentence: Sentence, isListed: boolean): Entry | null {
  const unlisted = sentence.text.replace(entryMark, "");
  if (tickedBox.test(unlisted)) return null;
  const unboxed = unlisted.replace(openBox, "");
  const body = unboxed.replace(entryName, "");
  const isMarked = isListed || unboxed !== unlisted || body !== unboxed;
  return body === "" ? null : { sentence, body, isMarked };
}
