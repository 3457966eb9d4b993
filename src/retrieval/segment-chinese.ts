import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Jieba } from "@node-rs/jieba";

/** Words of the trade that the general dictionary lacks or takes apart. */
const salesTerms = [
  "干系人",
  "利益相关方",
  "赢率",
  "赢单",
  "输单",
  "丢单",
  "决策链",
  "决策人",
  "大客户",
  "关键客户",
  "客情",
  "商机",
  "复购",
  "复购率",
  "续约",
  "增购",
  "回款",
  "账期",
  "招投标",
  "标书",
  "控标",
  "框架协议",
  "年度框架",
  "竞品",
  "友商",
  "痛点",
  "卖点",
  "报价单",
  "交付期",
  "验收单",
  "售前",
  "售后",
  "客户经理",
  "采购部",
  "工艺部",
  "质量部",
  "试用装",
  "打样",
  "小批量",
  "钱包份额",
] as const;

/** High enough for a term to win over its parts. */
const termFrequency = 10_000;

let loaded: Jieba | null = null;

/** The dictionary (about 40 MB once built, a third of a second) is loaded at the first Chinese text, once per process. */
function dictionary(): Jieba {
  if (loaded) return loaded;
  const words = readFileSync(createRequire(import.meta.url).resolve("@node-rs/jieba/dict.txt"));
  const jieba = Jieba.withDict(words);
  jieba.loadDict(Buffer.from(salesTerms.map((term) => `${term} ${termFrequency} n\n`).join("")));
  loaded = jieba;
  return jieba;
}

/** The words of a run of Chinese characters, long words together with the shorter ones inside them. */
export function segmentChinese(run: string): string[] {
  return dictionary().cutForSearch(run, true);
}
