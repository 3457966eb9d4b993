import { clauseEnds, findNegators, type Negator } from "../lists/polarity.ts";
import { foldName } from "../names/fold-name.ts";
import type { CheckedText, RawFinding } from "./check.ts";

export type Place = { start: number; end: number };

/** A text read once: its clauses, and what denies something in it. */
export type Read = { claim: CheckedText; folded: string; ends: readonly number[]; negators: readonly Negator[] };

export function readClaim(claim: CheckedText): Read {
  const folded = foldName(claim.text);
  return { claim, folded, ends: clauseEnds(folded), negators: findNegators(folded) };
}

export function clausesOf({ ends }: Read): Place[] {
  return ends.map((end, at) => ({ start: at === 0 ? 0 : (ends[at - 1] ?? 0) + 1, end }));
}

/** Evidence that is typed says otherwise. */
export const status = ({ start, end }: Place, nearest: string, expected: string): RawFinding => ({
  code: "status",
  severity: "block",
  message: "status.record",
  start,
  end,
  nearest: [nearest],
  expected,
});
