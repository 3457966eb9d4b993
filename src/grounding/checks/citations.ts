import { findMalformedCitations } from "../citations.ts";
import type { Check, CheckedText, RawFinding } from "./check.ts";

/** Where a claim cites `id`: the place in its text, or the whole claim. */
function placeOf({ citations, text }: CheckedText, id: string): { start: number; end: number } {
  const place = citations.find(({ ids }) => ids.includes(id));
  return place ? { start: place.start, end: place.end } : { start: 0, end: text.length };
}

/** Nobody can tell what it rests on; whoever wrote it can. */
function malformed({ text }: CheckedText): RawFinding[] {
  return findMalformedCitations(text).map((place) => ({
    code: "unknown-citation",
    severity: "warn",
    message: "unknown-citation.malformed",
    ...place,
    nearest: [],
  }));
}

/** Check 1: cited ids can be read, exist (`unknown-citation`) and belong to this account (`cross-account`). */
export const checkCitations: Check = (claim, { ledger }) => [
  ...malformed(claim),
  ...claim.evidence.flatMap((id): RawFinding[] => {
    const entry = ledger.entries.get(id);
    if (entry && !entry.foreign) return [];
    const code = entry ? "cross-account" : "unknown-citation";
    return [{ code, severity: "block", message: code, ...placeOf(claim, id), nearest: entry ? [id] : [], subject: id }];
  }),
];
