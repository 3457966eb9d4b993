import type { Lang } from "#domain/lang";
import type { Site } from "./sites.ts";
import { replaceLiterals, replaceSlot, type Vary, type WordPair } from "./variation.ts";

type Words = Record<Lang, readonly WordPair[]>;

/** Each pair says the opposite of what the sentence says, whichever values stand in it. */
const statuses: Words = {
  zh: [
    ["在谈，", "已赢单，"],
    ["在谈，", "已丢单，"],
    ["赢 ", "丢 "],
    ["丢 ", "赢 "],
    ["逾期未回款", "已收回货款"],
    ["都没有命中", "全部命中"],
    ["预算还没有落实", "预算已经落实"],
    ["还没有客情评级", "客情评级已完成"],
    ["赢单占比", "丢单占比"],
  ],
  en: [
    [" is open: ", " is won: "],
    [" is open: ", " is lost: "],
    [" won, ", " lost, "],
    [" lost; ", " won; "],
    ["share won", "share lost"],
    ["; overdue ", "; paid "],
    ["is overdue,", "is paid,"],
    ["none raised", "all raised"],
    ["does not show the budget as settled", "shows the budget as settled"],
    ["has no relationship rating", "has a relationship rating"],
  ],
};

const directions: Words = {
  zh: [
    ["增长 ", "下降 "],
    ["下降 ", "增长 "],
    ["得分最高", "得分最低"],
    ["得分最低", "得分最高"],
    ["低于", "高于"],
    ["高于", "低于"],
    ["应高于", "应低于"],
    ["在下滑", "在增长"],
    ["下滑", "上升"],
    ["以上", "以下"],
    ["及以上", "及以下"],
  ],
  en: [
    ["grew by", "fell by"],
    ["is falling", "is rising"],
    ["strongest", "weakest"],
    ["weakest", "strongest"],
    ["or above", "or below"],
    ["or more", "or less"],
    ["below", "above"],
    ["above", "below"],
  ],
};

const negations: Words = {
  zh: [
    ["还不知道是谁", "已经清楚是谁"],
    ["没有教练", "已有教练"],
    ["没有支持者", "已有支持者"],
    ["还没有落实", "已经落实"],
    ["没有命中", "命中"],
    ["金额不详", "金额已知"],
    ["增长趋势不明", "增长趋势明确"],
    ["态度不明", "态度明确"],
    ["位于", "不在"],
    ["所属行业", "不属于的行业"],
    ["已在用", "没有用过"],
    ["已在用", "从未买过"],
    ["没有买过", "已经买过"],
    ["还没有记录", "已有记录"],
  ],
  en: [
    ["Nobody is known", "Somebody is known"],
    ["has no coach", "has a coach"],
    ["has no supporter", "has a supporter"],
    ["has no open deal", "has an open deal"],
    ["No trend is known", "A trend is known"],
    ["already uses", "has never used"],
    ["already uses", "does not use"],
    ["has not bought", "has bought"],
    ["is in ", "is not in "],
    ["was founded in", "was not founded in"],
    ["has been a customer since", "has not been a customer since"],
    ["is not on record", "is on record"],
    ["is overdue", "is not overdue"],
    ["competes for", "does not compete for"],
    ["pays reliably", "does not pay reliably"],
  ],
};

const stances: Words = {
  zh: [
    ["支持我方", "反对我方"],
    ["支持我方", "态度中立"],
    ["仍为中立", "已转为支持"],
    ["仍为中立", "明确反对"],
    ["不认可我方", "认可我方"],
    ["的支持全部来自", "的反对全部来自"],
  ],
  en: [
    ["supports us on", "opposes us on"],
    ["supports us on", "is neutral on"],
    ["is still neutral on", "now supports us on"],
    ["is still neutral on", "is against us on"],
    ["does not accept us", "accepts us"],
    ["All support on", "All resistance on"],
  ],
};

const swap =
  (words: Words): Vary =>
  (site) =>
    replaceLiterals(site, words[site.of.lang]);

/** Open questions and what is still to be done assert nothing. */
const stated =
  (vary: Vary): Vary =>
  (site, random) =>
    site.claim.kind === "recommendation" ? [] : vary(site, random);

export const changeStatus: Vary = stated(swap(statuses));
export const changeDirection: Vary = stated(swap(directions));
export const changeNegation: Vary = stated(swap(negations));
export const changeStance: Vary = stated(swap(stances));

/** Words of scores by method and member, in all drafts of a language: `grade VVVVVIP`, `class: exit`. */
export function bandWords(sites: readonly Site[]): Map<string, Set<string>> {
  const words = new Map<string, Set<string>>();
  for (const { slots, of } of sites)
    for (const { entry, path, written, value } of slots) {
      if (entry.kind !== "score" || value !== null || !/^[a-z]+$/i.test(path)) continue;
      const key = `${of.lang} ${entry.score.method} ${path}`;
      words.set(key, (words.get(key) ?? new Set()).add(written));
    }
  return words;
}

/** Another band, class, grade or segment of the same method. */
export function changeBand(words: ReadonlyMap<string, ReadonlySet<string>>): Vary {
  return (site, random) =>
    site.slots.flatMap((slot) => {
      if (slot.entry.kind !== "score" || slot.value !== null) return [];
      const known = [...(words.get(`${site.of.lang} ${slot.entry.score.method} ${slot.path}`) ?? [])].sort();
      const other = random.pick(known.filter((word) => word !== slot.written));
      return other === undefined ? [] : [replaceSlot(site, slot, other)];
    });
}
