import type { Named } from "../ledger/people.ts";
import { bindPost } from "../names/bind-post.ts";
import type { NameMention } from "../names/find-names.ts";
import { foldName } from "../names/fold-name.ts";
import { touchesAny, withoutOverlaps } from "../names/spans.ts";
import { contradicts, postPatterns } from "../names/title-words.ts";
import type { Check, CheckContext, CheckedText, RawFinding } from "./check.ts";

type Post = { start: number; end: number; folded: string };

/** One letter beside another would make it part of a longer word. */
function isWhole(text: string, { start, end }: Post): boolean {
  const joins = (at: number) =>
    /[\p{Script=Latin}]/u.test(text.charAt(at - 1)) && /[\p{Script=Latin}]/u.test(text.charAt(at));
  return !joins(start) && !joins(end);
}

/** Titles of the ledger and posts by their words; of those that overlap the longest. */
function findPosts(text: string, titles: readonly string[]): Post[] {
  const folded = foldName(text);
  const known = titles.flatMap((title) => occurrences(folded, foldName(title)));
  const worded = postPatterns.flatMap((form) =>
    [...text.matchAll(form)].map(({ index, 0: whole }) => ({ start: index, end: index + whole.length })),
  );
  const longestFirst = [...known, ...worded].sort((a, b) => b.end - b.start - (a.end - a.start));
  const posts = longestFirst.map(({ start, end }) => ({ start, end, folded: folded.slice(start, end) }));
  return withoutOverlaps(posts.filter((post) => isWhole(text, post)));
}

function occurrences(text: string, wanted: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length))
    found.push({ start: at, end: at + wanted.length });
  return found;
}

function finding(post: Post, one: Named, rest: Pick<RawFinding, "code" | "severity" | "message">): RawFinding {
  const { start, end } = post;
  return { ...rest, start, end, nearest: one.ids.slice(0, 1), expected: one.titles.join(" / "), subject: one.name };
}

/** What is wrong with a title for this person; null where it may be right. */
function judge(post: Post, one: Named, denied: boolean, { ledger, cited }: CheckContext): RawFinding | null {
  const own = one.titles.map(foldName);
  if (denied)
    return own.includes(post.folded)
      ? finding(post, one, { code: "status", severity: "block", message: "status.denied" })
      : null;
  if (own.includes(post.folded)) return null;
  const isOthers = ledger.names.people.titles.some((title) => foldName(title) === post.folded);
  const severity = isOthers ? "block" : "warn";
  if (own.length === 0) return isOthers && !isTold(post, cited, ledger.names.textOf) ? untold(post, one) : null;
  const isWrong = isOthers || one.titles.every((held) => contradicts(post.folded, held));
  return isWrong ? finding(post, one, { code: "wrong-attribute", severity, message: "wrong-attribute" }) : null;
}

function isTold({ folded }: Post, cited: CheckContext["cited"], textOf: (id: string) => string): boolean {
  return cited.some(({ id }) => textOf(id).includes(folded));
}

function untold({ start, end }: Post, { ids }: Named): RawFinding {
  const message = "unsupported-claim.absent";
  return { code: "unsupported-claim", severity: "warn", message, start, end, nearest: ids.slice(0, 1) };
}

function judgeAll(post: Post, { who }: NameMention, denied: boolean, context: CheckContext): RawFinding[] {
  const found = who.map((one) => judge(post, one, denied, context));
  const [first] = found;
  return first && found.every((one) => one !== null) ? [first] : [];
}

/**
 * Part of check 3: somebody the ledger knows carries a title that is somebody else's (block) or that cannot be theirs
 * (warn), or is denied their own, wherever a clause binds the two.
 */
export const checkTitles: Check = (claim, context) => {
  const persons = personsIn(claim);
  if (persons.length === 0 || claim.kind === "question") return [];
  return findPosts(claim.text, context.ledger.names.people.titles).flatMap((post) => {
    if (touchesAny(persons, post)) return [];
    const bound = bindPost(claim.text, post, persons);
    return bound ? judgeAll(post, bound.person, bound.denied, context) : [];
  });
};

/** Places where people of the ledger are named. */
export function personsIn({ names }: CheckedText): NameMention[] {
  return names.filter(({ who }) => who.length > 0 && who.every(({ kind }) => kind === "person"));
}
