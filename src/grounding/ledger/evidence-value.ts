import type { TypedValue } from "#domain/evidence";
import { type Things, thingsAt } from "../values/counted-things.ts";
import { type FindOptions, findValues } from "../values/find-values.ts";
import { leadingRate, type Rate } from "../values/rates.ts";
import { parseIsoParts } from "../values/render-date.ts";
import type { Value } from "../values/value.ts";
import { countedIn, measuredIn } from "./in-units.ts";

/**
 * What a value is to its entry, where it is not what the entry states: the day it is known for, its period, a figure in
 * its label (近 90 天), an end of a score's scale, a name of the record or of whom it is about.
 */
export type EvidenceRole = "asOf" | "period" | "label" | "scale" | "name";

/**
 * A value the evidence holds and the path of the leaf it came from (records, scores). `shown`: how it is written, when it
 * was read out of running text; `around`: the text it was read from, where that is a label; `things`: what it counts;
 * `rate`: the span of time it is told for.
 */
export type EvidenceValue = {
  value: Value;
  shown?: string;
  path?: string;
  role?: EvidenceRole;
  around?: string;
  things?: Things;
  rate?: Rate;
};

/** The same values, as what they are to their entry. */
export function inRole(values: readonly EvidenceValue[], role: EvidenceRole, around?: string): EvidenceValue[] {
  return values.map((value) => ({ ...value, role, ...(around !== undefined && { around }) }));
}

/** A value and what it proves beside itself: the halves of a range, a relative date as it was said. */
function readingsOf(value: Value): Value[] {
  if (value.kind === "range") return [value, value.from, value.to];
  return value.kind === "date" && value.said ? [value, value.said] : [value];
}

/** As far behind a figure the words “per half-year” are looked for. */
const rateReach = 16;

/** A bare figure that the text has in a unit too is the number of a model: “The X 30 draws 30 kW” says of no 30 tonnes. */
export function withoutEchoes(values: readonly EvidenceValue[]): EvidenceValue[] {
  const measured = new Set(values.map(({ value }) => (value.kind === "count" && value.measures ? value.value : null)));
  return values.filter(({ value }) => value.kind !== "number" || !measured.has(value.value));
}

/** Values written in a text, the halves of ranges and the words of relative dates also on their own. */
export function textValues(text: string, options: FindOptions, path?: string): EvidenceValue[] {
  const at = path === undefined ? {} : { path };
  return findValues(text, options).flatMap(({ start, end, ...value }) => {
    const shown = text.slice(start, end);
    const things = thingsAt(text, value, end);
    const rate = leadingRate(text.slice(end, end + rateReach));
    const place = { ...at, ...(shown !== text.trim() && { shown }), ...(things && { things }), ...(rate && { rate }) };
    return readingsOf(value).map((reading): EvidenceValue => ({ value: reading, ...place }));
  });
}

/** A date as the ledger writes it (`2026-03-05`, `2026-03`, `2026-Q1`, a time stamp); text of another form is searched. */
export function dateValues(text: string | undefined, options: FindOptions): EvidenceValue[] {
  if (text === undefined) return [];
  const date = parseIsoParts(/^\d{4}-\d{2}-\d{2}T/.test(text) ? text.slice(0, 10) : text);
  return date ? [{ value: { kind: "date", date } }] : textValues(text, options);
}

type Collect<Type extends TypedValue["type"]> = (
  value: Extract<TypedValue, { type: Type }>,
  options: FindOptions,
) => EvidenceValue[];

const collectors: { [Type in TypedValue["type"]]: Collect<Type> } = {
  money: ({ amount, currency }) => [{ value: { kind: "money", value: Number(amount), precision: 0, currency } }],
  percent: ({ value }) => [{ value: { kind: "percent", value, precision: 0 } }],
  number: ({ value, unit }) => [{ value: measuredIn(value, unit) }],
  count: ({ value, unit }) => [{ value: countedIn(value, unit) }],
  date: ({ value }, options) => dateValues(value, options),
  duration: ({ value, unit }) => [{ value: { kind: "duration", value, precision: 0, unit } }],
  name: ({ value, role }, options) => [...textValues(value, options), ...textValues(role ?? "", options)],
  enum: ({ value, labels }, options) =>
    [value, labels?.zh ?? "", labels?.en ?? ""].flatMap((word) => textValues(word, options)),
  text: ({ value }, options) => textValues(value, options),
};

/** The values a typed fact proves. */
export function typedValues<Type extends TypedValue["type"]>(
  value: Extract<TypedValue, { type: Type }>,
  options: FindOptions,
): EvidenceValue[] {
  const type: Type = value.type;
  return collectors[type](value, options);
}
