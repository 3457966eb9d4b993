import { findCapitalised } from "../names/capitalised-words.ts";
import { findPlaces } from "../names/places.ts";
import { type Span, touchesAny, withoutOverlaps } from "../names/spans.ts";
import { findQuotedSpans } from "../quoted-spans.ts";
import type { Check, CheckContext, CheckedText } from "./check.ts";

const mayHoldNames = /\S\s\p{Lu}\p{Ll}\p{L}/u;

/** Latin words that read like names and stand nowhere in the evidence. */
function strangeWords({ text, names }: CheckedText, { ledger }: CheckContext): Span[] {
  if (!mayHoldNames.test(text)) return [];
  return findCapitalised(text).filter(
    (span) => !touchesAny(names, span) && !ledger.names.knowsWord(text.slice(span.start, span.end)),
  );
}

/** Chinese names of places that the evidence names in no script; a plan may go anywhere, a fact may not. */
function strangePlaces({ text, kind, scope, names }: CheckedText, { ledger }: CheckContext): Span[] {
  if (scope !== "cited" || (kind !== "fact" && kind !== "inference")) return [];
  return findPlaces(text).filter(
    (span) => !touchesAny(names, span) && !ledger.names.knowsPlace(text.slice(span.start, span.end)),
  );
}

/**
 * Part of check 3: a Latin word with a capital in the middle of a sentence reads like the name of a place, a firm or a
 * product, and so do Chinese names of towns and lands; where the evidence holds it in no spelling, a person has to look.
 * Questions may name what nobody knows yet.
 */
export const checkStrangeWords: Check = (claim, context) => {
  const { text, kind } = claim;
  if (kind === "question") return [];
  const strange = [...strangeWords(claim, context), ...strangePlaces(claim, context)];
  if (strange.length === 0) return [];
  const foreign = context.ledger.names.findForeign(text);
  const others = withoutOverlaps([...findQuotedSpans(text), ...foreign]);
  return strange
    .filter((span) => !touchesAny(others, span))
    .map(({ start, end }) => ({
      code: "unknown-name",
      severity: "warn",
      message: "unknown-name.word",
      start,
      end,
      nearest: [],
    }));
};
