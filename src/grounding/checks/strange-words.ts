import { findCapitalised } from "../names/capitalised-words.ts";
import { touchesAny, withoutOverlaps } from "../names/spans.ts";
import { findQuotedSpans } from "../quoted-spans.ts";
import type { Check } from "./check.ts";

const mayHoldNames = /\S\s\p{Lu}\p{Ll}\p{L}/u;

/**
 * Part of check 3: a Latin word with a capital in the middle of a sentence reads like the name of a place, a firm or a
 * product; where the evidence holds it in no spelling, a person has to look. Questions may name what nobody knows yet.
 */
export const checkStrangeWords: Check = ({ text, kind, names }, { ledger }) => {
  if (kind === "question" || !mayHoldNames.test(text)) return [];
  const strange = findCapitalised(text).filter(
    (span) => !touchesAny(names, span) && !ledger.names.knowsWord(text.slice(span.start, span.end)),
  );
  if (strange.length === 0) return [];
  const others = [...findQuotedSpans(text), ...ledger.names.findForeign(text)].sort((a, b) => a.start - b.start);
  return strange
    .filter((span) => !touchesAny(withoutOverlaps(others), span))
    .map(({ start, end }) => ({
      code: "unknown-name",
      severity: "warn",
      message: "unknown-name.word",
      start,
      end,
      nearest: [],
    }));
};
