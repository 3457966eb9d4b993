import type { PreparedEntry } from "../ledger/prepare-ledger.ts";
import { quotableText } from "../ledger/quotable-text.ts";
import type { NameMention } from "../names/find-names.ts";
import { findQuotedSpans, type QuotedSpan } from "../quoted-spans.ts";
import { findAttribution } from "../quotes/attribution.ts";
import { readTurns, voicesOf } from "../quotes/turns.ts";
import type { Check, CheckContext, CheckedText, RawFinding } from "./check.ts";
import { personsIn } from "./sayings.ts";

const cjk = /[\u3400-\u9fff]/g;
const word = /[\p{L}\p{N}]+/gu;
const ellipsis = /…+|\.{3,}|\[…\]|\[\.{3}\]/;

/** Long enough to be a quotation and not a term: two words or four Chinese characters. */
function isQuotation(text: string): boolean {
  if ((text.match(cjk)?.length ?? 0) >= 4) return true;
  return (text.replace(cjk, " ").match(word)?.length ?? 0) >= 2;
}

/** All parts of a quotation, in order, in one text. */
function isVerbatim(entry: PreparedEntry, parts: readonly string[]): boolean {
  return entry.quotable().some((text) => {
    let from = 0;
    return parts.every((part) => {
      const at = text.indexOf(part, from);
      from = at + part.length;
      return at >= 0;
    });
  });
}

function notVerbatim(span: QuotedSpan, parts: readonly string[], { own }: CheckContext): RawFinding[] {
  const elsewhere = own.filter((entry) => isVerbatim(entry, parts)).map(({ id }) => id);
  const message = elsewhere.length > 0 ? "quote.elsewhere" : "quote";
  return [{ code: "quote", severity: "block", message, ...span, nearest: elsewhere.slice(0, 3) }];
}

/** Voices that say the words in these passages, as the passages name them. */
function voices(holders: readonly PreparedEntry[], parts: readonly string[]): string[] {
  return holders.flatMap(({ entry }) => (entry.kind === "note" ? voicesOf(readTurns(entry.text), parts) : []));
}

/** The passage gives the words to somebody else. Nothing where it names no voice, or one that nobody knows. */
function wrongSpeaker(
  { start, end, who }: NameMention,
  spoken: readonly string[],
  { ledger }: CheckContext,
  nearest: string[],
): RawFinding[] {
  const speakers = spoken.map((voice) => ledger.names.find(voice).flatMap((found) => found.who));
  const isOther =
    speakers.length > 0 && speakers.every((known) => known.length > 0 && !known.some((one) => who.includes(one)));
  if (!isOther) return [];
  const expected = [...new Set(spoken)].join(" / ");
  const message = "wrong-attribute.speaker";
  return [{ code: "wrong-attribute", severity: "block", message, start, end, nearest, expected }];
}

function checkSpan(span: QuotedSpan, claim: CheckedText, context: CheckContext): RawFinding[] {
  const quoted = claim.text.slice(span.start, span.end);
  if (!isQuotation(quoted) || context.ledger.terms.has(quotableText(quoted))) return [];
  const parts = quoted.split(ellipsis).map(quotableText);
  const allowed = claim.scope === "cited" ? context.cited : context.own;
  const holders = allowed.filter((entry) => isVerbatim(entry, parts));
  if (holders.length === 0) return notVerbatim(span, parts, context);
  const said = findAttribution(claim.text, span, personsIn(claim));
  const ids = holders.map(({ id }) => id).slice(0, 3);
  return said ? wrongSpeaker(said, voices(holders, parts), context, ids) : [];
}

/**
 * Check 4: what stands in quotation marks is in the cited passage, word for word but for punctuation, spaces, width and
 * script, and is given to the one who says it there.
 */
export const checkQuotations: Check = (claim, context) =>
  findQuotedSpans(claim.text).flatMap((span) => checkSpan(span, claim, context));
