import type { Finding, Verdict } from "#domain/finding";
import type { Lang } from "#domain/lang";
import { type Change, findChanges } from "./find-changes.ts";
import { groundingText } from "./grounding-text.ts";
import { findQuotedSpans } from "./quoted-spans.ts";
import { agrees } from "./values/compare-values.ts";
import { type FindOptions, findValues } from "./values/find-values.ts";
import type { FoundValue } from "./values/value.ts";

type Span = { start: number; end: number };

/** What a figure, date or name of a thing is written with, without the words around it. */
const tokenCharacter = /[\d０-９.,，:%％A-Za-z/_-]/;
const digit = /[\d０-９]/;
const titles = /《([^《》]*)》/g;

const touches = (a: Span, b: Span) => a.start <= b.end && b.start <= a.end;

/** The whole figure or word that a change cuts into. */
function widen(text: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from > 0 && tokenCharacter.test(text[from - 1] ?? "")) from -= 1;
  while (to < text.length && tokenCharacter.test(text[to] ?? "")) to += 1;
  return { start: from, end: to };
}

type Side = { text: string; values: FoundValue[]; quoted: Span[] };

function sideOf(text: string, options: FindOptions): Side {
  const named = [...text.matchAll(titles)].map(({ index, 0: whole }) => ({ start: index, end: index + whole.length }));
  return { text, values: findValues(text, options), quoted: [...findQuotedSpans(text), ...named] };
}

/** What stands at a change on one side: the value there, else the token. */
function standing({ text, values }: Side, change: Span) {
  const token = widen(text, change);
  const value = values.find((found) => touches(found, token)) ?? null;
  const span = value ? { start: Math.min(value.start, token.start), end: Math.max(value.end, token.end) } : token;
  return { span, value, words: text.slice(span.start, span.end) };
}

/** The same figure written another way is no change of fact. */
function sameValue(now: FoundValue | null, was: FoundValue | null): boolean {
  if (!now || !was || now.kind === "range") return false;
  return agrees(now, was);
}

/** A change that may have changed a fact: of a figure or date that does not mean the same, or inside a quotation. */
function changedFact(change: Change, now: Side, was: Side): (Span & { expected: string; isQuote: boolean }) | null {
  const here = standing(now, change);
  const before = standing(was, { start: change.wasStart, end: change.wasEnd });
  const isQuote = now.quoted.some(
    (span) => touches(span, change) && change.start > span.start - 1 && change.end <= span.end,
  );
  const hasFigure = digit.test(here.words) || here.value !== null;
  if (!isQuote && (!hasFigure || sameValue(here.value, before.value))) return null;
  return { ...here.span, expected: before.words, isQuote };
}

/**
 * Adds to a verdict what only a comparison shows: a figure, date or quotation that differs from the verified text
 * though the evidence holds the new one too (4 for 5 beside a score with both). What is unchanged was verified
 * before, so findings there are dropped. A text that changed nothing gives no finding.
 */
export function verifyChanges(
  { verified, text, lang }: { verified: string; text: string; lang: Lang },
  verdict: Verdict,
  options: FindOptions = {},
): Verdict {
  const changes = findChanges(verified, text);
  const [now, was] = [sideOf(text, options), sideOf(verified, options)];
  const findings = verdict.findings.filter((finding) => changes.some((change) => isNear(change, finding, verdict)));
  for (const change of changes) {
    const fact = changedFact(change, now, was);
    if (!fact || findings.some((finding) => touches(finding, fact))) continue;
    findings.push(toFinding(fact, text, lang));
  }
  findings.sort((a, b) => a.start - b.start);
  return { ...verdict, findings, verdict: findings.length === 0 ? "grounded" : "findings" };
}

/** True where a finding lies in a claim that a change touches; a change beside it may have broken what it rests on. */
function isNear(change: Change, finding: Finding, { claims }: Verdict): boolean {
  const claim = claims.find(({ start, end }) => start <= finding.start && finding.end <= end);
  return touches(change, claim ?? finding);
}

function toFinding(fact: Span & { expected: string; isQuote: boolean }, text: string, lang: Lang): Finding {
  const { start, end, expected, isQuote } = fact;
  const span = text.slice(start, end);
  const message = groundingText(lang, isQuote ? "changed.quote" : "changed.value", { span, expected });
  return {
    code: isQuote ? "quote" : "unsupported-number",
    severity: "warn",
    start,
    end,
    span,
    expected,
    nearest: [],
    message,
  };
}
