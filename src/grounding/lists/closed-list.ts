import { escapePattern } from "../escape-pattern.ts";

/** A member and the words for it, as people write them. */
export type Member = { value: string; words: readonly string[] };

/** A list of which one member holds: classes, bands, statuses. Single Latin words count only beside one of `heads`. */
export type ClosedList = { name: string; members: readonly Member[]; heads?: RegExp };

/** Where a text speaks of a member. */
export type MemberMention = { value: string; start: number; end: number; written: string };

/** A list ready to be looked for; `find` takes a text folded as `foldName` does. */
export type FindMembers = (folded: string) => MemberMention[];

const spaces = /[\s-]+/g;
const latinEdge = { before: "(?<![\\p{Script=Latin}\\d])", after: "(?![\\p{Script=Latin}\\d])" } as const;

/** Spaces and hyphens say nothing: “A 档” is “A档”, “win-back” is “win back”. */
const keyOf = (word: string) => word.toLowerCase().replace(spaces, "");

function patternOf(word: string): string {
  const body = word.toLowerCase().split(spaces).map(escapePattern).join("[\\s-]?");
  const before = /^[a-z0-9]/i.test(word) ? latinEdge.before : "";
  return before + body + (/[a-z0-9]$/i.test(word) ? latinEdge.after : "");
}

/** Finds the words of a list, of those at one place the longest. Linear in the text. */
export function createFindMembers({ members }: ClosedList): FindMembers {
  const byWord = new Map(members.flatMap(({ value, words }) => words.map((word) => [keyOf(word), value] as const)));
  const words = members.flatMap((member) => member.words).sort((a, b) => b.length - a.length);
  const pattern = new RegExp(words.map(patternOf).join("|"), "gu");
  return (folded) =>
    [...folded.matchAll(pattern)].flatMap(({ 0: written, index }) => {
      const value = byWord.get(keyOf(written));
      return value === undefined ? [] : [{ value, start: index, end: index + written.length, written }];
    });
}

/** A word that is also used for other things: it counts only where the text says what it is a word for. */
export function isEveryday({ written }: MemberMention): boolean {
  return /^[a-z]+$/.test(written);
}
