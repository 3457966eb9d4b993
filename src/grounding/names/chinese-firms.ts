import { wordEnds } from "./chinese-words.ts";
import type { NewName } from "./new-name.ts";

/** What firms are called after: the trade at the end of a name. */
const trade =
  "照明|光电|科技|电子|电气|电器|机电|重工|重科|实业|机械|化工|物流|建设|建工|地产|置业|制药|医药|食品|汽车|能源|股份|控股|传媒|软件|信息技术|网络|通信|通讯|智能|新材料|材料|仪表|灯饰|灯具厂|电缆|钢铁|石化|银行|保险|证券";
const han = "\\p{Script=Han}";
const form = new RegExp(
  `(?<=(?<before>${han}{0,8}|^))(?<name>${han}{2,3})(?<trade>${trade})(?!${han}{0,2}(?:行业|类|用))`,
  "gu",
);
/** What leads to another firm. */
const leads =
  /(?:竞争对手|对手|供应商|供货商|友商|厂商|厂家|品牌|竞品|输给了?|赢过|改用|换成了?|换用|试用|选了|选择了?|购自|来自|代替|取代|收购|同行|与|和|跟|向|从|被|由)$/u;
/** Characters of which names of firms are not made. */
const plain =
  /[的了是在和与跟向从被由给对为把及或内外上下前后新老各全本该我他她其每两一二三四五六七八九十个该旧大小高低厂站室]/u;

/** Firms named by what they are called and their trade, without 公司: 鼎盛科技, 欧普照明; no words of the dictionary. */
export function findChineseFirms(text: string): NewName[] {
  return [...text.matchAll(form)].flatMap(({ index, 0: whole, groups }): NewName[] => {
    const [name, before] = [groups?.name ?? "", groups?.before ?? ""];
    const clause = before + whole;
    const ends = wordEnds(clause);
    const from = [3, 2].find((length) => {
      const at = before.length + name.length - length;
      const called = name.slice(-length);
      const isCalled = isTakenApart(ends, at, length) || (alwaysFirm.test(whole) && !branch.test(called));
      return length <= name.length && !plain.test(called) && leads.test(clause.slice(0, at)) && isCalled;
    });
    if (from === undefined) return [];
    const start = index + name.length - from;
    return [{ start, end: index + whole.length, sure: false }];
  });
}

/** Behind words of the dictionary these make a firm, too: 鼎盛科技; but 高新科技 is none. */
const alwaysFirm = /(?:科技|实业|控股|股份|重工|重科|光电|置业|传媒)$/u;
const branch =
  /高新|智能|先进|现代|绿色|信息|数字|生物|环保|农业|金融|国际|创新|新型|前沿|照明|半导|互联|航天|军工|核心|工业|国家|中国/u;

/** The dictionary knows no word here: every character stands alone. */
function isTakenApart(ends: readonly number[], at: number, length: number): boolean {
  const isCut = (end: number) => end === 0 || ends.includes(end);
  return Array.from({ length }, (_, one) => at + one).every(isCut);
}
