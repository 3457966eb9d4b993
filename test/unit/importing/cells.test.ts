import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findCurrency } from "#importing/cells/currency-words";
import { roundDecimal, shiftDecimal } from "#importing/cells/decimal";
import { readAmount } from "#importing/cells/read-amount";
import { readAnswer } from "#importing/cells/read-answer";
import { readCompetitors } from "#importing/cells/read-competitors";
import { readDay } from "#importing/cells/read-day";
import { readDecisionChain } from "#importing/cells/read-decision-chain";
import { readList } from "#importing/cells/read-list";
import { readCount, readPercent, readRating, readYear } from "#importing/cells/read-number";
import { readUnit } from "#importing/cells/read-unit";
import { stageStatus } from "#importing/cells/stage-status";

describe("dates", () => {
  it.each([
    ["2026-03-05"],
    ["2026/3/5"],
    ["2026.03.05"],
    ["2026年3月5日"],
    ["２０２６年３月５日"],
    ["20260305"],
    ["5 Mar 2026"],
    ["5-Mar-2026"],
    ["5th March 2026"],
    ["March 5, 2026"],
    ["2026-03-05 14:30"],
    ["2026-03-05T23:30:00+08:00"],
    ["2026/3/5 8:05:00 PM"],
  ])("reads %s as 5 March 2026", (cell) => {
    expect(readDay(cell).value).toBe("2026-03-05");
  });

  it.each([
    ["25/12/2026", "2026-12-25"],
    ["12/25/2026", "2026-12-25"],
    ["7.7.2026", "2026-07-07"],
  ])("reads %s, which can mean one day only", (cell, day) => {
    expect(readDay(cell).value).toBe(day);
  });

  it("refuses 03/04/2026 and names both days", () => {
    expect(readDay("03/04/2026").reason).toEqual({
      code: "ambiguous-date",
      params: { value: "03/04/2026", first: "2026-04-03", second: "2026-03-04" },
    });
  });

  it.each([
    ["2026-02-29", "not-a-date"],
    ["31/02/2026", "not-a-date"],
    ["5/3/26", "not-a-date"],
    ["46086", "not-a-date"],
    ["0206-03-05", "not-a-date"],
    ["2026-03", "date-without-day"],
    ["2026年3月", "date-without-day"],
    ["Mar 2026", "date-without-day"],
    ["2026", "date-without-day"],
  ])("refuses %s as %s", (cell, code) => {
    expect(readDay(cell).reason?.code).toBe(code);
  });
});

describe("amounts", () => {
  it.each([
    ["1234.5", "1234.5", null],
    ["1,234,567.80", "1234567.8", null],
    ["１，２３４", "1234", null],
    ["¥1,200", "1200", "CNY"],
    ["￥ 1200", "1200", "CNY"],
    ["$5", "5", "USD"],
    ["US$ 5", "5", "USD"],
    ["USD 12,000", "12000", "USD"],
    ["12000 EUR", "12000", "EUR"],
    ["80万", "800000", null],
    ["1.2亿元", "120000000", "CNY"],
    ["人民币 1,200 万元", "12000000", "CNY"],
    ["3.5M", "3500000", null],
    ["$2.5 million", "2500000", "USD"],
    ["(1,234.00)", "-1234", null],
    ["($5)", "-5", "USD"],
    ["-¥30", "-30", "CNY"],
    ["¥-30", "-30", "CNY"],
    ["1.234,50", "1234.5", null],
    ["1234,5", "1234.5", null],
    ["-0.00", "0", null],
  ])("reads %s", (cell, decimal, currency) => {
    expect(readAmount(cell, "CNY").value).toMatchObject({ decimal, currency });
  });

  it.each([["lots"], ["1,23,4"], ["1.2.3"], ["--5"], ["-(5)"], ["12 apples"], ["¥5 USD"], ["1e5"], ["约 5 万"]])(
    "refuses %s",
    (cell) => {
      expect(readAmount(cell, "CNY").reason?.code).toBe("not-an-amount");
    },
  );

  it("takes a shared sign as the organisation's own currency", () => {
    expect([findCurrency("¥", "JPY"), findCurrency("$", "SGD"), findCurrency("$", "CNY")]).toEqual([
      "JPY",
      "SGD",
      "USD",
    ]);
  });

  it("shifts the point exactly, forth and back", () => {
    fc.assert(
      fc.property(fc.bigInt(-(10n ** 15n), 10n ** 15n), fc.integer({ min: -12, max: 12 }), (number, exponent) => {
        expect(shiftDecimal(shiftDecimal(String(number), exponent), -exponent)).toBe(String(number));
      }),
    );
  });

  it.each([
    ["1.005", 2, "1.01"],
    ["-1.005", 2, "-1.01"],
    ["0.004", 2, "0"],
    ["12", 2, "12"],
    ["999.995", 2, "1000"],
  ])("rounds %s to %i places", (decimal, places, rounded) => {
    expect(roundDecimal(decimal, places)).toBe(rounded);
  });

  it.each([
    ["in millions of USD", { exponent: 6, currency: "USD" }],
    ["万元", { exponent: 4, currency: "CNY" }],
    ["人民币/千元", { exponent: 3, currency: "CNY" }],
    ["单位：亿", { exponent: 8, currency: null }],
    ["%", null],
    ["text", null],
  ])("reads the unit %s", (text, unit) => {
    expect(readUnit(text, "CNY")).toEqual(unit);
  });
});

describe("other cells", () => {
  it("keeps a bare fraction in a percent column as points", () => {
    expect(["30%", "３０％", "30", "0.3", "-5%"].map((cell) => readPercent(cell).value)).toEqual([30, 30, 30, 0.3, -5]);
  });

  it("reads counts and years with their words", () => {
    expect([readCount("2,300人").value, readCount("1.5").reason?.code, readYear("1996年").value]).toEqual([
      2300,
      "not-a-whole-number",
      1996,
    ]);
  });

  it("takes ratings from 1 to 5 only", () => {
    expect(["1", "5.0", "0", "6", "4.5"].map((cell) => readRating(cell).value)).toEqual([
      1,
      5,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it("reads answers in both languages", () => {
    const cells = ["是", "Yes", "部分", "否", "no", "", "未知", "maybe"];
    expect(cells.map((cell) => readAnswer(cell).value)).toEqual([
      "yes",
      "yes",
      "partly",
      "no",
      "no",
      "unknown",
      "unknown",
      undefined,
    ]);
  });

  it("splits lists at ; ； and 、", () => {
    expect(readList("江泵；Jiang Pump; 江南泵业、江泵")).toEqual(["江泵", "Jiang Pump", "江南泵业"]);
  });

  it("reads competitors with unknown figures", () => {
    expect(readCompetitors("Hua Qiang 60/70/50/40；远东 40／-／６０／-; 无名").value).toEqual([
      { name: "Hua Qiang", relationship: 60, solution: 70, commercial: 50, delivery: 40 },
      { name: "远东", relationship: 40, commercial: 60 },
      { name: "无名" },
    ]);
  });

  it.each([
    ["Hua Qiang 60/70/50", "not-a-competitor"],
    ["60/70/50/40", "not-a-competitor"],
    ["Hua Qiang 60/70/50/140", "out-of-range"],
  ])("refuses the competitor %s", (cell, code) => {
    expect(readCompetitors(cell).reason?.code).toBe(code);
  });

  it("reads a decision chain and joins the roles of one person", () => {
    expect(readDecisionChain("C-101：D+A; C-102:E；C-103; C-102:影响者").value).toEqual([
      { contactRef: "C-101", roles: ["A", "D"] },
      { contactRef: "C-102", roles: ["E", "I"] },
      { contactRef: "C-103", roles: [] },
    ]);
  });

  it("refuses a role that does not exist", () => {
    expect(readDecisionChain("C-101:D+X").reason).toEqual({ code: "not-a-role", params: { value: "X" } });
  });

  it("knows won and lost in the words of several CRMs", () => {
    const stages = [
      "Won",
      "Closed Won",
      "赢单",
      "6. 赢单",
      "赢单 (100%)",
      "Lost",
      "closedlost",
      "丢单",
      "输单关闭",
      "Engaging",
      "方案评审",
    ];
    expect(stages.map(stageStatus).join(" ")).toBe("won won won won won lost lost lost lost open open");
  });
});
