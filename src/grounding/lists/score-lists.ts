import { scoringEn } from "#text/scoring.en";
import { scoringZh } from "#text/scoring.zh";
import { scoringAccountEn } from "#text/scoring-account.en";
import { scoringAccountZh } from "#text/scoring-account.zh";
import { scoringBondsEn } from "#text/scoring-bonds.en";
import { scoringBondsZh } from "#text/scoring-bonds.zh";
import { scoringBuyingEn } from "#text/scoring-buying.en";
import { scoringBuyingZh } from "#text/scoring-buying.zh";
import { scoringNeedsEn } from "#text/scoring-needs.en";
import { scoringNeedsZh } from "#text/scoring-needs.zh";
import { scoringRisksEn } from "#text/scoring-risks.en";
import { scoringRisksZh } from "#text/scoring-risks.zh";
import { type ClosedList, createFindMembers, type FindMembers, type Member } from "./closed-list.ts";

/** The words of a score's member (`member` of the score object) by the score's method. */
export type ScoreList = ClosedList & { method: string; member: string; find: FindMembers };

const texts: readonly Readonly<Record<string, string>>[] = [
  { ...scoringZh, ...scoringAccountZh, ...scoringBondsZh, ...scoringBuyingZh, ...scoringNeedsZh, ...scoringRisksZh },
  { ...scoringEn, ...scoringAccountEn, ...scoringBondsEn, ...scoringBuyingEn, ...scoringNeedsEn, ...scoringRisksEn },
];

/** Which catalogue keys are the words of which member: the key is `before`, the value, `after`. */
const sources: readonly { method: string; member: string; before: string; after?: string; heads?: RegExp }[] = [
  { method: "rfm", member: "segment", before: "segment.", heads: /segment/ },
  { method: "scorecard", member: "class", before: "class.", heads: /class|scorecard|rated|grade/ },
  { method: "decision-chain", member: "band", before: "chain.", after: ".band", heads: /coverage|chain/ },
  { method: "match", member: "octant", before: "octant.", heads: /matrix|octant|counts? as/ },
  { method: "match", member: "posture", before: "posture.", heads: /posture|stance|strategy/ },
  { method: "kraljic", member: "position", before: "kraljic.band.", heads: /item|kraljic|purchas/ },
  { method: "or-level", member: "rung", before: "rung.", heads: /\bus as\b|rung|relationship/ },
  { method: "trust", member: "band", before: "trust.band.", heads: /trust/ },
  { method: "er", member: "band", before: "er.band.", heads: /relationship|of 100/ },
  { method: "dossier", member: "band", before: "dossier.band.", heads: /dossier|profile|complete/ },
  { method: "white-space", member: "band", before: "white-space.band." },
  { method: "iceberg", member: "band", before: "iceberg.band." },
  { method: "risks", member: "band", before: "risks.band.", heads: /risks?\b/ },
];

/** Articles and what only joins the word to a sentence are no part of it. */
const bare = (word: string) => word.replace(/^(?:an?|the) /, "");

function membersOf({ before, after = "" }: (typeof sources)[number]): Member[] {
  const words = new Map<string, Set<string>>();
  for (const [key, word] of texts.flatMap((text) => Object.entries(text))) {
    if (!key.startsWith(before) || !key.endsWith(after)) continue;
    const value = key.slice(before.length, key.length - after.length);
    if (value !== "" && !value.includes(".")) words.set(value, (words.get(value) ?? new Set()).add(bare(word)));
  }
  return [...words].map(([value, said]) => ({ value, words: [...said] }));
}

const grades = ["VIP", "VVIP", "VVVIP", "VVVVIP", "VVVVVIP"];
const letters = ["A", "B", "C", "D", "E"];

/** A letter as people name a band by it, before or behind the word for bands. */
const letterWords = (letter: string): string[] => [
  ...[
    `${letter} 档`,
    `${letter} 级`,
    `${letter} 等`,
    `档位 ${letter}`,
    `档次 ${letter}`,
    `等级 ${letter}`,
    `评级 ${letter}`,
  ],
  ...[`评为 ${letter}`, `列入 ${letter}`, `band ${letter}`, `grade ${letter}`, `rated ${letter}`],
  ...["band is", "grade is", "band:", "grade:", "等级为", "等级是", "评级为", "等级：", "等级:"].map(
    (lead) => `${lead} ${letter}`,
  ),
  // “A band” is as often an article.
  ...(letter === "A" ? [] : [`${letter} band`, `${letter} grade`]),
];

const written: readonly Omit<ScoreList, "find">[] = [
  { name: "rfm.grade", method: "rfm", member: "grade", members: grades.map((value) => ({ value, words: [value] })) },
  {
    name: "win-rate.band",
    method: "win-rate",
    member: "band",
    members: letters.map((value) => ({ value, words: letterWords(value) })),
  },
];

const ofAnything = (letter: string): string[] => [
  ...letterWords(letter),
  ...["account", "customer", "supplier", "client"].map((noun) => `${letter} ${noun}`),
  ...[`${letter} 类`, `类别 ${letter}`, `class ${letter}`, `tier ${letter}`, `category ${letter}`],
];
const marks = {
  name: "letters",
  members: [...letters, "F"].map((value) => ({ value, words: ofAnything(value) })),
};

/** Bands, grades and classes that go by letters, of whatever method or list. */
export const letterMarks: ClosedList & { find: FindMembers } = { ...marks, find: createFindMembers(marks) };

/** Every word that a score can say of itself, in both languages, from the catalogues that render it. */
export const scoreLists: readonly ScoreList[] = [
  ...written,
  ...sources.map((source) => ({ ...source, name: `${source.method}.${source.member}`, members: membersOf(source) })),
].map((list) => ({ ...list, find: createFindMembers(list) }));
