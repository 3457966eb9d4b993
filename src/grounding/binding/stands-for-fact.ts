import type { LedgerEntry } from "#domain/evidence";
import { findOperations } from "../derived/operation-words.ts";
import { canBeSame, type Things } from "../values/counted-things.ts";
import type { FoundValue } from "../values/value.ts";
import type { BoundAttribute } from "./bind-attribute.ts";
import { isGoal, wordingOf } from "./goals.ts";
import { type Cited, isComparable, type UnusedFact } from "./used-facts.ts";

/** `calculates`: whether any of the words name a calculation. */
type Told = { text: string; cited: readonly Cited[]; unused: readonly UnusedFact[]; calculates: () => boolean };
/** `bound`: what the words name, where evidence of the very attribute is cited; `about`: what an entry is of. */
type Naming = { bound: BoundAttribute | undefined; about: (entry: LedgerEntry) => ReadonlySet<string> };

const before = 80;
const behind = 24;
const clauseEnd = /[，；。！？!?\n（(）)：:]|[,;](?!\d)|\.(?=\s|$)/;
const clauseStart = /^.*(?:[；。！？!?\n]|;(?!\d)|\.(?=\s))/s;

/** The words around an attribute and its value: from where the sentence begins, up to the end of the clause. */
function clauseOf(text: string, { mention }: BoundAttribute, value: FoundValue): string {
  const tail = text.slice(value.end, value.end + behind);
  const end = clauseEnd.exec(tail)?.index ?? tail.length;
  const from = Math.min(mention.start, value.start);
  const head = text.slice(Math.max(0, from - before), from).replace(clauseStart, "");
  return head + text.slice(from, value.start) + tail.slice(0, end);
}

/** Nothing cited counts such things, so no sum or difference of it does. */
function countsNothingCited(cited: readonly Cited[], written: Things | undefined): boolean {
  if (written === undefined || cited.length === 0) return false;
  return cited.every(({ entry, values }) => {
    if (entry.kind === "score") return true;
    return values.every(({ role, value, things }) => {
      if (role !== undefined || (value.kind !== "count" && value.kind !== "number")) return true;
      return things !== undefined && !canBeSame(things, written);
    });
  });
}

/**
 * True where a written figure stands in the place of a fact that is cited and told nowhere, and nothing says that it was
 * worked out: “asked: 80 or more” for a limit of 95, “revenue 5M” for a revenue of 4M, with no word of a calculation.
 * Several facts that are told nowhere may be what it was worked out from.
 */
export function standsForFact(told: Told, value: FoundValue, things: Things | undefined, naming: Naming): boolean {
  const { text, cited, unused } = told;
  if (countsNothingCited(cited, things)) return true;
  const part = value.kind === "range" ? value.from : value;
  const like = unused.filter(({ value: held }) => isComparable(part, held));
  if (like.length === 0) return false;
  if (!told.calculates()) return like.length === 1;
  const wording = wordingOf(text, value, part);
  if (wording !== "open" && like.some(({ entry }) => isGoal(entry) === (wording === "asked"))) return true;
  const { bound, about } = naming;
  if (!bound?.sure || findOperations(clauseOf(text, bound, value)).length > 0) return false;
  return like.some(({ entry }) => [...about(entry)].some((id) => bound.mention.held.ids.has(id)));
}
