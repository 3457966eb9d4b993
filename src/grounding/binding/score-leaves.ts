import type { ScoreEntry } from "#domain/evidence";
import type { EvidenceValue } from "../ledger/evidence-value.ts";
import { once } from "../once.ts";
import type { FoundValue, ScalarValue } from "../values/value.ts";
import { pairListed } from "./listed.ts";
import { before, firstAfter } from "./places.ts";
import { type ObjectMention, objectOf, type ScoreObjects, scoreObjectKey } from "./score-objects.ts";
import { isComparable, type UnusedFact } from "./used-facts.ts";

/** What a claim says that could tell of a score's inside. */
export type SaidOfScores = {
  text: string;
  values: readonly FoundValue[];
  objects: readonly ObjectMention[];
  /** What values in a list belong to by their place in it. */
  listed: () => ReadonlyMap<FoundValue, ObjectMention | null>;
  unused: readonly UnusedFact[];
  /** No words stand beside the figures. */
  bare: boolean;
  /** Workings of a score that the words call by name. */
  called: readonly RegExp[];
};

const sentenceEnd = /[。！？!?\n]|\.(?=\s|$)/;
const near = 24;
const reach = 160;

/** Workings of a score are not its results: they are meant only where they are called what they are. */
const workings: readonly (readonly [RegExp, RegExp])[] = [
  [/(?:^|\.)weight$/i, /权重|比重|占比|占\s?\d|权数|\bweigh(?:s|t|ts|ted|ing)?\b|\bcounts? for\b|\bimportance\b/i],
  [
    /(?:^|\.)contribution$/i,
    /贡献|影响(?:为|是|值|[:：])|拉低|拉高|加分|减分|扣分|\bcontribut\w*|\beffects?\b|\badds?\b|\btakes? (?:off|away)\b|\bcosts?\b/i,
  ],
  [/(?:^|\.)coverage$/i, /覆盖|齐全|完整|已知|掌握|\bcover(?:age|s|ed)?\b|\bknown\b|\bcomplete\w*|\bdata\b/i],
];

/** Reads once what a text says that could tell of a score's inside. */
export function readSaid(
  text: string,
  values: readonly FoundValue[],
  objects: ScoreObjects,
  unused: readonly UnusedFact[],
): SaidOfScores {
  const named = objects.find(text);
  const rest = withoutSpans(text, named);
  const called = workings.flatMap(([member, words]) => (words.test(rest) ? [member] : []));
  const listed = once(() => pairListed(text, named, values));
  return { text, values, objects: named, listed, unused, bare: saysOnlyFigures(text, values), called };
}

/** A text without some of its words: the name of a factor (impact on profit) calls no working by name. */
function withoutSpans(text: string, spans: readonly { start: number; end: number }[]): string {
  let rest = "";
  let at = 0;
  for (const { start, end } of spans) {
    rest += `${text.slice(at, start)} `;
    at = end;
  }
  return rest + text.slice(at);
}

/** True for the weight of a factor, its effect and the like where the words call it so: it is told of the score. */
export function isCalled({ called }: SaidOfScores, path = ""): boolean {
  return called.some((member) => member.test(path));
}

/** No word stands beside the figures of a text; a remark in brackets aside. */
function saysOnlyFigures(text: string, values: readonly FoundValue[]): boolean {
  return !/\p{L}/u.test(withoutSpans(text, values).replace(/[（(][^（()）]*[)）]/g, ""));
}

function isOfSameList(one: string, other: string): boolean {
  return one.slice(0, one.lastIndexOf(".")) === other.slice(0, other.lastIndexOf("."));
}

/** Mentions of the objects that stand in one list with this one. */
function mentionsOf(said: SaidOfScores, entry: ScoreEntry, object: string): ObjectMention[] {
  return said.objects.filter(({ held }) =>
    [...held].some((key) => isOfSameList(key, scoreObjectKey(entry, object)) && key.startsWith(`${entry.id} `)),
  );
}

/** The mention that a value belongs to: the last before it in its sentence with no value between, else the one behind it. */
function mentionFor(said: SaidOfScores, mentions: readonly ObjectMention[], value: FoundValue) {
  const { text, values } = said;
  const inPlace = said.listed().get(value);
  if (inPlace !== undefined) return inPlace ?? undefined;
  const [last] = before(mentions, value.start, reach);
  const between = last && before(values, value.start, reach).some(({ start }) => start >= last.end);
  if (last && !between && !sentenceEnd.test(text.slice(last.end, value.start))) return last;
  const next = mentions[firstAfter(mentions, value.end)];
  return next && next.start <= value.end + near && !sentenceEnd.test(text.slice(value.end, next.start))
    ? next
    : undefined;
}

/** Whether the words name the object a figure stands in: this one, another of its list, or none. */
function namedFor(said: SaidOfScores, entry: ScoreEntry, object: string, value: FoundValue): "own" | "other" | "none" {
  const key = scoreObjectKey(entry, object);
  const mentions = mentionsOf(said, entry, object);
  if (mentions.some(({ held }) => held.has(key))) {
    const mention = mentionFor(said, mentions, value);
    return !mention || mention.held.has(key) ? "own" : "other";
  }
  return mentionFor(said, mentions, value) ? "other" : "none";
}

/**
 * False where a figure inside a score is taken for something the words do not speak of: a weight that is not called one,
 * a figure of another factor, person or step than the one named, or any of them where a fact is cited that the words may
 * as well mean and that is told nowhere. `isBound`: words beside the value name what it is of.
 */
export function admitsLeaf(
  said: SaidOfScores,
  value: FoundValue,
  part: ScalarValue,
  entry: ScoreEntry,
  { path = "", role }: EvidenceValue,
  isBound: boolean,
): boolean {
  if (role !== undefined || said.bare) return true;
  const working = workings.some(([member]) => member.test(path));
  if (working && !isCalled(said, path)) return false;
  const object = objectOf(path);
  const named = object === undefined ? "none" : namedFor(said, entry, object, value);
  if (named !== "none") return named === "own";
  return (path === "value" && isBound) || !said.unused.some(({ value: other }) => isComparable(part, other));
}
