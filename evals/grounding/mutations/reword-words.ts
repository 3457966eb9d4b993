import { Converter } from "opencc-js/cn2t";
import { pinyin } from "pinyin-pro";
import type { Lang } from "#domain/lang";
import type { Site, Slot } from "./sites.ts";
import { hasWords, replaceLiterals, replaceSlot, replaceWords, type Vary, type WordPair } from "./variation.ts";

const synonyms: Record<Lang, readonly WordPair[]> = {
  zh: [
    ["销售收入", "销售额"],
    ["销售收入", "营收"],
    ["合计", "共计"],
    ["位于", "地处"],
    ["成立于", "创立于"],
    ["所属行业", "行业"],
    ["年营业额", "年度营业额"],
    ["毛利率", "毛利水平"],
    ["逾期未回款", "逾期应收款"],
    ["回款率", "收款率"],
    ["赢率", "胜率"],
    ["预计", "预期"],
    ["支持我方", "站在我们这一边"],
    ["仍为中立", "还保持中立"],
    ["没有教练", "还缺教练"],
    ["还不知道是谁", "尚不清楚是谁"],
    ["低于", "不及"],
    ["高于", "超过"],
    ["增长 ", "上升 "],
    ["增长 ", "提高 "],
    ["在争", "在争取"],
    ["已在用", "已经在使用"],
    ["在谈，", "正在洽谈，"],
    ["最大的", "规模最大的"],
  ],
  en: [
    ["Revenue over", "Sales over"],
    ["Revenue from", "Sales from"],
    ["grew by", "rose by"],
    ["grew by", "increased by"],
    ["grew by", "went up by"],
    ["is falling", "is declining"],
    ["has been a customer since", "has been buying from us since"],
    ["was founded in", "was established in"],
    ["Yearly turnover", "Annual turnover"],
    ["Gross margin", "The gross margin"],
    ["Collection rate", "Rate of collection"],
    ["expected to close on", "due to close on"],
    ["supports us on", "is on our side in"],
    ["is still neutral on", "remains neutral on"],
    ["already uses", "already has in use"],
    ["Nobody is known", "No one is known"],
    ["has no coach", "is without a coach"],
    ["competes for", "is competing for"],
    ["supplies", "delivers"],
    ["overdue", "past due"],
    ["worth", "valued at"],
    ["largest", "biggest"],
    ["strongest", "best"],
    ["Win rate", "Probability of winning"],
  ],
};

/** Another word for the attribute, the direction or the status. */
export const synonym: Vary = (site) => replaceLiterals(site, synonyms[site.of.lang]);

const openings: Record<Lang, readonly string[]> = {
  zh: ["据记录，", "目前来看，", "值得注意的是，"],
  en: ["On record: ", "As things stand, ", "Note that "],
};

/** Words before the sentence that state nothing. */
export const opening: Vary = (site) =>
  hasWords(site) ? openings[site.of.lang].map((words) => ({ text: words + site.claim.text })) : [];

/** Clauses in the other order, where both stand on their own: a figure in each and one mark between them. */
export const clauseOrder: Vary = (site) => {
  const { text } = site.claim;
  const zh = /^([^，。；：“（]+)，([^，。；：“（]+)。$/u.exec(text);
  const en = /^([^.;:“(]+(?:\.\d[^.;:“(]*)*); ([^;:“(]+)\.$/u.exec(text);
  const [, first = "", second = ""] = (site.of.lang === "zh" ? zh : en) ?? [];
  const both = [first, second].every((clause) => /\d/.test(clause) && /\p{L}{2}/u.test(clause));
  if (!both) return [];
  return [{ text: site.of.lang === "zh" ? `${second}，${first}。` : `${second}; ${first}.` }];
};

const toTraditional = Converter({ from: "cn", to: "t" });

/** The whole claim in traditional characters. */
export const traditional: Vary = (site) => {
  const text = toTraditional(site.claim.text);
  return text === site.claim.text ? [] : [{ text }];
};

function personSlots({ slots }: Site): Slot[] {
  return slots.filter(({ entry }) => entry.kind === "fact" && entry.path === "contact.name");
}

/** Other ways to write the person's name: given aliases, Pinyin in both orders, without accents, surname first. */
function nameForms({ value, written }: Slot): string[] {
  const aliases = value?.type === "name" ? (value.aliases ?? []) : [];
  if (/^\p{Script=Han}{2,4}$/u.test(written)) {
    const [family = "", ...given] = pinyin(written, { toneType: "none", type: "array", surname: "all" }).map(capital);
    const rest = capital(given.join("").toLowerCase());
    return [...aliases, `${family} ${rest}`, `${rest} ${family}`];
  }
  const plain = written.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d");
  return [...aliases, ...(plain === written ? [] : [plain])];
}

const capital = (word: string) => word.slice(0, 1).toUpperCase() + word.slice(1);

export const nameForm: Vary = (site) =>
  personSlots(site).flatMap((slot) =>
    nameForms(slot)
      .filter((form) => form !== "" && form !== slot.written)
      .map((form) => replaceWords(site, slot.written, form)),
  );

const posts: readonly WordPair[] = [
  ["总经理", "总"],
  ["总裁", "总"],
  ["总监", "总监"],
  ["部长", "部长"],
  ["主管", "主管"],
  ["经理", "经理"],
  ["工程师", "工"],
];

function honorifics({ value, written }: Slot, lang: Lang): string[] {
  const title = value?.type === "name" ? value.role : undefined;
  if (title === undefined) return [];
  const post = posts.find(([word]) => title.includes(word))?.[1];
  const chinese = /^\p{Script=Han}{2,4}$/u.test(written);
  if (lang === "zh") return chinese && post !== undefined ? [`${title}${written}`, `${written[0]}${post}`] : [];
  return /\p{Script=Han}|,/u.test(title + written) ? [] : [`${title} ${written}`];
}

/** The title before the name, or surname and title as colleagues say it. */
export const honorific: Vary = (site) =>
  personSlots(site)
    .filter(({ end }) => !/^\s?[（(,，]/.test(site.claim.text.slice(end)))
    .flatMap((slot) => honorifics(slot, site.of.lang).map((form) => replaceSlot(site, slot, form)));

/** Half-width marks for full-width ones and the other way round, straight quotation marks, spaces dropped or doubled. */
export const punctuation: Vary = (site) => {
  const { text } = site.claim;
  const forms =
    site.of.lang === "zh"
      ? [
          text.replace(/，/g, ", ").replace(/：/g, ": "),
          text.replace(/[“”]/g, '"'),
          text.replace(/(?<=\p{Script=Han}) | (?=\p{Script=Han})/gu, ""),
        ]
      : [text.replace(/[“”]/g, '"'), text.replace(/ /g, "\u00a0"), text.replace(/: /, " – ")];
  return forms.filter((form) => form !== text).map((form) => ({ text: form }));
};
