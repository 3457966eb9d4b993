import type { FactEntry, LedgerEntry, ScoreEntry } from "#domain/evidence";
import type { FindingCode } from "#domain/finding";
import type { Lang } from "#domain/lang";
import type { Quantity } from "./derived/arithmetic.ts";
import { type CalculationProblem, calculate } from "./derived/calculate.ts";
import type { PreparedLedger } from "./ledger/prepare-ledger.ts";
import { renderFactorRaw, renderMeasured } from "./render-factor.ts";
import { renderNumber } from "./values/render-amount.ts";
import { renderDate, renderDateParts, renderPeriod } from "./values/render-date.ts";
import { renderPercent, renderValue } from "./values/render-value.ts";

export type ReferenceOptions = {
  /** Words for a method's bands, classes, grades and segments; where it has none, the word of the score stands. */
  bandWord?: (method: string, word: string) => string | null;
};
/** A reference that points at nothing, or a calculation that cannot be done; offsets into the source. */
export type ReferenceProblem = {
  code: Extract<FindingCode, "unknown-citation" | "unsupported-number">;
  /** Why a calculation has no result, and the reference in it that is no figure. */
  problem?: CalculationProblem;
  at?: string;
  reference: string;
  start: number;
  end: number;
};
export type RenderedReferences = { text: string; evidence: string[]; problems: ReferenceProblem[] };

type Render<Entry> = (entry: Entry, path: string, lang: Lang, options: ReferenceOptions) => string | null;

const reference = /\{\{\s{0,4}([^{}]+?)\s{0,4}\}\}/g;
/** What stands in the braces of a reference of ours. */
const own = /^(?:calc\s?[:：]|[A-Z]\d)/;
/** A calculation that is not closed, or has braces in it. */
const brokenCalculation = /\{\{\s{0,4}calc\s?[:：](?![^{}]*\}\})[^\n]{0,200}/g;
const address = /^([A-Z]\d{1,9})(?:\.(.+))?$/;

const renderFact: Render<FactEntry> = (entry, path, lang) => {
  if (path === "" || path === "value") return renderValue(entry.value, lang);
  if (path === "period") return entry.period === undefined ? null : renderPeriod(entry.period, lang);
  if (path === "asOf") return entry.asOf === undefined ? null : renderDate(entry.asOf, lang);
  return path === "label" ? (entry.label?.[lang] ?? null) : null;
};

const renderFactor: Render<ScoreEntry> = ({ score }, path, lang) => {
  const dot = path.lastIndexOf(".");
  const factor = score.factors.find(({ id }) => id === path.slice("factors.".length, dot));
  if (!factor) return null;
  const member = path.slice(dot + 1);
  if (member === "raw") return renderFactorRaw(factor, lang);
  if (member === "points" || member === "weight" || member === "contribution") return renderNumber(factor[member]);
  return null;
};

const renderScore: Render<ScoreEntry> = (entry, path, lang, options) => {
  const { score } = entry;
  if (path === "" || path === "value") return score.value === null ? null : renderNumber(score.value, 1);
  if (path === "coverage") return renderPercent(score.coverage * 100);
  if (path === "asOf") return renderDate(score.asOf, lang);
  if (path === "label") return entry.label?.[lang] ?? null;
  if (path.startsWith("factors.")) return renderFactor(entry, path, lang, options);
  const word = score[path];
  return typeof word === "string" ? (options.bandWord?.(score.method, word) ?? word) : null;
};

const renderPassage: Render<Extract<LedgerEntry, { kind: "note" | "knowledge" }>> = (entry, path, lang) => {
  if (path === "title") return entry.title ?? null;
  if (path === "date") return entry.date === undefined ? null : renderDate(entry.date, lang);
  return path === "author" && entry.kind === "note" ? (entry.author ?? null) : null;
};

function renderEntry(entry: LedgerEntry, path: string, lang: Lang, options: ReferenceOptions): string | null {
  if (entry.kind === "fact") return renderFact(entry, path, lang, options);
  if (entry.kind === "score") return renderScore(entry, path, lang, options);
  return entry.kind === "record" ? null : renderPassage(entry, path, lang, options);
}

type Rendered = { text: string; evidence: readonly string[] };
type Failed = Pick<ReferenceProblem, "code" | "problem" | "at">;

const unknown: Failed = { code: "unknown-citation" };
const calculation = /^calc\s?[:：]/;

function renderCalculation(source: string, ledger: PreparedLedger, lang: Lang): Rendered | Failed {
  const result = calculate(source, ledger);
  if ("problem" in result) {
    const { problem, at } = result;
    const code = problem === "unknown" ? "unknown-citation" : "unsupported-number";
    return { code, problem, ...(at !== undefined && { at }) };
  }
  const { value, evidence } = result;
  const text = value.kind === "date" ? renderDateParts(value.date, lang) : renderMeasured(value, lang);
  return { text, evidence };
}

function renderReference(
  inner: string,
  ledger: PreparedLedger,
  lang: Lang,
  options: ReferenceOptions,
): Rendered | Failed {
  const mark = calculation.exec(inner);
  if (mark) return renderCalculation(inner.slice(mark[0].length), ledger, lang);
  const [, id = "", path = ""] = address.exec(inner) ?? [];
  const prepared = ledger.entries.get(id);
  const text = prepared && !prepared.foreign ? renderEntry(prepared.entry, path, lang, options) : null;
  return text === null ? unknown : { text, evidence: [id] };
}

/** Where references stand in a text. */
export function findReferences(text: string): { start: number; end: number }[] {
  return [...text.matchAll(reference)].flatMap(({ 0: written, 1: inner = "", index }) =>
    own.test(inner) ? [{ start: index, end: index + written.length }] : [],
  );
}

/** Results of the calculations (`{{calc: …}}`) in a source, those that can be done. */
export function calculatedValues(source: string, ledger: PreparedLedger): Quantity[] {
  return [...source.matchAll(reference)].flatMap(([, inner = ""]) => {
    const mark = calculation.exec(inner);
    const result = mark ? calculate(inner.slice(mark[0].length), ledger) : null;
    return result && "value" in result ? [result.value] : [];
  });
}

/**
 * Puts values in the place of references: `{{F12}}`, `{{F3.period}}`, `{{S2.value}}`, `{{S2.band}}`,
 * `{{S2.factors.recency.raw}}`, `{{N3.date}}`, `{{K1.title}}`, `{{calc: F12 / F9 | percent}}`
 * (`20-drafting-and-grounding.md §3`).
 *
 * `evidence`: the ids used, in order of first use. What points at nothing stays as written and is a problem; so does an
 * entry of another account, and a calculation that cannot be done.
 */
export function renderReferences(
  source: string,
  ledger: PreparedLedger,
  lang: Lang,
  options: ReferenceOptions = {},
): RenderedReferences {
  const evidence = new Set<string>();
  const problems: ReferenceProblem[] = [];
  const text = source.replace(reference, (written: string, inner: string, start: number) => {
    const rendered = renderReference(inner, ledger, lang, options);
    if ("code" in rendered) {
      problems.push({ ...rendered, reference: written, start, end: start + written.length });
      return written;
    }
    for (const id of rendered.evidence) evidence.add(id);
    return rendered.text;
  });
  return { text, evidence: [...evidence], problems: [...problems, ...brokenIn(source)] };
}

function brokenIn(source: string): ReferenceProblem[] {
  return [...source.matchAll(brokenCalculation)].map(({ 0: written, index }) => {
    const end = index + written.length;
    return { code: "unsupported-number", problem: "syntax", reference: written, start: index, end };
  });
}
