import type { DetectorDeal } from "./detector-input.ts";

/** Words that every deal's name may hold: they tell none from another. */
const generic =
  "照明 项目 改造 年度 采购 工程 系统 灯具 供应 公司 集团 合同 客户 中心 智能 控制 集采 框架 方案 供货 设备 更换 一期 新建 公共 车站 站公".split(
    " ",
  );
const genericLatin = new Set(
  "lighting lights light project plant phase programme program supply store stores first second smart street the and for with new framework contract year annual order orders panel panels deal tender frame reset spring autumn summer winter fall".split(
    " ",
  ),
);
const shortestLatin = 4;
const fragment = { shortest: 2, longest: 5 };

type Key = { deal: string; han: string[]; latin: string[] };

/** The one deal that a text speaks of by words of its name that no other deal of the account has; null where unclear. */
export type DealBinder = (text: string) => string | null;

export function createDealBinder(deals: readonly Pick<DetectorDeal, "id" | "name">[]): DealBinder {
  const keys = deals.map((deal): Key => {
    const others = deals.filter(({ id }) => id !== deal.id).map(({ name }) => name);
    return {
      deal: deal.id,
      han: hanFragments(deal.name).filter((part) => !others.some((other) => packed(other).includes(part))),
      latin: latinWords(deal.name).filter((word) => !others.some((other) => latinWords(other).includes(word))),
    };
  });
  return (text) => {
    const [whole, words] = [packed(text), new Set(latinWords(text))];
    const ranked = keys
      .map(({ deal, han, latin }) => ({
        deal,
        hits: han.filter((part) => whole.includes(part)).length + latin.filter((word) => words.has(word)).length,
      }))
      .filter(({ hits }) => hits > 0)
      .sort((a, b) => b.hits - a.hits);
    const [best, second] = ranked;
    return best && best.hits > (second?.hits ?? 0) ? best.deal : null;
  };
}

/** 5 号线 and 5号线 are one; so are 二期 and phase 2. */
function packed(text: string): string {
  const folded = text
    .toLowerCase()
    .replace(/phase\s?(\d)/gu, (_, digit: string) => `${"零一二三四五六七八九"[Number(digit)]}期`);
  return folded.replace(/[\s-]/gu, "");
}

/** Stretches of a name of 2 to 5 characters with Chinese in them, cut through no number, that are no general words. */
function hanFragments(name: string): string[] {
  const parts = new Set<string>();
  for (const run of packed(name).match(/[\p{Script=Han}\d]+/gu) ?? []) {
    for (let from = 0; from < run.length; from += 1)
      for (let to = from + fragment.shortest; to <= Math.min(run.length, from + fragment.longest); to += 1)
        if (isTelling(run, from, to)) parts.add(run.slice(from, to));
  }
  return [...parts];
}

function isTelling(run: string, from: number, to: number): boolean {
  const part = run.slice(from, to);
  const digit = (at: number) => /\d/.test(run[at] ?? "");
  const cutsNumber = (digit(from - 1) && digit(from)) || (digit(to - 1) && digit(to));
  if (cutsNumber || /^\d+[年月日号期度家套个]*$/u.test(part)) return false;
  return !generic.some((word) => word.includes(part) || part.replace(word, "").length < fragment.shortest);
}

function latinWords(text: string): string[] {
  return (text.toLowerCase().match(/[\p{Script=Latin}\p{M}]+/gu) ?? []).filter(
    (word) => word.length >= shortestLatin && !genericLatin.has(word),
  );
}
