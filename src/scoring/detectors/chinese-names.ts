import { afterName, beforeName, notNames, surnames, surnameTitle } from "./phrases/name-phrases.ts";
import { zhTitle } from "./phrases/role-phrases.ts";

/** A person named in a sentence. `whole`: with a given name; else surname and title alone. Offsets into the sentence. */
export type NameCandidate = {
  name: string;
  whole: boolean;
  title: string | null;
  /** Further forms that the sentence itself gives: 小纪（纪然）. */
  aliases: string[];
  start: number;
  end: number;
};

const given = "[\\p{Script=Han}]";
const named = (length: string) => `(?<name>${surnames}${given}${length})`;

/** What a title may begin with. */
const branch =
  "(?:采购|技术|财务|生产|质量|工程|设备|运营|市场|销售|项目|设计|研发|物流|行政|人事|商务|供应链|营建|维保|基建|信息)";

/** Each pattern names `name`, and may name `title`, `alias` and `surname`. Two given characters are tried before one. */
const patterns: readonly RegExp[] = [
  // 范仲平范总工: the name, then surname and title.
  new RegExp(`(?<name>(?<surname>${surnames})${given}{1,2})\\k<surname>(?<title>${surnameTitle})`, "gu"),
  // 钱主任全名钱国梁, 叫唐睿.
  new RegExp(
    `(?:(?<alias>(?<surname>${surnames})(?<title>${surnameTitle}))的?)?(?:全名|本名|大名|名叫|名字叫|叫)(?:做|作)?\\s?${named("{1,2}")}(?=[，,。；;、（(\\s”」]|$)`,
    "gu",
  ),
  // 小纪（纪然）.
  new RegExp(`(?<alias>[小老阿](?<surname>${surnames}))[（(](?<name>\\k<surname>${given}{1,2})[）)]`, "gu"),
  // 采购部王敏负责, 设计院的范仲平说.
  ...["{2}", "{1}"].map(
    (length) => new RegExp(`(?<=${given}(?:部|处|院|科|中心|局|委|办)的?)${named(length)}${afterName}`, "gu"),
  ),
  // 采购总监李娜.
  ...["{2}", "{1}"].map((length) => new RegExp(`(?<title>${branch}?${zhTitle})${named(length)}${afterName}`, "gu")),
  // 张建国经理.
  ...["{2}", "{1}"].map((length) => new RegExp(`${beforeName}${named(length)}(?<title>${zhTitle})`, "gu")),
  // 钱主任.
  new RegExp(`${beforeName}(?<name>${surnames}(?<title>${surnameTitle}))`, "gu"),
];

const titleWithin = new RegExp(`${zhTitle}|总$`, "u");

/** People named in a Chinese sentence, with a title or in a form that only names take; conservative. */
export function chineseNames(sentence: string): NameCandidate[] {
  const found: NameCandidate[] = [];
  for (const pattern of patterns) {
    // Hardly a sentence fits: `search` sees that without making anything.
    if (sentence.search(pattern) < 0) continue;
    for (const match of sentence.matchAll(pattern)) {
      const candidate = candidateOf(match);
      const taken = found.some(({ start, end }) => start < candidate.end && candidate.start < end);
      if (!taken && isName(candidate)) found.push(candidate);
    }
  }
  return found;
}

function candidateOf(match: RegExpExecArray): NameCandidate {
  const { name = "", title = null, alias } = match.groups ?? {};
  const whole = title === null || name !== `${name.slice(0, -title.length)}${title}`;
  const start = match.index;
  return { name, whole, title, aliases: alias === undefined ? [] : [alias], start, end: start + match[0].length };
}

function isName({ name, whole }: NameCandidate): boolean {
  if (!whole) return !notNames.has(name);
  return !notNames.has(name.slice(0, 2)) && !titleWithin.test(name.slice(1));
}
