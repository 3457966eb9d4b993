/**
 * What stands behind a Chinese surname as a form of address, and the words of titles that it fits; nothing where it fits
 * anybody. What may not follow keeps 张总量 and 李工作 out.
 */
const chinese = [
  ["董事长", ["董事长"]],
  ["副总经理", ["副总"]],
  ["总经理", ["总经理"]],
  ["副总裁", ["副总裁"]],
  ["总裁", ["总裁"]],
  ["总工程师", ["总工"]],
  ["总工(?![作程厂期艺地资序种时单段])", ["总工"]],
  ["总监", ["总监"]],
  ["副总", ["副总"]],
  ["副部长", ["副部长"]],
  ["部长", ["部长", "部"]],
  ["副经理", ["经理"]],
  ["经理", ["经理"]],
  ["副主任", ["主任"]],
  ["主任", ["主任"]],
  ["副处长", ["处"]],
  ["处长", ["处"]],
  ["科长", ["科"]],
  ["局长", ["局"]],
  ["院长", ["院"]],
  ["所长", ["所"]],
  ["厂长", ["厂"]],
  ["站长", ["站"]],
  ["店长", ["店"]],
  ["校长", ["校"]],
  ["园长", ["园"]],
  ["会长(?!期)", ["会长"]],
  ["行长(?!期)", ["行长"]],
  ["队长", ["队"]],
  ["书记", ["书记"]],
  ["主管", ["主管"]],
  ["会计", ["会计", "财务"]],
  ["工程师", ["工程师", "工"]],
  ["老板", []],
  ["先生", []],
  ["女士", []],
  ["小姐", []],
  ["老师", []],
  ["教授", []],
  ["博士", []],
  ["总(?![价量额结体计共部数之会是在算的有装分成线])", ["总", "经理"]],
  ["工(?![作程厂人业期艺地具资序种时会商单况装段位况])", ["工程师", "工"]],
  ["董(?!事)", ["董事"]],
] as const;

export const chineseHonorific = `(?:${chinese.map(([word]) => word).join("|")})`;

const fitting = chinese.map(([word, titles]) => [word.replace(/\(.*/, ""), titles] as const);

/** Words of titles that a form of address goes with (工 → 工程师). */
export function titlesFor(honorific: string): readonly string[] {
  return fitting.find(([word]) => word === honorific)?.[1] ?? [];
}

/** Forms of address before a Latin surname. */
export const latinHonorific =
  "(?:Mr|Mrs|Ms|Mx|Miss|Dr|Prof|Professor|Sir|Madam|Herr|Frau|Monsieur|Madame|Mme|Señora?|Sra?|Signora?|Sheikh|Eng|Engr)";

const leading = new RegExp(`^(?:${latinHonorific}\\.?\\s+)+`, "iu");

/** A Latin name without what it is addressed with: Dr. Katrin Vogel → Katrin Vogel. */
export function withoutHonorific(name: string): string {
  return name.replace(leading, "");
}
