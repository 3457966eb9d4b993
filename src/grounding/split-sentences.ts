import type { Citation } from "./citations.ts";
import { findQuotedSpans, type QuotedSpan } from "./quoted-spans.ts";

export type Sentence = { start: number; end: number };

const stop = /[。！？!?]+|(?<!\.)\.{1,8}(?=\s|$|["”»'’)\]]|[[［【][A-Z]\d)|(?<!…)…{1,8}(?=\s|$)/g;
const closers = /["”»'’」』)）\]]/;
const abbreviation =
  /(?:\b(?:Mr|Mrs|Ms|Dr|Prof|St|Mt|Ft|Jr|Sr|Rev|Hon|Gen|Capt|Inc|Ltd|Co|Corp|Bros|Pty|Pte|Sdn|No|Nos|Vol|Fig|Dept|Art|vs|cf|approx|ca|incl|excl|resp|est|max|min|e\.g|i\.e|etc|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|[A-Z]|p\.m|a\.m))$/;

function isAbbreviated(text: string, from: number, at: number, written: string): boolean {
  return written === "." && abbreviation.test(text.slice(Math.max(from, at - 8), at));
}

/** Where the sentence ends that stops at `at`, closing marks included; null when this stop ends none. */
function endOfSentence(
  part: string,
  from: number,
  at: number,
  stopMark: string,
  held: QuotedSpan | undefined,
): number | null {
  if (at < from || isAbbreviated(part, from, at, stopMark)) return null;
  let end = at + stopMark.length;
  const endsQuote = end === held?.end;
  if (held && at >= held.start && at < held.end && !endsQuote) return null;
  while (closers.test(part[end] ?? "")) end += 1;
  return endsQuote && /^\s?[a-z,，;；]/.test(part.slice(end, end + 2)) ? null : end;
}

/** Citations that follow a full stop ("… rose. [F1]") belong to the sentence before, with the stop after them if any. */
function withCitation(part: string, end: number, next: Citation | undefined): number {
  if (!next || next.start < end || part.slice(end, next.start).trim() !== "") return end;
  const after = Math.min(next.end, part.length);
  return /[。.]/.test(part[after] ?? "") ? after + 1 : after;
}

/** Sentences of one line or cell. A full stop inside a quotation does not end one. Offsets are those of `part`. */
export function splitSentences(part: string, citations: readonly Citation[]): Sentence[] {
  const quotes = findQuotedSpans(part);
  const sentences: Sentence[] = [];
  let from = 0;
  let quote = 0;
  let citation = 0;
  for (const match of part.matchAll(stop)) {
    const at = match.index;
    while ((quotes[quote]?.end ?? part.length) < at) quote += 1;
    while ((citations[citation]?.end ?? part.length) <= at) citation += 1;
    const end = endOfSentence(part, from, at, match[0], quotes[quote]);
    if (end === null) continue;
    const to = withCitation(part, end, citations[citation]);
    sentences.push({ start: from, end: to });
    from = to;
  }
  if (part.slice(from).trim() !== "") sentences.push({ start: from, end: part.length });
  return sentences;
}
