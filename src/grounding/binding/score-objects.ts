import type { LedgerEntry, ScoreEntry } from "#domain/evidence";
import { namePart } from "./attributes.ts";
import { catalogueWords, factorWords } from "./factor-words.ts";
import { createWordFinder, groupByStart, type WordPlace } from "./word-finder.ts";

/** What inside a score has figures of its own: a factor, or a member of a list. Named by `scoreObjectKey`. */
export type ObjectMention = WordPlace<ReadonlySet<string>>;
export type ScoreObjects = { find: (text: string) => ObjectMention[] };

/** Members by which an object in a list is known. */
const naming: ReadonlySet<string> = new Set(
  "id|name|label|title|code|key|kind|role|step|stage|person|product".split("|"),
);

/** Address of the object that a leaf stands in: `factors.recency`, `gaps.1`; undefined for what the score itself states. */
export function objectOf(path: string): string | undefined {
  const match = /^(?:factors\.(.+)\.[a-z]+|([^.]+\.\d+)(?:\.|$))/.exec(path);
  if (!match) return undefined;
  return match[1] === undefined ? match[2] : `factors.${match[1]}`;
}

export function scoreObjectKey(entry: LedgerEntry, object: string): string {
  return `${entry.id} ${object}`;
}

const latin = /[a-z]/i;

/** What stands for an object in a text: Chinese words of two characters and more, Latin ones of four, codes with a digit. */
function isTelling(word: string): boolean {
  if (!latin.test(word)) return /\p{Script=Han}{2}/u.test(word);
  return word.length >= 4 || (/\d/.test(word) && word.length >= 3);
}

function wordsOf(method: string, id: string): string[] {
  const parted = id.replace(/([a-z0-9])([A-Z])/g, "$1 $2");
  return [...factorWords(method, id), ...catalogueWords(`role.${id}`), id, parted].map(namePart).filter(isTelling);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function membersOf(list: unknown): (readonly [number, Readonly<Record<string, unknown>>])[] {
  return Array.isArray(list)
    ? [...list.entries()].flatMap(([at, one]) => (isRecord(one) ? [[at, one] as const] : []))
    : [];
}

/** Each object of a score with its names. */
function objectsOf({ score }: ScoreEntry): (readonly [string, readonly string[]])[] {
  const factors = score.factors.map(({ id }) => [`factors.${id}`, wordsOf(score.method, id)] as const);
  const listed = Object.entries(score).flatMap(([member, list]) =>
    member === "factors"
      ? []
      : membersOf(list).map(([at, one]) => {
          const names = Object.entries(one).flatMap(([key, name]) =>
            naming.has(key) && typeof name === "string" ? wordsOf(score.method, name) : [],
          );
          return [`${member}.${at}`, names] as const;
        }),
  );
  return [...factors, ...listed];
}

/** Reads by which words the parts of the scores are known. */
export function readScoreObjects(entries: readonly LedgerEntry[]): ScoreObjects {
  const words = new Map<string, Set<string>>();
  for (const entry of entries) {
    if (entry.kind !== "score") continue;
    for (const [object, names] of objectsOf(entry)) {
      for (const name of names) {
        const held = words.get(name) ?? new Set<string>();
        words.set(name, held.add(scoreObjectKey(entry, object)));
      }
    }
  }
  return { find: createWordFinder<ReadonlySet<string>>([groupByStart(words)]).find };
}
