import { bindSaid, type Holder, type Said } from "../names/bind-said.ts";
import type { NameMention } from "../names/find-names.ts";
import { type FoundTitle, findTitles } from "../names/find-titles.ts";
import { foldName } from "../names/fold-name.ts";
import { type FoundRole, findRoleNouns, findRoleVerbs } from "../names/role-words.ts";
import { type Span, touchesAny, withoutOverlaps } from "../names/spans.ts";
import { type FoundStance, findStances } from "../names/stance-words.ts";
import type { CheckedText } from "./check.ts";

/** What a claim says of people, each with those of whom it is said; null where that is not clear. */
export type ClaimSayings = {
  titles: readonly (FoundTitle & { holder: Holder | null })[];
  roles: readonly (FoundRole & { holder: Holder | null })[];
  stances: readonly (FoundStance & { holder: Holder | null })[];
};

const none: ClaimSayings = { titles: [], roles: [], stances: [] };

/** Places where people of the ledger are named. */
export function personsIn({ names }: CheckedText): NameMention[] {
  return names.filter(({ who }) => who.length > 0 && who.every(({ kind }) => kind === "person"));
}

/** One letter beside another would make it part of a longer word. */
function isWhole(text: string, { start, end }: Span): boolean {
  const joins = (at: number) =>
    /[\p{Script=Latin}]/u.test(text.charAt(at - 1)) && /[\p{Script=Latin}]/u.test(text.charAt(at));
  return !joins(start) && !joins(end);
}

function occurrences(text: string, wanted: string): FoundTitle[] {
  const found: FoundTitle[] = [];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length))
    found.push({ start: at, end: at + wanted.length, wide: at });
  return found;
}

/** The text with these places blotted out, as long as before. */
function without(text: string, spans: readonly Span[]): string {
  let left = text;
  for (const { start, end } of spans) left = left.slice(0, start) + "\uE000".repeat(end - start) + left.slice(end);
  return left;
}

/** Titles of the ledger and words shaped like one, beside names and roles; of those that overlap the longest. */
function titlesIn({ text, names }: CheckedText, known: readonly string[], taken: readonly Span[]): FoundTitle[] {
  const folded = foldName(text);
  const ofLedger = known.flatMap((title) => occurrences(folded, foldName(title)));
  const worded = findTitles(without(folded, [...names, ...taken]));
  const widest = (title: FoundTitle) => {
    const same = worded.filter(({ end, wide }) => end === title.end && wide < title.wide);
    return { ...title, wide: Math.min(title.wide, ...same.map(({ wide }) => wide)) };
  };
  const longestFirst = [...ofLedger.map(widest), ...worded].sort((a, b) => b.end - b.start - (a.end - a.start));
  return withoutOverlaps(longestFirst.filter((title) => isWhole(text, title) && !touchesAny(names, title)));
}

const asSaid = (kind: Said["kind"], { start, end }: Span, isVerb: boolean, plural = false): Said => ({
  kind,
  start,
  end,
  wide: start,
  isVerb,
  plural,
});

function read(claim: CheckedText, knownTitles: readonly string[]): ClaimSayings {
  const persons = personsIn(claim);
  if (persons.length === 0) return none;
  const { text, names } = claim;
  const folded = foldName(text);
  const isFree = (span: Span) => !touchesAny(names, span);
  const roles = withoutOverlaps([...findRoleNouns(folded), ...findRoleVerbs(folded)].filter(isFree));
  const stances = withoutOverlaps(findStances(folded).filter((one) => isFree(one) && !touchesAny(roles, one)));
  const titles = titlesIn(claim, knownTitles, withoutOverlaps([...roles, ...stances]));
  const said = new Map<FoundTitle | FoundRole | FoundStance, Said>([
    ...roles.map((role) => [role, asSaid("role", role, role.form !== "noun", role.plural)] as const),
    ...stances.map(
      (one) => [one, asSaid("stance", one, !one.isNoun, /[a-z]s$/i.test(text.slice(one.start, one.end)))] as const,
    ),
    ...titles.map((title) => [title, { ...asSaid("title", title, isLed(text, title)), wide: title.wide }] as const),
  ]);
  const sayings = { text, persons, said: withoutOverlaps([...said.values()]) };
  const withHolder = <T extends FoundTitle | FoundRole | FoundStance>(one: T) => {
    const own = said.get(one);
    return { ...one, holder: own && sayings.said.includes(own) ? bindSaid(sayings, own) : null };
  };
  return { titles: titles.map(withHolder), roles: roles.map(withHolder), stances: stances.map(withHolder) };
}

/** “heads radiology”: a verb, which needs nothing to tie it to who stands before it. */
function isLed(text: string, { start }: Span): boolean {
  return /^(?:heads|leads|runs|manages|oversees|is in charge|in charge|主管|分管|主抓|掌管|主持|管)/iu.test(
    text.slice(start),
  );
}

const known = new WeakMap<CheckedText, ClaimSayings>();

/** Reads a claim once for all checks. */
export function sayingsOf(claim: CheckedText, titles: readonly string[]): ClaimSayings {
  const held = known.get(claim) ?? read(claim, titles);
  known.set(claim, held);
  return held;
}
