import type { Random } from "./random.ts";
import type { Site, Slot } from "./sites.ts";

/** A claim written otherwise; what is left out stays as it was. `mixed`: another account's facts stand in the ledger. */
export type Variation = { text?: string; evidence?: string[]; mixed?: true };

/** The ways in which one claim can be changed; empty where the change does not fit it. */
export type Vary = (site: Site, random: Random) => Variation[];

/** No space stands between two Chinese words (近 12 个月, 近十二个月). */
export function replaceSlot({ claim: { text } }: Site, { start, end }: Slot, by: string): Variation {
  const before = text.slice(0, start);
  const tight = /^\p{Script=Han}/u.test(by) ? before.replace(/(?<=\p{Script=Han}) $/u, "") : before;
  return { text: tight + by + text.slice(end) };
}

/** The same for every occurrence of a slot's words, for names that a claim repeats. */
export function replaceWords({ claim: { text } }: Site, written: string, by: string): Variation {
  return { text: text.replaceAll(written, by) };
}

export type WordPair = readonly [from: string, to: string];

function escaped(word: string): string {
  const plain = word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const [before, after] = [/^\w/.test(word) ? "\\b" : "", /\w$/.test(word) ? "\\b" : ""];
  return before + plain + after;
}

/** Words of the sentence itself, not of the values put into it, replaced by others, one place at a time. */
export function replaceLiterals({ claim: { text }, slots }: Site, pairs: readonly WordPair[]): Variation[] {
  return pairs.flatMap(([from, to]) =>
    [...text.matchAll(new RegExp(escaped(from), "g"))]
      .filter(({ index }) => !slots.some(({ start, end }) => start < index + from.length && index < end))
      .filter(({ index }) => !insideQuote(text, index))
      .map(({ index }) => ({ text: text.slice(0, index) + to + text.slice(index + from.length) })),
  );
}

export function insideQuote(text: string, at: number): boolean {
  const before = text.slice(0, at);
  return before.lastIndexOf("“") > before.lastIndexOf("”");
}

/** Anything that says something beside the values: a bare table cell does not. */
export function hasWords({ claim: { text }, slots }: Site): boolean {
  const rest = slots.reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), text);
  return /\p{L}{2}/u.test(rest);
}

/**
 * Slots whose value can be changed so that the claim is untrue for certain: in a sentence any, in a bare cell only one
 * that rests on a single fact (a score holds many figures, any of which the cell could mean).
 */
export function figureSlots(site: Site): Slot[] {
  const sound = hasWords(site) || (site.claim.evidence.length === 1 && site.slots[0]?.entry.kind === "fact");
  const types: ReadonlySet<string> = new Set(["money", "percent", "number", "count", "duration"]);
  return sound ? site.slots.filter(({ value }) => value !== null && types.has(value.type)) : [];
}
