import { contentWords, isCommonWord } from "./common-words.ts";
import { speaksOfIntent } from "./score-intents.ts";
import { isTradeWord } from "./words/concepts.ts";

/** Words of the trade that questions are made of, beyond those that speak for an intent. */
const tradeZh =
  /前年|半年|季|周年|销售|采购|订单|合同|交付|交期|发货|安装|物流|验收|价格|报价|降价|成本|付款|账|质量|产品|项目|商机|部门|技术|设计|工程|财务|领导|高层|经理|总监|负责|团队|同事|市场|行业|区域|城市|华东|华南|华北|西南|全国|国内|海外|国外|欧洲|亚洲|北美|中东|重点|培养|警惕|淘汰|数据|资料|报告|会议|电话|邮件|周报|月报|季度|年度|今年|去年|明年|本周|下周|本月|上月|时间|进展|计划|任务|工作|名字|数字|金额|总额|比例|原因|结果|影响|机会|增长|下滑|战略|关系|沟通|拜访|接触|样品|试用|仓库|门店|地铁|路灯|灯|照明|人员|员工|全部|所有|整体|总共|哪家|大户|新客|老客|单子|标书|投标|招标|竞标|中标|认证|证书|保修|售后|服务|培训|返修|损坏|投资|建设|改造|新建|预测|汇报|总结|分析|排名|列表|名单|更新|变动|最大|最小|最高|最低|最好|最差|帐|开票|发票|税|汇率|币|人民币|美元|万|亿|百分/u;
const tradeEn = new Set(
  "sales revenue order orders margin profit budget timing deal deals opportunity opportunities pipeline win rate odds chance chances price prices pricing quote discount discounts payment payments terms invoice invoices overdue visit visits contact contacts meeting meetings call calls decision maker makers decider approver stakeholder stakeholders buyer manager director head ceo cfo cto coo vp president chairman engineer owner boss need needs pain point points competitor competitors competition rival rivals risk risks plan plans objective objectives goal goals strategy strategies action actions policy policies product products white space whitespace cross sell upsell score scores scorecard class grade rating rfm segment false key accounts concentration dependency next step steps coaching complaint complaints delivery quality service logistics warehouse technical warranty certificate certification spec specs report change changes changed new news update updates due week month quarter year today tomorrow top best biggest largest highest lowest growth growing declining china germany europe asia america middle east vietnam australia city country industry region compare comparison vs versus spin fabe swot iceberg brief handover draft kpi crm led epd smart pdf word excel q1 q2 q3 q4 h1 h2 january february march april june july august september october november december monday tuesday wednesday thursday friday saturday sunday cny usd eur rmb yuan ok okay euro dollar english chinese stage status relationship relationships trust power map chain role roles gap gaps happen happens happened happening show list many much long often big money buy bought order ordered spend spent sell sold pay paid pays owe owes work works doing going good bad well better worse high low close closing lose lost won".split(
    " ",
  ),
);

/** 华为的采购总监, 那西门子今年…: what stands before 的 or a word of time is whose thing is asked about. */
const ownerZh =
  /^(?:[\s,，:：]|那么?|请问|麻烦|帮我|看看|查查|查一?下|看一?下|说说|告诉我|我想知道|想问一?下|问一?下|关于|和|跟|给我|对了)*([\p{Script=Han}a-z&]{2,12}?)(?:(?:公司|集团|客户)?(?:的(?!话)|那边|这边|今年|去年|最近|现在|目前|上次|什么时候|有没有|有哪些|有几|是不是|谁|怎么样|欠|买了|跟我们|和我们|呢[?？]?$))/u;
/** 钱国梁是谁: who is asked for by name. */
const askedZh =
  /^(?:[\s,，]|那|请问|麻烦|帮我|看看)*(?:谁是)?([\p{Script=Han}]{2,4}?)(?:是谁|是什么人|是哪位|[\s?？。]*$)/u;
const prefixed =
  /\b(?:(?:at|with|for|about|from|of|against) ([a-z][a-z&'-]{3,})(?=[?!. ]*$)|(?:does|did|has|do) ([a-z][a-z&'-]{3,}) (?:owe|buy|bought|order|pay|need|have|decide|want|use|say|think))\b/gu;

/**
 * A name in a question that fits nothing on record, in lower case; null without one. An answer about another account would
 * be wrong then. `masked` in lower case, `question` as it was written.
 */
export function unknownName(question: string, masked: string): string | null {
  return unknownNumber(masked) ?? unknownChinese(masked) ?? unknownCapitals(question, masked) ?? unknownLatin(masked);
}

/** A number of a record that is none of ours: SO-9999. */
const unknownNumber = (masked: string): string | null => /\b(?:so|op|sp|po|c|a)-\d{2,6}\b/.exec(masked)?.[0] ?? null;

function unknownChinese(masked: string): string | null {
  const owner = askedZh.exec(masked)?.[1] ?? ownerZh.exec(masked)?.[1];
  if (owner === undefined || !/\p{Script=Han}/u.test(owner)) return null;
  if (tradeZh.test(owner) || speaksOfIntent(owner)) return null;
  return contentWords(owner).some((word) => /\p{Script=Han}{2}/u.test(word)) ? owner : null;
}

function isKnownWord(word: string): boolean {
  const lower = word.toLowerCase();
  const singular = lower.replace(/s$/, "");
  return isCommonWord(lower) || tradeEn.has(lower) || tradeEn.has(singular) || speaksOfIntent(lower);
}

const bare = (word: string) => word.replace(/['’]s$/u, "");

/** Capitals inside a question make a name, where the words are none of the trade. */
function unknownCapitals(question: string, masked: string): string | null {
  const runs = [
    ...question.matchAll(/(?<![.?!。？！]\s|^)(?<![\p{L}])\p{Lu}[\p{L}&'’-]{2,}(?:\s\p{Lu}[\p{L}&'’-]+)*/gu),
  ].map(([run]) => run);
  const unknown = runs.find(
    (run) => masked.includes(run.toLowerCase()) && run.split(" ").every((word) => !isKnownWord(bare(word))),
  );
  return unknown === undefined ? null : bare(unknown).toLowerCase();
}

function unknownLatin(masked: string): string | null {
  const found = [...masked.matchAll(prefixed)]
    .map(([, first, second]) => bare(first ?? second ?? ""))
    .find((word) => !isKnownWord(word) && !isTradeWord(word));
  return found ?? null;
}
