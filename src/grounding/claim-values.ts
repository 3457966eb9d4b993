import type { ClaimKind } from "#domain/claim";
import { withoutNames } from "./known-name-spans.ts";
import type { PreparedLedger } from "./ledger/prepare-ledger.ts";
import { touchesAny } from "./names/spans.ts";
import { findQuotedSpans } from "./quoted-spans.ts";
import { findValues } from "./values/find-values.ts";
import type { FoundValue } from "./values/value.ts";

/** Claims that state what is so; what a question or a recommendation says of next year is no statement. */
const stating: ReadonlySet<ClaimKind> = new Set(["fact", "inference"]);

function inReadingOrder(a: FoundValue, b: FoundValue): number {
  return a.start - b.start;
}

/**
 * The values that a claim states, figures inside names left out. `asOf`: the day it was written, from which 下个月 and
 * "next Friday" are counted; a quotation counts from a day of its own, so what it says stays as it was said.
 */
export function findClaimValues(
  { text, kind }: { text: string; kind: ClaimKind },
  { currency, currencies, numericNames }: PreparedLedger,
  asOf: string | undefined,
): FoundValue[] {
  const options = { currency, currencies };
  const said = findValues(text, options);
  if (asOf === undefined || !stating.has(kind)) return withoutNames(text, said, numericNames);
  const quotes = findQuotedSpans(text);
  const own = findValues(text, { ...options, asOf }).filter((value) => !touchesAny(quotes, value));
  const quoted = said.filter((value) => touchesAny(quotes, value));
  return withoutNames(text, [...own, ...quoted].sort(inReadingOrder), numericNames);
}
