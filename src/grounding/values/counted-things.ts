import { matchAt } from "./match-at.ts";
import { countModifiers, measureWords, thingRows } from "./thing-words.ts";
import type { Value } from "./value.ts";

/** Ids of classes that a counted thing may be of. */
export type Things = ReadonlySet<string>;

const wider = new Map(thingRows.map(({ id, within = [] }) => [id, within]));

/** Words → classes; Chinese and English ones in one. */
function readWords(): Map<string, Set<string>> {
  const words = new Map<string, Set<string>>();
  for (const { id, zh, en } of thingRows) {
    for (const word of [...zh.split("|"), ...en.split("|")].filter((one) => one !== "")) {
      words.set(word, (words.get(word) ?? new Set()).add(id));
    }
  }
  return words;
}

const classes: ReadonlyMap<string, Things> = readWords();
const measures: ReadonlyMap<string, Things> = new Map(
  Object.entries(measureWords).map(([word, ids]) => [word, new Set(ids)]),
);
const longestHan = Math.max(...[...classes.keys()].filter((word) => /\p{Script=Han}/u.test(word)).map((w) => w.length));

const hanModifiers = new RegExp(`(?:${countModifiers.zh}){0,3}`, "y");
/** What may follow a noun where it is the whole of what is counted: 4 个联系人的客情, not 4 个客户需求. */
const afterNoun =
  /[^\p{Script=Han}]|[的在有是中均都已未共合和与及给来由于被认达需应将里内外上下以等也还曾从到，占属按比较约为]|$/uy;
const englishNoun = new RegExp(`[\\s-](?:(?:${countModifiers.en})\\s){0,2}([a-z]+)(?:[\\s-]([a-z]+))?`, "iy");

function hanNounAt(text: string, at: number): Things | undefined {
  const from = text[at] === " " ? at + 1 : at;
  const start = from + (matchAt(hanModifiers, text, from)?.[0].length ?? 0);
  for (let length = longestHan; length > 0; length -= 1) {
    const found = classes.get(text.slice(start, start + length));
    if (found && matchAt(afterNoun, text, start + length)) return found;
  }
  return undefined;
}

function englishNounAt(text: string, at: number): Things | undefined {
  const match = matchAt(englishNoun, text, at);
  if (!match) return undefined;
  const [one = "", two = ""] = [match[1], match[2]].map((word) => word?.toLowerCase());
  return classes.get(`${one} ${two}`) ?? classes.get(one);
}

const han = /\p{Script=Han}/u;

function nounAt(text: string, at: number): Things | undefined {
  const next = text[at] === " " ? text[at + 1] : text[at];
  if (next === undefined) return undefined;
  return han.test(next) ? hanNounAt(text, at) : englishNounAt(text, at);
}

/** The classes of a unit as ledgers and texts write it: `order`, contacts, 位; undefined where it fits all or is unknown. */
export function thingsOf(unit: string): Things | undefined {
  const word = unit.toLowerCase();
  return measures.get(word) ?? classes.get(word);
}

/** What a figure in a text counts, by the noun behind it, else its measure word; undefined where nothing tells. */
export function thingsAt(text: string, value: Value, end: number): Things | undefined {
  if (value.kind !== "count" && value.kind !== "number") return undefined;
  const unit = value.kind === "count" ? value.unit : "";
  if (unit !== "" && !han.test(unit)) return thingsOf(unit);
  return nounAt(text, end) ?? (unit === "" ? undefined : thingsOf(unit));
}

/** The class of what a name is the number of: “Orders of the account”, 客户已采购的产品数; not “Customer deposits”. */
export function thingsInName(name: string): Things | undefined {
  return han.test(name) ? lastHanNoun(name) : headNoun(name);
}

const hanCounters = /(?:的)?(?:总数|数量|数目|人数|次数|家数|数|合计|总计)$/;

function lastHanNoun(name: string): Things | undefined {
  const head = name.replace(hanCounters, "");
  for (let length = Math.min(longestHan, head.length); length > 0; length -= 1) {
    const found = classes.get(head.slice(-length));
    if (found) return found;
  }
  return undefined;
}

const counters =
  /^(?:the |our |total )?(?:number|count|total) of (?:the |our )?|\b(?:number|num|count|total|quantity|qty)\b/g;
/** What follows the noun of a name and says more of it: past their date, we offer, with competitors. */
const furtherWords =
  /\s(?:of|by|to|from|with|in|for|on|at|per|past|known|that|which|who|whose|the|we|now|still|last|without|under|over|and|not|as|bought|sold)\b.*$/;

function headNoun(name: string): Things | undefined {
  const words = name.toLowerCase().replace(/[-_]/g, " ").replace(counters, " ").trim();
  const phrase = words.replace(furtherWords, "").trim();
  return classes.get(phrase.split(/\s+/).slice(-2).join(" ")) ?? classes.get(phrase.split(/\s+/).at(-1) ?? "");
}

function isWithin(id: string, other: string): boolean {
  return id === other || (wider.get(id) ?? []).some((parent) => isWithin(parent, other));
}

/** True where what is counted can be one and the same: equal classes, or one within the other. */
export function canBeSame(a: Things, b: Things): boolean {
  for (const one of a) for (const other of b) if (isWithin(one, other) || isWithin(other, one)) return true;
  return false;
}
