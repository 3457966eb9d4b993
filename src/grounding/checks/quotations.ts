import type { PreparedEntry } from "../ledger/prepare-ledger.ts";
import { quotableText } from "../ledger/quotable-text.ts";
import { findQuotedSpans } from "../quoted-spans.ts";
import type { Check, CheckContext, RawFinding } from "./check.ts";

const cjk = /[\u3400-\u9fff]/g;
const word = /[\p{L}\p{N}]+/gu;
const ellipsis = /…+|\.{3,}|\[…\]|\[\.{3}\]/;

/** Long enough to be a quotation and not a term: two words or four Chinese characters. */
function isQuotation(text: string): boolean {
  const chinese = text.match(cjk)?.length ?? 0;
  return chinese > 0 ? chinese >= 4 : (text.match(word)?.length ?? 0) >= 2;
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

function checkSpan(quoted: string, start: number, context: CheckContext, scope: string): RawFinding[] {
  if (!isQuotation(quoted) || context.ledger.terms.has(quotableText(quoted))) return [];
  const parts = quoted.split(ellipsis).map(quotableText);
  const { cited, own } = context;
  const allowed = scope === "cited" ? cited : own;
  if (allowed.some((entry) => isVerbatim(entry, parts))) return [];
  const elsewhere = own.filter((entry) => isVerbatim(entry, parts)).map(({ id }) => id);
  const spot = { start, end: start + quoted.length, nearest: elsewhere.slice(0, 3) };
  const message = elsewhere.length > 0 ? "quote.elsewhere" : "quote";
  return [{ code: "quote", severity: "block", message, ...spot }];
}

/** Check 4: what stands in quotation marks is in the cited passage, word for word but for punctuation, spaces and width. */
export const checkQuotations: Check = (claim, context) =>
  findQuotedSpans(claim.text).flatMap(({ start, end }) =>
    checkSpan(claim.text.slice(start, end), start, context, claim.scope),
  );
