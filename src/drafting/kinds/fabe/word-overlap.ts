/** Words that stand in every offer and tell nothing apart. */
const common = new Set(
  (
    "the and for with from that this these those into onto than not without before after between about against when where " +
    "which what while who how every each other another any all one two three first last second same such both only even " +
    "much many more most less least over under per can has have had are was were been being our your their them they " +
    "something anything nothing somewhere time times year years day days date number figure figures point points page step " +
    "missing asked ask make made making new old real open long high low good better best right still also stock " +
    "light lights product products use used using uses need needs want wants"
  ).split(" "),
);
const commonHan = new Set(
  (
    "一个 以内 不低 低于 要有 可以 我们 客户 需要 以上 以下 左右 之前 以后 后面 就行 必须 报告 案例 检测 项目 产品 现场 使用 要求 三个 " +
    "不要 不过 不超 超过 方案 今年 时候 没有 第三 三方 直接 时间 公司 部门"
  ).split(" "),
);
const latinWord = /[\p{Script=Latin}][\p{Script=Latin}\d-]+/gu;
const hanRun = /\p{Script=Han}{2,}/gu;
/** A figure with its unit; the Chinese metre is a metre. */
const measure = /(?<![\d.,])(\d[\d.,]*)\s?(mm|米|m|lx|kV|V|W|K|°C|℃|Hz|kg|h|分钟|小时)(?![\p{L}\d])/gu;
const unitOf: Readonly<Record<string, string>> = { 米: "m", "℃": "°C", 小时: "h" };

/** What two texts may have in common, and how much it tells: a measure or an abbreviation more than a plain word. */
export type TellingWords = ReadonlyMap<string, number>;

/**
 * Abbreviations, words with digits (UGR, R9) and figures with a unit weigh 2, words of eight letters 1.5, of six letters and
 * pairs of Chinese characters 1, shorter ones 0.5.
 */
export function tellingWords(text: string): TellingWords {
  const latin = (text.match(latinWord) ?? [])
    .filter((word) => !common.has(word.toLowerCase()))
    .map((word) => [word.toLowerCase(), weightOf(word)] as const)
    .filter(([, weight]) => weight > 0);
  const pairs = (text.match(hanRun) ?? [])
    .flatMap((run) => Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2)))
    .filter((pair) => !commonHan.has(pair))
    .map((pair) => [pair, 1] as const);
  const measures = [...text.matchAll(measure)].map(
    ([, value, unit = ""]) => [`${value} ${unitOf[unit] ?? unit}`, 2] as const,
  );
  return new Map([...latin, ...pairs, ...measures]);
}

function weightOf(word: string): number {
  if (/\p{Lu}{2}|\d/u.test(word)) return 2;
  if (word.length < 4) return 0;
  if (word.length >= 8) return 1.5;
  return word.length >= 6 ? 1 : 0.5;
}

/** How much of what a text tells another one tells too. */
export function overlap(words: TellingWords, other: string): number {
  const held = tellingWords(other);
  return [...words].reduce((sum, [word, weight]) => sum + (held.has(word) ? weight : 0), 0);
}

/** Units that few properties are given in; watts, hours and metres stand in every line of a catalogue. */
const tellingUnits: ReadonlySet<string> = new Set(["°C", "lx", "K", "mm", "Hz", "kV", "min", "分钟"]);
const unitsIn = (words: TellingWords) =>
  [...words.keys()]
    .flatMap((word) => /^\d[\d.,]* (\S+)$/.exec(word)?.[1] ?? [])
    .filter((unit) => tellingUnits.has(unit));

/** True where a text gives a figure in a unit in which the words give one: 54 °C under the roof, rated for 60 °C. */
export function sharesUnit(words: TellingWords, other: string): boolean {
  const held = unitsIn(tellingWords(other));
  return unitsIn(words).some((unit) => held.includes(unit));
}

/** Without what most texts have in common: a word in more than half of them tells none apart. */
export function rareWords(words: TellingWords, texts: readonly string[]): TellingWords {
  const held = texts.map(tellingWords);
  const share = (word: string) => held.filter((one) => one.has(word)).length / held.length;
  return held.length < fewTexts ? words : new Map([...words].filter(([word]) => share(word) <= 1 / 2));
}

const fewTexts = 4;
