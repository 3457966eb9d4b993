import { createRemember } from "../remember.ts";
import { kindredFunctions, titleFunctions } from "./title-functions.ts";
import { chineseDeputy, chineseLevels, latinDeputy, latinLevels } from "./title-levels.ts";

/** A title by what it is about, how high it stands, and the words that no table knows. */
export type ReadTitle = {
  functions: ReadonlySet<string>;
  level: { key: string; near: readonly string[] } | undefined;
  isDeputy: boolean;
  unknown: readonly string[];
  isChinese: boolean;
};

/** `apart`: the two cannot be one post. `doubtful`: words that no table knows, or only part of the way apart. */
export type Comparison = "fits" | "apart" | "doubtful";

type Row = { key: string; form: RegExp };

const whole = (words: string) => `(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`;

const functionWords: readonly Row[] = titleFunctions
  .flatMap(([key, zh, latin]) => [
    ...zh.split("|").map((word) => ({ key, word, pattern: /^\p{Script=Latin}/u.test(word) ? whole(word) : word })),
    ...latin.split("|").map((word) => ({ key, word, pattern: whole(word) })),
  ])
  .sort((a, b) => b.word.length - a.word.length)
  .map(({ key, pattern }) => ({ key, form: new RegExp(pattern, "giu") }));

const levelForm = (rows: readonly { words: string }[], edge: (words: string) => string) =>
  new RegExp(rows.map(({ words }, index) => `(?<l${index}>${edge(words)})`).join("|"), "giu");
const chineseLevel = levelForm(chineseLevels, (words) => words);
const latinLevel = levelForm(latinLevels, whole);
const deputy = new RegExp(`${chineseDeputy}|${whole(latinDeputy)}`, "iu");

/** Words of titles that say nothing of the work. */
const filler =
  /(?<![\p{L}\p{N}])(?:of|the|and|for|in|senior|junior|group|global|regional|national|corporate|company|department|division|team|unit|general|chief|executive|principal|associate|interim|officer|technical|der|die|des|für|und)(?![\p{L}\p{N}])|部门|部|处|中心|科|室|司|课|高级|资深|全球|集团|区域|大区|公司|管理|首席|总|副|常务|执行|兼|和|与|的|长|官|家|师|我方|我们|客户|对方/giu;

/** The last level word before what the post is of: “director of the manager school” is a director. */
function levelOf(title: string, isChinese: boolean): ReadTitle["level"] {
  const head = isChinese ? (title.split(/[（(]/u)[0] ?? title) : (title.split(/,|\s(?:of|for)\s/iu)[0] ?? title);
  const rows = isChinese ? chineseLevels : latinLevels;
  const last = [...head.matchAll(isChinese ? chineseLevel : latinLevel)].at(-1);
  const at = rows.findIndex((_, index) => last?.groups?.[`l${index}`] !== undefined);
  const row = rows[at];
  return row && { key: row.key, near: row.near ?? [] };
}

/** “chief operating officer” and 首席风险官 are levels that tell of work, too. */
function withoutRank(words: string): string {
  return /^chief\s.+\sofficer$|^首席.+官$/iu.test(words) ? words : " ";
}

/** Titles are few, and each is held against every other one: a plan of one account reads the same one hundreds of times. */
const remember = createRemember<ReadTitle>(1000);

export function readTitle(title: string): ReadTitle {
  return remember(title, () => readParts(title));
}

function readParts(title: string): ReadTitle {
  const isChinese = /\p{Script=Han}/u.test(title);
  const functions = new Set<string>();
  let rest = title;
  for (const { key, form } of functionWords) {
    const left = rest.replace(form, " ");
    if (left === rest) continue;
    functions.add(key);
    rest = left;
  }
  const left = rest.replace(isChinese ? chineseLevel : latinLevel, withoutRank).replace(filler, " ");
  return {
    functions,
    level: levelOf(title, isChinese),
    isDeputy: deputy.test(title),
    unknown: left.toLowerCase().match(/\p{Script=Han}{2,}|[\p{Script=Latin}\d]{3,}/gu) ?? [],
    isChinese,
  };
}

const kindred: ReadonlySet<string> = new Set(kindredFunctions.flatMap(([a, b]) => [`${a}|${b}`, `${b}|${a}`]));

function areFunctionsApart(a: ReadTitle, b: ReadTitle): boolean {
  if (a.functions.size === 0 || b.functions.size === 0) return false;
  return ![...a.functions].some((one) => [...b.functions].some((two) => one === two || kindred.has(`${one}|${two}`)));
}

function areLevelsApart({ level: a }: ReadTitle, { level: b }: ReadTitle): boolean {
  return a !== undefined && b !== undefined && a.key !== b.key && !a.near.includes(b.key) && !b.near.includes(a.key);
}

/** Words that no table knows stand on one side and have no like on the other; words of two languages are not compared. */
function isUnknownApart(written: ReadTitle, held: ReadTitle): boolean {
  if (written.isChinese !== held.isChinese) return false;
  const isLike = (one: string) => held.unknown.some((two) => one.includes(two) || two.includes(one));
  if (written.unknown.length > 0 && written.functions.size === 0)
    return !written.unknown.some(isLike) && (held.functions.size > 0 || held.unknown.length > 0);
  return held.unknown.length > 0 && held.functions.size === 0 && written.functions.size > 0;
}

/** Whether a title as written can be the one that is held: the same, a translation, a shorter form, a part of it. */
export function compareTitles(writtenTitle: string, heldTitle: string): Comparison {
  const [written, held] = [readTitle(writtenTitle), readTitle(heldTitle)];
  if (areFunctionsApart(written, held)) return "apart";
  if (areLevelsApart(written, held)) return "apart";
  const haveLevels = written.level !== undefined && held.level !== undefined;
  if (haveLevels && written.isDeputy && !held.isDeputy) return "apart";
  if (haveLevels && held.isDeputy && !written.isDeputy) return "doubtful";
  return isUnknownApart(written, held) ? "doubtful" : "fits";
}
