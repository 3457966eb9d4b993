import { stemmer } from "stemmer";

/** Words that say what kind of answer is wanted, not what it is about; content words of sales are left out on purpose. */
const english = [
  "ask answer tell told say said speak talk discuss discussion mention describe description explain explanation",
  "summarize summarise summary outline introduce elaborate comment state think thought believe feel opinion view",
  "attitude suggest suggestion propose conclude conclusion reason mean give given list show identify",
  "about regarding concerning according respectively following between during among kind type way thing topic",
  "information detail table note meeting conversation group team participant",
  "many much number amount percentage percent average total sum ratio proportion difference change calculate calculation compare",
];
const chinese = [
  "什么 怎么 怎样 怎么样 如何 哪些 哪个 哪里 哪家 谁 为何 为什么 多少 多大 多久 几 是否 有没有 能否 请 请问 告诉",
  "说 说说 谈 谈谈 谈到 提到 讲 讲到 表示 认为 觉得 看法 意见 观点 想法 态度 理解 认识 思考 总结 概括 概述 介绍 描述 解释",
  "说明 分析 讨论 探讨 分享 情况 内容 方面 概念 定义 意义 作用 关系 影响 原因 背景 措施 方式 方法 建议 问题 经验 体现",
  "现状 展望 相关 有关 关于 主要 具体 会议 会上 百分比 比例 占比 平均 变化 差额 总数 总额 数量",
];

const wordsIn = (lines: readonly string[]) => lines.flatMap((line) => line.split(" "));

/** As they stand in the index: English stemmed. */
const words: ReadonlySet<string> = new Set([...wordsIn(english).map(stemmer), ...wordsIn(chinese)]);
const chinesePairs: ReadonlySet<string> = new Set(wordsIn(chinese).flatMap(charactersPairs));

function charactersPairs(word: string): string[] {
  const characters = Array.from(word);
  return characters.slice(1).map((character, i) => `${characters[i]}${character}`);
}

/** True for a term of field `words` or `pairs` that belongs to how a question is put. */
export function isAsking(term: string): boolean {
  return words.has(term) || chinesePairs.has(term) || term.split(" ").some((stem) => words.has(stem));
}
