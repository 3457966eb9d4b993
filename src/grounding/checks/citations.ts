import type { Check, CheckedText } from "./check.ts";

/** Where a claim cites `id`: the place in its text, or the whole claim. */
function placeOf({ citations, text }: CheckedText, id: string): { start: number; end: number } {
  const place = citations.find(({ ids }) => ids.includes(id));
  return place ? { start: place.start, end: place.end } : { start: 0, end: text.length };
}

/** Check 1: cited ids exist (`unknown-citation`) and belong to this account (`cross-account`). */
export const checkCitations: Check = (claim, { ledger }) =>
  claim.evidence.flatMap((id) => {
    const entry = ledger.entries.get(id);
    if (entry && !entry.foreign) return [];
    const code = entry ? "cross-account" : "unknown-citation";
    return [{ code, severity: "block", message: code, ...placeOf(claim, id), nearest: entry ? [id] : [], subject: id }];
  });
