import type { LedgerEntry } from "#domain/evidence";
import type { Json } from "#domain/json";
import type { Factor } from "#domain/score";
import { derivedValues } from "../records/derived-values.ts";
import { splitKey } from "../records/split-key.ts";
import { type Things, thingsInName, thingsOf } from "../values/counted-things.ts";
import type { FindOptions } from "../values/find-values.ts";
import { dateValues, type EvidenceValue, inRole, textValues, typedValues, withoutEchoes } from "./evidence-value.ts";
import { natureOf } from "./fact-nature.ts";
import { inFactUnits, measuredByKey, measuredIn } from "./in-units.ts";
import { unitBeside } from "./key-units.ts";
import { periodValues } from "./period-values.ts";

type Kind = LedgerEntry["kind"];
type Collect<K extends Kind> = (entry: Extract<LedgerEntry, { kind: K }>, options: FindOptions) => EvidenceValue[];

/** Members of a score that are read one by one, or that state nothing. */
const knownMembers: ReadonlySet<string> = new Set([
  ..."method version asOf value scale band factors coverage missing flags configHash accountId".split(" "),
]);

function number(value: number | null, path: string, things?: Things): EvidenceValue[] {
  return value === null ? [] : [{ value: { kind: "number", value, precision: 0 }, path, ...(things && { things }) }];
}

/** What a score, its weights and its points are given in. */
const points: Things = new Set(["grade"]);

/** What a leaf counts, by its key: `contacts`, `orderCount`, `review_count`. */
function thingsOfKey(path: string): Things | undefined {
  return thingsInName(splitKey(path.split(".").at(-1) ?? "").join(" "));
}

function withThings(value: EvidenceValue, things: Things | undefined): EvidenceValue {
  return things ? { ...value, things } : value;
}

function factorValues(factor: Factor, options: FindOptions): EvidenceValue[] {
  const path = `factors.${factor.id}`;
  const { raw, unit } = factor;
  const measure: EvidenceValue[] =
    typeof raw === "number"
      ? [withThings({ value: measuredIn(raw, unit), path: `${path}.raw` }, thingsOf(unit))]
      : textValues(typeof raw === "string" ? raw : "", options, `${path}.raw`);
  return [
    ...measure,
    ...number(factor.points, `${path}.points`, points),
    ...number(factor.weight, `${path}.weight`, points),
    ...number(factor.contribution, `${path}.contribution`, points),
  ];
}

/** Every number, date and text in a JSON value, keys included (`{ "2025": 12 }`), by path. */
export function leafValues(value: unknown, options: FindOptions, path = "", unit?: string): EvidenceValue[] {
  if (typeof value === "number") {
    return [withThings({ value: measuredByKey(value, path, unit), path }, thingsOfKey(path))];
  }
  if (typeof value === "string") return textValues(value, options, path);
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, member]) => {
    const at = path === "" ? key : `${path}.${key}`;
    const named = Array.isArray(value) ? [] : textValues(key, options, at);
    return [...named, ...leafValues(member, options, at, unitBeside(value, key))];
  });
}

function scoreValues({ score, label }: Extract<LedgerEntry, { kind: "score" }>, options: FindOptions): EvidenceValue[] {
  const others = Object.entries(score).filter(([key]) => !knownMembers.has(key));
  return [
    ...number(score.value, "value", points),
    ...score.factors.flatMap((factor) => factorValues(factor, options)),
    ...number(score.coverage, "coverage", points),
    ...inRole([...number(score.scale.min, "scale.min"), ...number(score.scale.max, "scale.max")], "scale"),
    ...inRole(dateValues(score.asOf, options), "asOf"),
    ...textValues(score.band, options, "band"),
    ...others.flatMap(([key, member]) => leafValues(member, options, key)),
    ...labelValues(label, options),
  ];
}

function labelValues(label: { zh: string; en: string } | undefined, options: FindOptions): EvidenceValue[] {
  const texts = label ? [label.zh, label.en] : [];
  return texts.flatMap((text) => inRole(textValues(text, options), "label", text));
}

function passageValues(
  { title, text, date }: { title?: string | undefined; text: string; date?: string | undefined },
  options: FindOptions,
): EvidenceValue[] {
  const dated = date === undefined ? options : { ...options, asOf: date.slice(0, 10) };
  const written = withoutEchoes([...textValues(text, dated), ...textValues(title ?? "", dated)]);
  return [...written, ...dateValues(date, options)];
}

/** Figures in a name are part of it. */
function namedValues(name: string, options: FindOptions): EvidenceValue[] {
  return inRole(textValues(name, options), "name", name);
}

/** `orders:21 records` says that there are 21 orders. */
function recordedValues(record: string, options: FindOptions): EvidenceValue[] {
  const things = thingsInName(record.split(":", 1)[0] ?? "");
  return inRole(textValues(record, options), "name").map((value) => withThings(value, things));
}

function factValues(fact: Extract<LedgerEntry, { kind: "fact" }>, options: FindOptions): EvidenceValue[] {
  const { value, period, label, record } = fact;
  const lasting = periodValues(period, options);
  const nature = natureOf(fact, lasting);
  return [
    ...(value.type === "name"
      ? namedValues(value.value, options)
      : typedValues(value, options).map((stated) => ({ ...inFactUnits(fact, stated), ...nature }))),
    ...inRole(lasting, "period"),
    ...labelValues(label, options),
    ...recordedValues(record ?? "", options),
  ];
}

const collectors: { [K in Kind]: Collect<K> } = {
  fact: factValues,
  record: ({ value, period }, options) => [
    ...leafValues(value, options),
    ...derivedValues(value),
    ...inRole(periodValues(period, options), "period"),
  ],
  score: scoreValues,
  note: passageValues,
  knowledge: passageValues,
};

function collect<K extends Kind>(entry: Extract<LedgerEntry, { kind: K }>, options: FindOptions): EvidenceValue[] {
  const kind: K = entry.kind;
  return collectors[kind](entry, options);
}

/** Everything an entry of the ledger proves: its values, its dates, its period, the figures in its texts. */
export function entryValues(entry: LedgerEntry, options: FindOptions): EvidenceValue[] {
  return [
    ...collect(entry, options),
    ...inRole(dateValues(entry.asOf, options), "asOf"),
    ...namedValues(entry.entity ?? "", options),
  ];
}

/** The strings of a JSON value. */
export function leafTexts(value: Json): string[] {
  if (typeof value === "string") return [value];
  if (value === null || typeof value !== "object") return [];
  return Object.values(value).flatMap(leafTexts);
}
