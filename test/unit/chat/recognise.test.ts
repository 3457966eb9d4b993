import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emptyContext } from "#chat/chat-context";
import { type Intent, intents } from "#chat/intents";
import { recognise } from "#chat/recognise/recognise";
import { resolveInContext } from "#chat/recognise/resolve-in-context";
import { parseDay } from "#domain/day";
import { findSome } from "./some-names.ts";

const today = parseDay("2026-11-15");
const ask = (question: string) => resolveInContext(recognise(question, findSome(question), today), emptyContext());

/** Each intent in both languages, as people write. */
const questions: Readonly<Record<Intent, readonly string[]>> = {
  attention: [
    "哪家客户最需要关注？",
    "为什么要关注霜桥",
    "现在该盯哪些客户",
    "哪个客户亮红灯了",
    "Which account needs attention?",
    "why does Rheinlicht need attention",
    "who should I worry about first",
  ],
  "who-decides": [
    "霜桥谁拍板？",
    "麻烦看下莱茵光最后谁签字",
    "Who has the final say at Rheinlicht?",
    "who makes the decision at 霜桥",
  ],
  "who-is": [
    "周部长是谁",
    "霜桥的财务总监叫什么",
    "who is Stefan Brandt?",
    "Who is the head of purchasing at Rheinlicht?",
  ],
  people: ["霜桥有哪些联系人", "甬恒我们认识谁", "who do we know at Rheinlicht", "key people at 霜桥"],
  relationship: [
    "和霜桥的客情怎么样",
    "周立新支持我们吗",
    "how is our relationship with Rheinlicht?",
    "is Stefan Brandt on our side",
  ],
  "chain-gaps": [
    "霜桥决策链还缺哪些人",
    "甬恒还有谁没见过",
    "where are the gaps in the decision chain of Rheinlicht",
    "who haven't we met at 霜桥",
  ],
  "account-facts": [
    "霜桥有多少员工",
    "莱茵光在哪个城市",
    "how many employees does Rheinlicht have?",
    "since when is 霜桥 a customer since",
  ],
  overview: ["介绍一下霜桥", "甬恒现在什么情况", "tell me about Rheinlicht", "give me a summary of 霜桥"],
  "why-score": ["为什么甬恒评分这么低", "霜桥是几级客户", "why is Rheinlicht rated so high", "what class is 霜桥?"],
  "weak-factors": [
    "甬恒的短板在哪",
    "怎么提高甬恒的评分",
    "which factors drag 甬恒 down?",
    "how can we improve the score of Rheinlicht",
  ],
  "what-changed": ["霜桥最近有什么变化", "甬恒有啥新动态", "what has changed at Rheinlicht?", "any news on 霜桥"],
  due: ["霜桥有什么快到期了", "这周该拜访谁", "what is due at Rheinlicht?", "which visits are overdue"],
  "overdue-payments": [
    "甬恒欠我们多少钱",
    "霜桥付款及时吗",
    "does Rheinlicht owe us money?",
    "overdue invoices at 甬恒",
  ],
  "last-contact": [
    "上次拜访霜桥是什么时候",
    "多久没联系甬恒了",
    "when did we last visit Rheinlicht?",
    "last contact with 霜桥",
  ],
  "last-order": [
    "霜桥上次下单是什么时候",
    "甬恒最近一笔订单",
    "when did Rheinlicht last order?",
    "last purchase of 霜桥",
  ],
  revenue: ["霜桥去年买了多少", "甬恒的销售额增长如何", "how much does Rheinlicht buy?", "revenue of 霜桥 in 2025"],
  margin: ["霜桥的毛利", "甬恒赚不赚钱", "what margin do we make with Rheinlicht", "is 甬恒 profitable"],
  "deal-budget": [
    "霜桥的预算落实了吗",
    "甬恒预算多少",
    "is the budget at Rheinlicht confirmed?",
    "what is 霜桥's budget",
  ],
  "deal-status": ["冷库新建进展如何", "Jubail 现在什么阶段", "status of the Jubail deal", "when does OP-2615 close"],
  "open-deals": [
    "霜桥有哪些在谈商机",
    "甬恒的商机列一下",
    "open deals at Rheinlicht",
    "which opportunities do we have at 霜桥",
  ],
  "won-lost": ["甬恒丢了哪些单", "霜桥赢过哪些项目", "which deals did we lose at Rheinlicht", "won deals at 霜桥"],
  "win-rate": ["冷库新建赢率多少", "甬恒有多大把握", "win rate of Jubail", "what are our chances of winning at 霜桥"],
  "what-if": [
    "如果周立新支持我们会怎样",
    "要是霜桥预算落实了呢",
    "what if the budget at Rheinlicht is confirmed?",
    "suppose 霜桥's margin falls to 20%",
  ],
  compare: ["对比霜桥和甬恒", "霜桥和莱茵光比怎么样", "compare Rheinlicht with 霜桥", "Rheinlicht vs 甬恒"],
  needs: ["霜桥有哪些需求", "甬恒的痛点", "what does Rheinlicht need?", "pain points of 霜桥"],
  quotes: [
    "霜桥对交期怎么说",
    "甬恒提到过涨价吗",
    "what did Rheinlicht say about delivery?",
    "did 霜桥 mention prices",
  ],
  complaints: ["霜桥有什么投诉", "甬恒抱怨过什么", "any complaints from Rheinlicht?", "quality issues at 霜桥"],
  competitors: [
    "霜桥的竞争对手是谁",
    "光铭照明怎么样",
    "who are the competitors at Rheinlicht?",
    "who else is bidding at 霜桥",
  ],
  "white-space": ["霜桥还能卖什么", "甬恒的空白机会", "what else can we sell to Rheinlicht?", "white space at 霜桥"],
  products: ["霜桥买过什么产品", "甬恒在用哪些产品", "which products does Rheinlicht buy?", "what have 霜桥 bought"],
  risks: ["霜桥有什么风险", "甬恒有没有隐患", "what are the risks at Rheinlicht?", "red flags at 霜桥"],
  "false-key": [
    "甬恒是不是假大户",
    "霜桥真的是大客户吗",
    "is Rheinlicht a false key account?",
    "is 甬恒 really a key account",
  ],
  dependency: [
    "我们对莱茵光依赖大吗",
    "霜桥占我们多少",
    "how dependent are we on Rheinlicht?",
    "what share of our revenue is 霜桥",
  ],
  "next-action": ["霜桥下一步怎么办", "甬恒该怎么推进", "what should we do next at Rheinlicht?", "next steps for 霜桥"],
  objectives: [
    "霜桥的计划里目标是什么",
    "甬恒的年度计划",
    "objectives for Rheinlicht",
    "what does the account plan of 霜桥 say",
  ],
  "open-questions": [
    "霜桥我们还不知道什么",
    "去甬恒要问哪些",
    "open questions about Rheinlicht",
    "what should I ask 霜桥",
  ],
  policy: [
    "能给霜桥什么折扣",
    "甬恒账期能放宽吗",
    "which discount is allowed for Rheinlicht?",
    "payment terms for 霜桥",
  ],
  "top-accounts": [
    "哪些客户买得最多",
    "潜力最大的客户",
    "top 5 accounts by win rate",
    "which customer grows fastest and is the biggest",
  ],
  "filter-accounts": [
    "哪些客户60天没拜访",
    "孙鹏负责哪些客户",
    "which accounts have no order in 90 days",
    "list customers in China",
  ],
  portfolio: ["我们一共有多少客户", "整体业绩怎么样", "total revenue", "how many customers do we have"],
  knowledge: ["SL60 多少钱", "SL60 有什么证书", "does the SL60 have a certificate?", "features of SL60"],
  "add-note": [
    "记一条笔记：霜桥要延期",
    "帮我记一下，甬恒换人了",
    "add a note for Rheinlicht: budget cut",
    "note that 霜桥 postponed",
  ],
  "start-draft": [
    "给霜桥写一份大客户计划",
    "生成甬恒的SPIN提问",
    "draft an account plan for Rheinlicht",
    "write a SWOT for 霜桥",
  ],
  help: ["你能做什么", "怎么用", "help", "what can you do?"],
  greeting: ["你好", "在吗", "hi", "Good morning!"],
  thanks: ["谢谢", "明白了", "thanks", "thank you very much"],
  "not-held": ["周立新的生日", "霜桥的股价", "what's the weather in Cologne", "tell me a joke"],
};

describe("a question", () => {
  const cases = intents.flatMap((intent) => questions[intent].map((question) => [question, intent] as const));

  it.each(cases)("%s asks for %s", (question, intent) => {
    expect(ask(question).intent).toBe(intent);
  });

  it("in full-width letters asks the same", () => {
    expect(recognise("Ｗｈａｔ ｉｓ ｄｕｅ".normalize("NFKC"), [], today).intents[0]?.intent).toBe("due");
  });

  it.each([
    "华为的采购总监是谁",
    "How much did Siemens buy last year?",
    "那西门子今年呢",
    "what does siemens owe us about acme",
  ])("about somebody who is not on record names nobody known: %s", (question) => {
    expect(recognise(question, findSome(question), today).unknownName).not.toBeNull();
  });

  it.each(["他们的预算呢", "and last year?", "为什么", "what are the risks?", "上次拜访是什么时候", "前年呢"])(
    "without a name is not taken for one about a stranger: %s",
    (question) => {
      expect(recognise(question, [], today).unknownName).toBeNull();
    },
  );

  it("of any kind is recognised without failing", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), (question) => {
        const { accountIds, masked } = ask(question);
        expect(masked.length).toBeGreaterThanOrEqual(0);
        expect(accountIds.length).toBeLessThanOrEqual(3);
      }),
      { numRuns: 80 },
    );
  });
});
