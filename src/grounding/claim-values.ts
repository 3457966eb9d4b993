import type { ClaimKind } from "#domain/claim";
import { withoutNames } from "./known-name-spans.ts";
import type { PreparedLedger } from "./ledger/prepare-ledger.ts";
import { type Span, touchesAny, withoutOverlaps } from "./names/spans.ts";
import { findQuotedSpans } from "./quoted-spans.ts";
import { findValues } from "./values/find-values.ts";
import type { FoundValue } from "./values/value.ts";

/** Claims that state what is so; what a question or a recommendation says of next year is no statement. */
const stating: ReadonlySet<ClaimKind> = new Set(["fact", "inference"]);

function inReadingOrder(a: FoundValue, b: FoundValue): number {
  return a.start - b.start;
}

/** Where a claim repeats what somebody else wrote: quotations, and titles and texts on record word for word. */
function findRepeated(text: string, { datedWordings }: PreparedLedger): Span[] {
  const wordings = datedWordings().flatMap((wording) => {
    const start = text.indexOf(wording);
    return start < 0 ? [] : [{ start, end: start + wording.length }];
  });
  return withoutOverlaps([...findQuotedSpans(text), ...wordings]);
}

/**
 * The values that a claim states, figures inside names left out. `asOf`: the day it was written, from which 下个月 and
 * "next Friday" are counted; what it repeats counts from a day of its own, and stays as it was said.
 */
export function findClaimValues(
  { text, kind }: { text: string; kind: ClaimKind },
  ledger: PreparedLedger,
  asOf: string | undefined,
): FoundValue[] {
  const { currency, currencies, numericNames } = ledger;
  const options = { currency, currencies };
  if (asOf === undefined || !stating.has(kind)) return withoutNames(text, findValues(text, options), numericNames);
  const repeated = findRepeated(text, ledger);
  const own = findValues(text, { ...options, asOf }).filter((value) => !touchesAny(repeated, value));
  const said = repeated.length === 0 ? [] : findValues(text, options);
  const others = said.filter((value) => touchesAny(repeated, value));
  return withoutNames(text, [...own, ...others].sort(inReadingOrder), numericNames);
}
