import {
  enNegation,
  enNegationReach,
  enRefusedAfter,
  enTurn,
  pseudoNegations,
  zhNegation,
  zhProhibition,
  zhRefusedAfter,
  zhRefusedNext,
  zhTurn,
} from "./phrases/disclaimer-phrases.ts";

const zhClauseEnd = /[，,。；;！？]/gu;

/** What looks like a negation and is none becomes blank; offsets stay. */
function withoutPseudoNegations(sentence: string): string {
  return pseudoNegations.reduce(
    (text, pattern) => text.replace(pattern, (found) => " ".repeat(found.length)),
    sentence,
  );
}

/**
 * True when the sentence forbids, denies or declines what stands at `start`–`end`: 不得送礼, we do not pay for travel, gift
 * cards are prohibited. A prohibition holds for the following items of a list too, until the sentence turns.
 */
export function isDisclaimed(sentence: string, start: number, end: number): boolean {
  const text = withoutPseudoNegations(sentence);
  return (
    zhDisclaimed(text, start) ||
    enDisclaimed(text, start, end) ||
    zhRefusedAfter.test(text.slice(end)) ||
    zhRefusedNext.test(text.slice(end)) ||
    enRefusedAfter.test(text.slice(end))
  );
}

function zhDisclaimed(text: string, start: number): boolean {
  const clauses = clauseStarts(text, start);
  const own = clauses.at(-1) ?? 0;
  const before = text.slice(own, start);
  if (zhProhibition.test(before) || zhNegation.test(before)) return true;
  return listGoesOn(text, clauses);
}

function clauseStarts(text: string, start: number): number[] {
  return [0, ...[...text.slice(0, start).matchAll(zhClauseEnd)].map(({ index, 0: mark }) => index + mark.length)];
}

/** Clause by clause back to the one that forbids; a clause that turns the sentence, or is no item of a list, ends it. */
function listGoesOn(text: string, clauses: readonly number[]): boolean {
  const pieces = clauses.map((from, at) =>
    text
      .slice(from, clauses[at + 1])
      .replace(zhClauseEnd, "")
      .trim(),
  );
  for (const [back, piece] of pieces.toReversed().entries()) {
    if (back > 0 && zhProhibition.test(piece)) return true;
    if (zhTurn.test(piece) || (back > 0 && piece.length > longestItem)) return false;
  }
  return false;
}

/** A clause longer than this is no item of a list. */
const longestItem = 12;

function enDisclaimed(text: string, start: number, end: number): boolean {
  const last = [...text.slice(0, start).matchAll(enNegation)].at(-1);
  if (!last) return false;
  const from = last.index + last[0].length;
  const words = text
    .slice(from, start)
    .split(/\s+/u)
    .filter((word) => word !== "").length;
  // The turn may lie in what was found itself: ", give him a watch".
  const turns = [...text.slice(from, end).matchAll(enTurn)].some(({ index }) => from + index < start);
  return words <= enNegationReach && !turns;
}
