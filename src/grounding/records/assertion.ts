import {
  beingVerbs,
  clauseOpeners,
  havingVerbs,
  hedges,
  joiners,
  negators,
  participles,
  sayingNouns,
  sayingVerbs,
} from "./clause-words.ts";
import type { Word } from "./words.ts";

/** What a sentence says of a thing it names: that it is there, that it is not, or neither. */
export type Assertion = "yes" | "no" | null;

/** Words from `from` up to, not with, `to`. */
export type Stretch = { from: number; to: number };

function isNegator(words: readonly Word[], at: number): boolean {
  const word = words[at]?.text ?? "";
  const next = words[at + 1]?.text;
  if (word === "not" || word === "no") return next !== "only" && next !== "just" && next !== "doubt";
  return negators.has(word) || word.endsWith("n't");
}

/** Verbs that with these behind them are the names of things: take-out, take-away. */
const compounds: ReadonlySet<string> = new Set(["out", "away"]);

function isHaving(words: readonly Word[], at: number): boolean {
  return havingVerbs.has(words[at]?.text ?? "") && !compounds.has(words[at + 1]?.text ?? "");
}

function isVerb(words: readonly Word[], at: number): boolean {
  return isHaving(words, at) || beingVerbs.has(words[at]?.text ?? "");
}

function hasVerb(words: readonly Word[], { from, to }: Stretch): boolean {
  for (let at = from; at < to; at += 1) {
    if (isVerb(words, at)) return true;
  }
  return false;
}

function gapBefore(text: string, words: readonly Word[], at: number): string {
  return text.slice(words[at - 1]?.end ?? 0, words[at]?.start ?? 0);
}

/** Stretches of words parted by marks and joining words; the joining word leads its stretch. */
function part(text: string, words: readonly Word[]): (Stretch & { strong: boolean })[] {
  const parts: (Stretch & { strong: boolean })[] = [];
  let open = { from: 0, to: 0, strong: true };
  for (const [at, word] of words.entries()) {
    const gap = gapBefore(text, words, at);
    const strong = at === 0 || clauseOpeners.has(word.text) || /[;!?\n]|\s[–—-]\s|\.\s/.test(gap);
    if (at > 0 && (strong || joiners.has(word.text) || gap.includes(","))) {
      parts.push({ ...open, to: at });
      open = { from: at, to: at, strong };
    }
  }
  return words.length === 0 ? [] : [...parts, { ...open, to: words.length }];
}

/**
 * Clauses of a sentence: "has X, Y and Z, but no W, and V is available" → has X Y Z | but no W | and V is available. A
 * stretch without a verb belongs to the one before it, unless that has none either.
 */
export function splitClauses(text: string, words: readonly Word[]): Stretch[] {
  const clauses: Stretch[] = [];
  for (const next of part(text, words)) {
    const last = clauses.at(-1);
    const alternative = words[next.from]?.text === "or" || words[next.from]?.text === "nor";
    const joins = last && !next.strong && (alternative || !(hasVerb(words, last) && hasVerb(words, next)));
    if (joins) last.to = next.to;
    else clauses.push({ from: next.from, to: next.to });
  }
  return clauses;
}

function tellsNothing(words: readonly Word[], { from, to }: Stretch): boolean {
  const stretch = words.slice(from, to).map(({ text }) => text);
  if (stretch.some((word) => hedges.has(word))) return true;
  const negated = stretch.some((_, index) => isNegator(words, from + index));
  return negated && stretch.some((word) => sayingVerbs.has(word) || sayingNouns.has(word));
}

function firstVerb(words: readonly Word[], { from, to }: Stretch): number {
  for (let at = from; at < to; at += 1) {
    if (isVerb(words, at)) return at;
  }
  return -1;
}

function lastNegator(words: readonly Word[], from: number, to: number): number {
  for (let at = to - 1; at >= from; at -= 1) if (isNegator(words, at)) return at;
  return -1;
}

/** How far behind a negator a verb still belongs to it: does not currently offer. */
const reach = 3;

/** A negator before the thing holds until a verb that is not its own. */
function isDenied(words: readonly Word[], clause: Stretch, at: number): boolean {
  const negator = lastNegator(words, clause.from, at);
  if (negator < 0) return false;
  for (let index = negator + reach + 1; index < at; index += 1) {
    const alternative = words[index - 1]?.text === "or" || words[index - 1]?.text === "nor";
    if (isHaving(words, index) && !alternative) return false;
  }
  return !isListItem(words, clause, negator) || !words.slice(negator, at).some(({ text }) => text === "and");
}

/** "has X, no Y, and Z": this "no" denies its own item only, for the verb before it is not denied and no "or" follows. */
function isListItem(words: readonly Word[], clause: Stretch, negator: number): boolean {
  if (words[negator]?.text !== "no") return false;
  const verb = firstVerb(words, { from: clause.from, to: negator });
  const alternatives = words.slice(negator, clause.to).some(({ text }) => text === "or" || text === "nor");
  return verb >= 0 && isHaving(words, verb) && !alternatives;
}

/** The thing comes first: "valet parking is not available", "WiFi: no". */
function isDeniedBehind(text: string, words: readonly Word[], clause: Stretch, end: number): boolean {
  const verb = firstVerb(words, { from: end, to: clause.to });
  if (verb < 0) return /^\s*[:：=(（–-]/.test(gapBefore(text, words, end)) && isNegator(words, end);
  const before = firstVerb(words, { from: clause.from, to: end });
  if (before >= 0 && before < end) return false;
  const negator = lastNegator(words, end, Math.min(clause.to, verb + reach));
  return negator >= 0 && isAboutBeingThere(words, negator, clause.to);
}

/** "is not available", "is unavailable", "isn't"; not "is not far". */
function isAboutBeingThere(words: readonly Word[], negator: number, end: number): boolean {
  if (words[negator]?.text === "unavailable") return true;
  const behind = words.slice(negator + 1, Math.min(end, negator + 1 + reach));
  return behind.length === 0 || behind.some(({ text }) => participles.has(text));
}

/** Whether the words from `at` up to `end` are asserted or denied in their clause. */
export function assertionOf(text: string, words: readonly Word[], clause: Stretch, at: number, end: number): Assertion {
  if (tellsNothing(words, clause)) return null;
  return isDenied(words, clause, at) || isDeniedBehind(text, words, clause, end) ? "no" : "yes";
}

/** Whether the clause says that something is there or is had, rather than only speaking of it. */
export function statesHaving(words: readonly Word[], { from, to }: Stretch): boolean {
  for (let at = from; at < to; at += 1) {
    const text = words[at]?.text;
    if (isHaving(words, at) || text === "there" || text === "no") return true;
  }
  return false;
}
