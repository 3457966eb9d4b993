import { describe, expect, it } from "vitest";
import { contentWords } from "#chat/recognise/common-words";
import { plainQuestion } from "#chat/recognise/plain-question";
import { questionLang } from "#chat/recognise/question-lang";
import { readAccountChanges, readDealChanges } from "#chat/recognise/read-changes";
import { isLowest, readFilter, readLimit, readOrder } from "#chat/recognise/read-filter";
import { readPeriod } from "#chat/recognise/read-period";
import { parseDay } from "#domain/day";
import { findSome } from "./some-names.ts";

const today = parseDay("2026-11-15");

describe("a period", () => {
  it.each([
    ["去年", "2025-01-01", "2025-12-31"],
    ["in 2025", "2025-01-01", "2025-12-31"],
    ["2026年一季度", "2026-01-01", "2026-03-31"],
    ["q2 2026", "2026-04-01", "2026-06-30"],
    ["上个月", "2026-10-01", "2026-10-31"],
    ["last quarter", "2026-07-01", "2026-09-30"],
    ["近三个月", "2026-08-16", "2026-11-15"],
    ["2026年3月", "2026-03-01", "2026-03-31"],
    ["上半年", "2026-01-01", "2026-06-30"],
    ["next month", "2026-12-01", "2026-12-31"],
  ])("%s is read as its days", (text, from, to) => {
    expect(readPeriod(text, today)).toEqual({ type: "range", from, to });
  });

  it.each(["霜桥", "budget", "30 days", "12%"])("is none in %s", (text) => {
    expect(readPeriod(text, today)).toBeNull();
  });
});

describe("a filter", () => {
  it.each([
    ["哪些客户60天没拜访", { silentDays: 60 }],
    ["accounts without a visit in two months", { silentDays: 60 }],
    ["半年没下单的客户", { orderlessDays: 183 }],
    ["a类客户", { classes: ["key"] }],
    ["class c accounts", { classes: ["watch"] }],
    ["哪些客户在下滑", { traits: ["shrinking"] }],
    ["哪些客户没拜访", { traits: ["visit-overdue"], silentDays: null }],
  ])("of %s is read", (text, part) => {
    expect(readFilter(text, [])).toMatchObject(part);
  });

  it.each([
    ["前三大客户", 3],
    ["top 10 accounts", 10],
    ["the five biggest customers", 5],
    ["最大的客户", null],
  ])("%s has its number", (text, limit) => {
    expect(readLimit(text)).toBe(limit);
  });

  it.each([
    ["赢率最高", "win-rate"],
    ["biggest by potential", "potential"],
    ["grows fastest", "growth"],
    ["most profitable", "profit"],
    ["买得最多", "revenue"],
  ])("%s is ordered by %s", (text, order) => {
    expect(readOrder(text)).toBe(order);
  });

  it("tells the lowest from the highest", () => {
    expect([isLowest("评分最低的客户"), isLowest("评分最高的客户")]).toEqual([true, false]);
  });
});

describe("a what-if", () => {
  const people = new Map([["p1", "C-201"]]);
  const deal = (text: string) => readDealChanges(text.toLowerCase(), findSome(text), people);

  it.each([
    ["如果预算落实了", { budgetConfirmed: "yes" }],
    ["what if the budget is not confirmed", { budgetConfirmed: "no" }],
    ["如果技术通过了", { technicallyAccepted: "yes" }],
    ["如果对手写了标书", { requirementShapedByCompetitor: "yes" }],
    ["如果周立新支持我们", { "contact.C-201.stance": 5, "contact.C-201.support": 5 }],
    ["如果周立新不支持我们", { "contact.C-201.stance": 1, "contact.C-201.support": 1 }],
    ["如果天气好", {}],
  ])("%s changes what it names", (text, changes) => {
    expect(deal(text)).toEqual(changes);
  });

  it.each([
    ["如果毛利率降到20%", { grossMargin: 20 }],
    ["what if the growth is 15 %", { growth: 15 }],
    ["如果毛利率提高", {}],
  ])("%s changes the account by a number", (text, changes) => {
    expect(readAccountChanges(text)).toEqual(changes);
  });
});

describe("the words of a question", () => {
  it("keep what it is about and leave courtesy out", () => {
    expect(contentWords("麻烦帮我看看他们对碳中和怎么说")).toEqual(["碳中和"]);
  });

  it("lose what cannot be seen and full-width forms", () => {
    expect(plainQuestion(" ＳＬ６０\u200b　多少钱 ")).toBe("SL60 多少钱");
  });

  it.each([
    ["霜桥 SL60 的价格多少", "zh"],
    ["what is 霜桥 worth", "en"],
    ["123 ?", "zh"],
  ] as const)("%s is %s", (text, lang) => {
    expect(questionLang(text, "zh")).toBe(lang);
  });
});
