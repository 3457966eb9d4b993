import type { FactEntry, LedgerEntry } from "#domain/evidence";
import type { Factor } from "#domain/score";
import { isPhysical, measuredIn } from "../ledger/in-units.ts";
import { type AttributeRow, attributeRows, genericWords, type Measure } from "./attribute-words.ts";
import { factorWords } from "./factor-words.ts";
import { createWordFinder, groupByStart, plainCase, type WordGroups, type WordPlace } from "./word-finder.ts";

/** What a word can name: ids of attributes, and the kinds of values they have. */
export type Named = { ids: ReadonlySet<string>; kinds: ReadonlySet<Measure> };
export type AttributeMention = WordPlace<Named>;

/** The words by which a ledger's attributes are known, and what each entry is about. */
export type Attributes = {
  find: (text: string) => AttributeMention[];
  /**
   * What a value of the entry is about: of a fact its attribute, of a score the method or, for a leaf below
   * `factors.`, the factor. `widely`: also by words inside its longer words, and by what is counted. Empty: unknown.
   */
  of: (entry: LedgerEntry, path: string | undefined, widely?: boolean) => ReadonlySet<string>;
};

type Own = { id: string; kinds: readonly Measure[] };
type Drafted = { ids: Set<string>; kinds: Set<Measure> };

const measuresOf: Partial<Record<FactEntry["value"]["type"], readonly Measure[]>> = {
  money: ["money"],
  percent: ["percent"],
  number: ["number", "count", "percent"],
  count: ["count", "number"],
  date: ["date"],
  duration: ["duration"],
};
const quantity: readonly Measure[] = ["quantity"];
const ofScores: readonly Measure[] = ["points", "percent"];
const none: ReadonlySet<string> = new Set();

/** What a label is called without whom it is of, its scale and its formula: `赢率 · 地铁` → `赢率`. */
export function namePart(label: string): string {
  const [name = ""] = label.split(/ · |[（(=＝：:，,]/, 1);
  return plainCase(name).trim();
}

/** A label without whom it is of, its scale and its formula; its limits and parts kept. */
function wholeName(label: string): string {
  const [name = ""] = label.split(/ · |[（(=＝]/, 1);
  return name;
}

/** `account.grossMargin12m` → `gross margin`. */
function pathWords(path: string): string {
  const last = path.split(".").at(-1) ?? "";
  return last
    .replace(/\d+[a-z]?$/i, "")
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .toLowerCase();
}

function add(words: Map<string, Drafted>, word: string, id: string, kinds: readonly Measure[]): void {
  const named = words.get(word) ?? { ids: new Set(), kinds: new Set() };
  named.ids.add(id);
  for (const kind of kinds) named.kinds.add(kind);
  words.set(word, named);
}

function addRow(words: Map<string, Drafted>, { id, kinds, zh, en, covers = [] }: AttributeRow): void {
  for (const word of [...zh.split("|"), ...en.split("|")].map(plainCase)) {
    for (const known of [id, ...covers]) add(words, word, known, kinds);
  }
}

function readRows(): WordGroups<Named> {
  const words = new Map<string, Drafted>();
  for (const row of attributeRows) addRow(words, row);
  return groupByStart<Named>(words);
}

const businessWords = readRows();
const business = createWordFinder([businessWords]);

/** Chinese names of two characters are too often parts of other words. */
function isTelling(name: string): boolean {
  return name.length >= (/\p{Script=Han}/u.test(name) ? 3 : 4) && !genericWords.has(name) && /\p{L}/u.test(name);
}

/** What the words in a name mean, as far as their values are of its kind: spend on power is no power of a person. */
function addMeanings(words: Map<string, Drafted>, name: string, own: Own): void {
  for (const { word, held } of business.find(name)) {
    if (word !== name && !own.kinds.some((kind) => held.kinds.has(kind))) continue;
    for (const id of held.ids) add(words, name, id, word === name ? [...held.kinds] : []);
  }
}

/** A name keeps what it means anyway, and what the words in it mean. */
function addNames(words: Map<string, Drafted>, names: readonly string[], own: Own): void {
  for (const name of names.map(namePart).filter(isTelling)) {
    add(words, name, own.id, own.kinds);
    addMeanings(words, name, own);
  }
}

function addEntry(words: Map<string, Drafted>, entry: LedgerEntry): void {
  if (entry.kind !== "fact" && entry.kind !== "score") return;
  const labels = entry.label ? [entry.label.zh, entry.label.en] : [];
  if (entry.kind === "fact") {
    const kinds = kindsOfFact(entry);
    if (kinds) addNames(words, labels, { id: `path:${entry.path}`, kinds });
    return;
  }
  const { method, factors } = entry.score;
  addNames(words, labels, { id: `score:${method}`, kinds: ofScores });
  for (const factor of factors) {
    const own = { id: `factor:${factor.id}`, kinds: kindsOfFactor(factor) };
    addNames(words, factorWords(method, factor.id), own);
  }
}

/** A figure in a physical unit is a quantity, and no number of things. */
function kindsOfFact({ value }: FactEntry): readonly Measure[] | undefined {
  const unit = value.type === "count" || value.type === "number" ? value.unit : undefined;
  return unit !== undefined && isPhysical(unit) ? quantity : measuresOf[value.type];
}

/** A factor has points, and what was measured in a unit of its own. */
function kindsOfFactor({ unit }: Factor): Measure[] {
  const { kind } = measuredIn(0, unit);
  return kind === "percent" || kind === "money" || kind === "duration" ? ["points", kind] : ["points"];
}

function factorOf(path: string | undefined): string | undefined {
  return /^factors\.(.+)\.[a-z]+$/.exec(path ?? "")?.[1];
}

/** What a fact counts: `order`. */
function unitOf({ value }: FactEntry): string {
  return value.type === "count" || value.type === "number" ? (value.unit ?? "") : "";
}

function textsOf(entry: LedgerEntry, path: string | undefined, widely: boolean): string[] {
  if (entry.kind !== "fact" && entry.kind !== "score") return [];
  const labels = entry.label ? [wholeName(entry.label.zh), wholeName(entry.label.en)] : [];
  if (entry.kind === "fact") return [...labels, pathWords(entry.path), ...(widely ? [unitOf(entry)] : [])];
  const factor = factorOf(path);
  if (factor !== undefined) return [pathWords(factor), ...factorWords(entry.score.method, factor)];
  return path === "value" ? [...labels, plainCase(entry.score.method)] : [];
}

/** Words in the name of a fact are of it only where their values are of its kind: spend on power is no power of a person. */
function canBeOf(entry: LedgerEntry, { kinds }: Named): boolean {
  const own = entry.kind === "fact" ? measuresOf[entry.value.type] : undefined;
  return own === undefined || kinds.size === 0 || own.some((kind) => kinds.has(kind));
}

function ownIds(entry: LedgerEntry, path: string | undefined): string[] {
  if (entry.kind === "fact") return [`path:${entry.path}`];
  const factor = factorOf(path);
  if (entry.kind !== "score") return [];
  if (factor !== undefined) return [`factor:${factor}`];
  return path === "value" ? [`score:${entry.score.method}`] : path === "coverage" ? ["known share"] : [];
}

function wordsOf(entries: readonly LedgerEntry[]): ReadonlyMap<string, Named> {
  const words = new Map<string, Drafted>();
  for (const entry of entries) addEntry(words, entry);
  return words;
}

/** Reads the vocabulary of a ledger: words of business, its own labels, the names of its scores' factors. */
export function readAttributes(entries: readonly LedgerEntry[]): Attributes {
  const finder = createWordFinder<Named>([groupByStart(wordsOf(entries)), businessWords]);
  const made = new Map<string, ReadonlySet<string>>();

  function of(entry: LedgerEntry, path: string | undefined, widely = false): ReadonlySet<string> {
    if (entry.kind !== "fact" && entry.kind !== "score") return none;
    const key = `${entry.id} ${entry.kind === "score" ? (path ?? "") : ""} ${widely}`;
    const known = made.get(key);
    if (known) return known;
    const places = textsOf(entry, path, widely).flatMap((text) => (widely ? finder.findAll(text) : finder.find(text)));
    const fitting = places.filter(({ held }) => canBeOf(entry, held));
    const ids = new Set([...ownIds(entry, path), ...fitting.flatMap(({ held }) => [...held.ids])]);
    made.set(key, ids);
    return ids;
  }

  return { find: finder.find, of };
}
