import type { Json } from "#domain/json";
import { type Aspect, silentAspects } from "./aspects.ts";
import { flattenRecord, type RecordAttribute } from "./flatten-record.ts";
import { chineseForms, englishPrefixes, nounMark, prefixLength } from "./lexicon.ts";
import { type OpeningWeek, readWeeks } from "./opening-week.ts";
import { splitKey } from "./split-key.ts";
import { areVariants, readWords, stemOf } from "./words.ts";

/** A record as the check reads it, made once. */
export type PreparedRecord = {
  attributes: readonly RecordAttribute[];
  byEnglish: ReadonlyMap<string, readonly RecordAttribute[]>;
  /** How English names begin, the record's own and those of known things. */
  prefixes: ReadonlySet<string>;
  /** English names of one word that spelling variants are looked for in. */
  longNames: readonly string[];
  byChinese: ReadonlyMap<string, readonly RecordAttribute[]>;
  /** Every Chinese wording to look for, the record's own and those of known things; the longest first. */
  chineseNames: readonly string[];
  /** What people judge that nothing in the record speaks of. */
  silent: readonly Aspect[];
  weeks: readonly OpeningWeek[];
  /** Stems of every word in keys and values; neighbours also glued (`wi-fi`, `take out`). */
  stems: ReadonlySet<string>;
  /** Keys and values in a row, for Chinese words. */
  written: string;
  /** Stems of running texts only: what somebody said, not what the record states. */
  textStems: ReadonlySet<string>;
  texts: string;
  /** Short strings such as names and addresses, lower case: words inside them name nothing else. */
  labels: readonly string[];
};

/** A string of more words than this is running text, a shorter one a name or a value. */
const labelWords = 12;
const shortestLabel = 4;

type Strings = { keys: string[]; values: string[] };

function collect(value: Json, into: Strings): Strings {
  if (typeof value === "string") into.values.push(value);
  else if (value !== null && typeof value === "object") {
    for (const [key, member] of Object.entries(value)) {
      if (!Array.isArray(value)) into.keys.push(key);
      collect(member, into);
    }
  }
  return into;
}

function stemsOf(texts: readonly string[]): Set<string> {
  const stems = new Set<string>();
  for (const text of texts) {
    let before = "";
    for (const { stem, text: word } of readWords(text)) {
      stems.add(stem);
      if (/(?:ing|ers?)s?$/.test(word)) stems.add(nounMark(stem));
      if (before !== "") stems.add(before + stem);
      before = stem;
    }
  }
  return stems;
}

function index(attributes: readonly RecordAttribute[], forms: (of: RecordAttribute) => readonly string[]) {
  const byForm = new Map<string, RecordAttribute[]>();
  for (const attribute of attributes) {
    for (const form of forms(attribute)) {
      const held = byForm.get(form);
      if (held) held.push(attribute);
      else byForm.set(form, [attribute]);
    }
  }
  return byForm;
}

const listMark = /[,，、;；]\s*/;

/** Parts no longer than names, parted by commas: categories, an address. */
function isList(value: string): boolean {
  return value.split(listMark).every((entry) => readWords(entry).length <= 5 && entry.length <= 40);
}

function isText(value: string): boolean {
  if (isList(value)) return false;
  return readWords(value).length > labelWords || (value.match(/[\u3400-\u9fff]/g)?.length ?? 0) > 2 * labelWords;
}

export function prepareRecord(value: Json): PreparedRecord {
  const attributes = flattenRecord(value);
  const { keys, values } = collect(value, { keys: [], values: [] });
  const texts = values.filter(isText);
  const byEnglish = index(attributes, ({ english }) => english);
  const byChinese = index(attributes, ({ chinese }) => chinese);
  const keyStems = keys.flatMap((key) => splitKey(key).flatMap((word) => [stemOf(word), nounMark(stemOf(word))]));
  const stems = new Set([...keyStems, ...stemsOf(values)]);
  const written = [...keys, ...values].join("\n").toLowerCase();
  return {
    attributes,
    byEnglish,
    prefixes: new Set([...englishPrefixes, ...[...byEnglish.keys()].map((name) => name.slice(0, prefixLength))]),
    longNames: [...byEnglish.keys()].filter((name) => name.length >= 6),
    byChinese,
    chineseNames: [...new Set([...byChinese.keys(), ...chineseForms])]
      .filter((name) => /[\u3400-\u9fff]/.test(name))
      .sort((a, b) => b.length - a.length),
    silent: silentAspects(stems, written),
    weeks: readWeeks(value),
    stems,
    written,
    textStems: stemsOf(texts),
    texts: texts.join("\n").toLowerCase(),
    labels: values
      .filter((text) => !isText(text))
      .flatMap((text) => [text, ...text.split(listMark)])
      .filter((text) => text.length >= shortestLabel && /[\s\d]/.test(text))
      .map((text) => text.toLowerCase()),
  };
}

/** Attributes that an English wording names, spelling variants included. */
export function findByEnglish({ byEnglish, longNames }: PreparedRecord, form: string): readonly RecordAttribute[] {
  const exact = byEnglish.get(form);
  if (exact || form.length < 6) return exact ?? [];
  const variant = longNames.find((name) => areVariants(name, form));
  return variant === undefined ? [] : (byEnglish.get(variant) ?? []);
}
