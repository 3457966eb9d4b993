import type { Named } from "../ledger/people.ts";
import type { NameMention } from "./find-names.ts";
import { latinRanks } from "./find-titles.ts";

/** Finds people by surname or given name alone, where these are nobody else's and no word of their own. */
export type FindShortNames = (text: string, folded: string) => NameMention[];

/** Names that are words as well: they are names only behind a title. */
const words: ReadonlySet<string> = new Set(
  "will mark grace hope faith june april may dawn summer autumn art bill frank grant miles chase joy sue rob pat max victor christian jordan georgia sydney paris florence chelsea austin dallas lima milan angel young price brown white green black gray grey baker cook hill hills field fields wood woods stone park parks lane king rose bush ford bell page reed rice sharp short strong swift wise west north east best bright booth bridges brooks carpenter case chance church cross drew english fisher fowler fox frost gold hall hunt hunter lamb love marsh mills moon moss nice noble penny pool power powers rich rivers rush salt snow sparks summers sun walker waters weeks wells winter winters small large long fang ding song deng tang ning bang meng ping self sales street major bishop knight duke earl abbot dean steward marshall singer taylor smith miller mason potter gardener porter butler china india israel".split(
    " ",
  ),
);
const shortest = 4;
/** Capitalised before a name without being a part of it. */
const mayLead =
  /^(?:the|a|an|and|but|or|if|when|while|as|after|before|since|because|that|then|both|with|for|from|to|by|of|our|their|his|her|does|did|has|is|was|until|unless|although|though|whereas|yesterday|today|later|also|only|even|dear|frau|herr|mr|mrs|ms|dr|prof|sir|sheikh|eng)$/iu;
const placed = /(?<![\p{L}])(?:in|at|near|around|outside|inside)\s$/iu;
const lastWord = /([\p{L}\p{M}\p{N}'’&-]+)\s$/u;
const titleBefore = new RegExp(`(?<![\\p{L}])(?:${latinRanks}|sheikh|engineer|doctor)\\s$`, "iu");

function tokensOf(named: readonly Named[]): Set<string> {
  const others = named.filter(({ kind }) => kind !== "person");
  return new Set(others.flatMap(({ forms }) => [...forms].flatMap((form) => form.split(/[\s·-]+/u))));
}

/** Single names by those who bear them. */
function bearersOf(named: readonly Named[]): Map<string, Named[]> {
  const bearers = new Map<string, Named[]>();
  for (const one of named) {
    if (one.kind !== "person") continue;
    for (const name of new Set([...one.surnames, ...one.givens]))
      if (/^[\p{Script=Latin}\p{M}'’-]{2,}$/u.test(name)) bearers.set(name, [...(bearers.get(name) ?? []), one]);
  }
  return bearers;
}

/** True where a capitalised word beside it makes it part of another name: John Gallagher, Brandt Consulting. */
function isPart(text: string, start: number, end: number): boolean {
  if (/^\s\p{Lu}[\p{Ll}\p{M}]/u.test(text.slice(end, end + 3))) return true;
  const before = lastWord.exec(text.slice(Math.max(0, start - 24), start))?.[1] ?? "";
  return /^\p{Lu}/u.test(before) && !/\p{Script=Han}$/u.test(before) && !mayLead.test(before);
}

export function createFindShortNames(named: readonly Named[]): FindShortNames {
  const bearers = bearersOf(named);
  if (bearers.size === 0) return () => [];
  const taken = tokensOf(named);
  const longestFirst = [...bearers.keys()].sort((a, b) => b.length - a.length);
  const escaped = longestFirst.map((name) => name.replace(/[’']/gu, "['’]"));
  const form = new RegExp(
    `(?<![\\p{L}\\p{N}\\p{M}'’&@/.-])(?:${escaped.join("|")})(?![\\p{Script=Latin}\\p{N}\\p{M}@-])`,
    "gu",
  );
  const isName = (name: string) => name.length >= shortest && !words.has(name) && !taken.has(name);

  function read(text: string, start: number, written: string): NameMention[] {
    const end = start + written.length;
    const who = bearers.get(written.replaceAll("’", "'")) ?? [];
    const lead = text.slice(Math.max(0, start - 30), start);
    if (titleBefore.test(lead)) return isPart(text, end, end) ? [] : [{ start, end, who, how: "address" }];
    const isOnes = who.length === 1 && isName(written);
    return !isOnes || placed.test(lead) || isPart(text, start, end) ? [] : [{ start, end, who, how: "name" }];
  }

  return (text, folded) =>
    [...folded.matchAll(form)]
      .filter(({ index }) => /\p{Lu}/u.test(text.charAt(index)))
      .flatMap(({ index, 0: written }) => read(text, index, written));
}
