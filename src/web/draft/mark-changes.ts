import type { ChangedEntry, Claim } from "../api/types.ts";

/** A stretch of a sentence as it stands, or a value in it that changed. */
export type TextPart = string | ChangedEntry;
/** The sentence with its changed values in place, and the changes of which it shows no value. */
export type MarkedText = { parts: TextPart[]; rest: ChangedEntry[] };

type Place = { start: number; end: number; change: ChangedEntry };

/**
 * Finds the values of a sentence that changed. Where the sentence was written with references (`{{F12}}`) the value
 * stands in the place of its reference; a value that a person typed counts where nothing longer holds it: 3 is not in 30.
 */
export function markChanges({ text, source }: Pick<Claim, "text" | "source">, changed: ChangedEntry[]): MarkedText {
  const referred = source === undefined ? null : placesOfReferences(text, source);
  const places: Place[] = [];
  for (const change of changed) {
    const found = referred ? referred.filter(({ ids }) => ids.includes(change.id)) : spansOf(text, change.was);
    for (const { start, end } of found) if (text.slice(start, end) === change.was) places.push({ start, end, change });
  }
  const inOrder = places
    .sort((a, b) => a.start - b.start)
    .filter((place, at, all) => place.start >= (all[at - 1]?.end ?? 0));
  const shown = new Set(inOrder.map(({ change }) => change));
  return { parts: cut(text, inOrder), rest: changed.filter((change) => !shown.has(change)) };
}

const reference = /\{\{\s*([^{}]+?)\s*\}\}/g;
const escaped = (literal: string) => literal.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** `ids`: of the entries a reference names; a calculation names several. */
type Span = { ids: string[]; start: number; end: number };

/** Where each reference's value stands in the text; null where the text is not the source with values put in. */
function placesOfReferences(text: string, source: string): Span[] | null {
  const named = [...source.matchAll(reference)].map(([, inner = ""]) => inner.match(/\b[A-Z]\d+\b/g) ?? []);
  const literals = source.split(/\{\{[^{}]+\}\}/).map(escaped);
  const match = new RegExp(`^${literals.join("(.+?)")}$`, "ds").exec(text);
  if (!match?.indices) return null;
  return match.indices
    .slice(1)
    .flatMap((span, at) => (span ? [{ ids: named[at] ?? [], start: span[0], end: span[1] }] : []));
}

/** Where a value stands alone in a text. */
function spansOf(text: string, value: string): { start: number; end: number }[] {
  if (value === "") return [];
  const alone = new RegExp(`(?<![\\p{L}\\d.,])${escaped(value)}(?![\\d.,]*\\d)`, "gu");
  return [...text.matchAll(alone)].map(({ index }) => ({ start: index, end: index + value.length }));
}

function cut(text: string, places: readonly Place[]): TextPart[] {
  const parts: TextPart[] = [];
  let at = 0;
  for (const { start, end, change } of places) {
    parts.push(text.slice(at, start), change);
    at = end;
  }
  return [...parts, text.slice(at)].filter((part) => part !== "");
}
