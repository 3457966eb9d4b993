import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findValues } from "#grounding/values/find-values";
import type { FoundValue } from "#grounding/values/value";

function brief(found: FoundValue): string {
  if (found.kind === "range") return `range ${figure(found.from)}..${figure(found.to)}`;
  return figure(found);
}

function figure(
  value: Exclude<FoundValue, { kind: "range" }> | Extract<FoundValue, { kind: "range" }>["from"],
): string {
  if (value.kind === "date") {
    const { year, quarter, half, month, day } = value.date;
    const part = quarter
      ? `Q${quarter}`
      : half
        ? `H${half}`
        : [month, day].filter((number) => number !== undefined).join("-");
    return `date ${[year, part].filter(Boolean).join("-")}`;
  }
  const unit = value.kind === "money" ? ` ${value.currency}` : "unit" in value ? ` ${value.unit}` : "";
  return `${value.kind} ${value.value}${unit}`;
}

/** All values of a text, as "kind value unit". */
function read(text: string): string[] {
  return findValues(text).map(brief);
}

describe("findValues", () => {
  it.each([
    ["两千三百六十八万", 23_680_000, 10_000],
    ["2,368万", 23_680_000, 10_000],
    ["2368 万", 23_680_000, 10_000],
    ["2.4千万", 24_000_000, 1_000_000],
    ["两千万", 20_000_000, 10_000_000],
    ["2千万", 20_000_000, 10_000_000],
    ["23.68 million", 23_680_000, 10_000],
    ["23.68M", 23_680_000, 10_000],
    ["1.2k", 1_200, 100],
    ["1亿2,000万", 120_000_000, 10_000],
    ["一亿两千万", 120_000_000, 10_000_000],
    ["3万5千", 35_000, 1_000],
    ["三百五", 350, 1],
    ["一千零五", 1_005, 1],
    ["二十五", 25, 1],
    ["１，２３４", 1_234, 1],
    ["3.50", 3.5, 0.01],
    ["twenty-five", 25, 1],
    ["three million", 3_000_000, 1_000_000],
    ["138-1234-5678", 13_812_345_678, 1],
  ])("reads the number %s", (text, value, precision) => {
    const [found] = findValues(text);
    expect(found).toMatchObject({ kind: "number", value, precision: expect.closeTo(precision, 9), end: text.length });
  });

  it.each([
    ["¥2,368万", ["money 23680000 CNY"]],
    ["￥2,368万元", ["money 23680000 CNY"]],
    ["人民币 2,368 万元", ["money 23680000 CNY"]],
    ["两千三百六十八万元", ["money 23680000 CNY"]],
    ["RMB 20M", ["money 20000000 CNY"]],
    ["CNY 20.0M", ["money 20000000 CNY"]],
    ["20 million yuan", ["money 20000000 CNY"]],
    ["US$1.5k", ["money 1500 USD"]],
    ["$20m", ["money 20000000 USD"]],
    ["300 万美元", ["money 3000000 USD"]],
    ["€1,200.50", ["money 1200.5 EUR"]],
    ["-¥3.5万", ["money -35000 CNY"]],
    ["¥10–20万", ["range money 100000 CNY..money 200000 CNY"]],
    ["10 到 20 万元", ["range money 100000 CNY..money 200000 CNY"]],
  ])("reads the amount %s", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it("takes the ledger's currency for 元 and keeps ¥ Chinese", () => {
    expect(findValues("50 元，¥50", { currency: "USD" }).map(brief)).toEqual(["money 50 USD", "money 50 CNY"]);
  });

  it.each([
    ["１２％", "percent 12"],
    ["12 percent", "percent 12"],
    ["百分之十二", "percent 12"],
    ["三成", "percent 30"],
    ["三成五", "percent 35"],
    ["一半", "percent 50"],
    ["四分之三", "percent 75"],
    ["-3.5%", "percent -3.5"],
    ["2.5 个百分点", "percent 2.5"],
    ["3 percentage points", "percent 3"],
    ["10%–20%", "range percent 10..percent 20"],
    ["10-20%", "range percent 10..percent 20"],
  ])("reads the share %s", (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it.each([
    ["12 次", "count 12 次"],
    ["两家", "count 2 家"],
    ["3 个", "count 3 个"],
    ["twelve orders", "count 12 orders"],
    ["50kg", "count 50 kg"],
    ["3–5 家", "range count 3 家..count 5 家"],
    ["第 3 次", "ordinal 3"],
    ["2nd", "ordinal 2"],
    ["半年", "duration 6 month"],
    ["两年半", "duration 2.5 year"],
    ["3 个月", "duration 3 month"],
    ["90 天", "duration 90 day"],
    ["12-month", "duration 12 month"],
    ["two weeks", "duration 2 week"],
    ["9:30 am", "time 570"],
    ["下午 3 点半", "time 930"],
    ["9:0-18:0", "range time 540..time 1080"],
  ])("reads the quantity %s", (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it.each([
    ["2026-03-05", "date 2026-3-5"],
    ["2026/3/5", "date 2026-3-5"],
    ["2026年3月5日", "date 2026-3-5"],
    ["二〇二六年三月五日", "date 2026-3-5"],
    ["5 Mar 2026", "date 2026-3-5"],
    ["5th of March 2026", "date 2026-3-5"],
    ["March 5, 2026", "date 2026-3-5"],
    ["2026年3月", "date 2026-3"],
    ["2026-03", "date 2026-3"],
    ["Mar 2026", "date 2026-3"],
    ["3月5日", "date 3-5"],
    ["Q1 2026", "date 2026-Q1"],
    ["2026Q1", "date 2026-Q1"],
    ["2026年一季度", "date 2026-Q1"],
    ["2026 一季度", "date 2026-Q1"],
    ["2026年第1季度", "date 2026-Q1"],
    ["first quarter of 2026", "date 2026-Q1"],
    ["上半年 2026", "date 2026-H1"],
    ["2026年上半年", "date 2026-H1"],
    ["H1 2026", "date 2026-H1"],
    ["2026年", "date 2026"],
    ["2026", "date 2026"],
    ["FY2026", "date 2026"],
    ["2026年1–3月", "range date 2026-1..date 2026-3"],
    ["5–8 Mar 2026", "range date 2026-3-5..date 2026-3-8"],
  ])("reads the date %s", (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it.each([
    "SO-1001",
    "T8 与 IP65",
    "contact C-101",
    "5W2H",
    "4S店",
    "B2B",
    "[F1] 和 [N1, N2]",
    "{{F12}} {{S2.factors.recency.raw}}",
    "https://example.com/2026/5?x=3",
    "1. 目标\n2) 行动\n3、复盘",
    "一、现状\n（二）目标",
    "v1.2.3",
    "周三开会，一定要一起去，千万别忘，十分重要",
    "第三方、一家客户、一次拜访",
    "one of them",
    "7×24 服务，1 对 1 培训",
  ])("finds no value in %s", (text) => {
    expect(read(text)).toEqual([]);
  });

  it("finds values next to names and ends a word before its digits", () => {
    expect(read("T8 卖出 12 台，mid-2026 交付 SO-1001")).toEqual(["count 12 台", "date 2026"]);
  });

  it.each([
    ["约 2,000万", "about"],
    ["20 多家", "above"],
    ["超过 30%", "above"],
    ["nearly 30 %", "below"],
    ["不到三成", "below"],
    ["about 20M", "about"],
  ])("hears the hedge in %s", (text, approx) => {
    expect(findValues(text)[0]).toMatchObject({ approx });
  });

  it("takes 近三年 for the last three years, without a hedge", () => {
    expect(findValues("近三年")[0]).not.toHaveProperty("approx");
  });

  it("gives a date without a year the year nearest to the day of the text", () => {
    const found = findValues("12月20日", { asOf: "2026-01-10" });
    expect(found[0]).toMatchObject({ date: { year: 2025, month: 12, day: 20 } });
  });

  it("points at the text it read, whatever the text", () => {
    const piece = fc.constantFrom(
      "2,368万",
      "￥",
      "12%",
      "三成",
      "5 Mar",
      "年",
      "第",
      "—",
      "[F1]",
      "\ud83d",
      "{{",
      "Q1",
      " ",
      "\n",
      "-",
      "a",
      "个",
    );
    const anything = fc.oneof(piece, fc.string({ unit: "binary", maxLength: 8 }));
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 30 }), (pieces) => {
        const text = pieces.join("");
        let last = 0;
        for (const { start, end } of findValues(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = end;
        }
      }),
      { numRuns: 500 },
    );
  });

  it.each(["1", "a1-", "9,", "万一", "一二", "2026-", "Mar ", "{{", "[F1", "1.", "¥-", "\ud83d", "第", "a.b@", "x "])(
    "comes to an end on %j, many times over",
    (unit) => {
      const text = unit.repeat(Math.ceil(300_000 / unit.length));
      expect(findValues(text).filter(({ start, end }) => start >= end || end > text.length)).toEqual([]);
    },
  );
});
