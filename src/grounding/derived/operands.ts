import type { FactEntry, LedgerEntry } from "#domain/evidence";
import { entryValues } from "../ledger/entry-values.ts";
import type { EvidenceValue } from "../ledger/evidence-value.ts";
import { splitSentences } from "../split-sentences.ts";
import { type FindOptions, findValues } from "../values/find-values.ts";
import { parseIsoParts } from "../values/render-date.ts";
import type { DateParts, FoundValue, MeasuredValue } from "../values/value.ts";
import { withValue } from "./arithmetic.ts";
import { entryQuantity } from "./entry-quantity.ts";
import { termsOf } from "./terms.ts";

/** A value of the evidence that others can be made from. */
export type Operand = {
  id: string;
  value: MeasuredValue;
  /** What it is the value of; operands of one label differ in their period. */
  label: string;
  terms: ReadonlySet<string>;
  period: DateParts | null;
  /** `stated`: the entry states this one value; `told`: read out of a text or record beside others. */
  from: "stated" | "told";
};

function periodOf(period: string | undefined): DateParts | null {
  const [first = "", last] = (period ?? "").split("/");
  return parseIsoParts(last ?? first);
}

function labelled(operand: Omit<Operand, "terms">): Operand {
  return { ...operand, terms: termsOf(operand.label) };
}

const innerCapital = /([a-z])([A-Z])/g;

function labelOf({ label, path, entity }: FactEntry): string {
  const named = label ? [label.en, label.zh] : [path.replace(/^.*\./, "").replace(innerCapital, "$1 $2")];
  return [...named, ...(entity === undefined ? [] : [entity])].join(" ");
}

function factOperands(entry: FactEntry): Operand[] {
  const value = entryQuantity(entry);
  if (!value || value.kind === "date") return [];
  const period = periodOf(entry.period ?? entry.asOf);
  return [labelled({ id: entry.id, value: exact(value), label: labelOf(entry), period, from: "stated" })];
}

/** Evidence is taken at its figure, however it was hedged. */
function exact(value: MeasuredValue): MeasuredValue {
  return withValue(value, value.value);
}

function isMeasured(value: EvidenceValue["value"]): value is MeasuredValue {
  return value.kind !== "date" && value.kind !== "range";
}

const year = /(?:19|20)\d\d/;

/** Leaves of a record: the keys above a number are its label, a year among them its period. */
function recordOperands(id: string, values: readonly EvidenceValue[]): Operand[] {
  return values.flatMap(({ value, path, shown }): Operand[] => {
    if (!isMeasured(value) || path === undefined || shown !== undefined) return [];
    const written = year.exec(path)?.[0];
    const label = path.replace(year, "").replace(innerCapital, "$1 $2").replace(/[._]/g, " ");
    const period = written === undefined ? null : { year: Number(written) };
    return [labelled({ id, value: exact(value), label, period, from: "told" })];
  });
}

function gapBetween(a: FoundValue, b: FoundValue): number {
  return a.start >= b.end ? a.start - b.end : b.start - a.end;
}

/** In a list of amounts and one of dates as long, the first belongs to the first; else the nearest date. */
function dateFor(value: FoundValue, at: number, count: number, dates: readonly FoundValue[]): DateParts | null {
  const paired = dates.length > 1 && count % dates.length === 0 ? dates[at % dates.length] : undefined;
  const nearest = paired ?? dates.toSorted((a, b) => gapBetween(value, a) - gapBetween(value, b))[0];
  return nearest?.kind === "date" ? nearest.date : null;
}

function sentenceOperands(id: string, sentence: string, options: FindOptions): Operand[] {
  const found = findValues(sentence, options);
  const dates = found.filter(({ kind }) => kind === "date");
  const values = found.filter(isFigure);
  return values.map((value, at) => {
    const { start, end, ...bare } = value;
    const period = dateFor({ ...bare, start, end }, at, values.length, dates);
    return labelled({ id, value: exact(bare), label: sentence, period, from: "told" });
  });
}

const figures: ReadonlySet<string> = new Set(["number", "money", "percent", "count", "duration"]);

function isFigure(value: FoundValue): value is MeasuredValue & { start: number; end: number } {
  return value.kind !== "date" && value.kind !== "range" && figures.has(value.kind);
}

/** Weights and points of a score are its workings; what it gives and what it measured are figures of the account. */
const isMeasuredLeaf = ({ path = "" }: EvidenceValue) => path === "value" || path.endsWith(".raw");

/** What can be calculated with in an entry: the value of a fact, those of a score's factors, of a record, of a text. */
export function operandsOf(entry: LedgerEntry, options: FindOptions): Operand[] {
  if (entry.kind === "fact") return factOperands(entry);
  if (entry.kind === "record") return recordOperands(entry.id, entryValues(entry, options));
  if (entry.kind === "score") return recordOperands(entry.id, entryValues(entry, options).filter(isMeasuredLeaf));
  return splitSentences(entry.text, []).flatMap(({ start, end }) =>
    sentenceOperands(entry.id, entry.text.slice(start, end), options),
  );
}
