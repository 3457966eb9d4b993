import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Claim } from "#domain/claim";
import type { LedgerEntry, TypedValue } from "#domain/evidence";
import { prepareLedger } from "#grounding/ledger/prepare-ledger";
import { verify } from "#grounding/verify";

type Lang = "zh" | "en";

function fact(id: string, value: TypedValue, en: string, zh: string, period?: string): LedgerEntry {
  return { id, kind: "fact", path: `site.${id}`, value, label: { en, zh }, ...(period !== undefined && { period }) };
}
const count = (value: number, unit?: string): TypedValue => ({
  type: "count",
  value,
  ...(unit !== undefined && { unit }),
});
const money = (amount: number, currency = "CNY"): TypedValue => ({ type: "money", amount: String(amount), currency });

function findings(text: string, ledger: readonly LedgerEntry[], evidence = ledger.map(({ id }) => id)) {
  const claim: Claim = { id: "c", kind: "fact", text, evidence, origin: "model" };
  const lang = /\p{Script=Han}/u.test(text) ? "zh" : "en";
  return verify({ claims: [claim], ledger: prepareLedger([...ledger]), lang }).findings;
}

const pumps = [
  fact("F1", count(40), "Pumps installed", "已装水泵"),
  fact("F2", count(26), "Pumps serviced", "已保养水泵"),
];
const warehouses = [
  fact("F1", money(840_000), "Spend of the north warehouse", "北仓采购额"),
  fact("F2", money(360_000), "Spend of the south warehouse", "南仓采购额"),
];

describe("an operand in the place of a result", () => {
  it.each([
    ["Of the 40 pumps they serviced 26, so 40 are left.", pumps],
    ["Of the 40 pumps they serviced 26; 26 remain.", pumps],
    ["Of the 40 pumps they serviced 26, in total 66, so 66 are left.", pumps],
    ["They serviced 26 of 40 pumps, leaving 40 to go.", pumps],
    ["已装水泵 40 台，保养了 26 台，还剩 40 台。", pumps],
    ["40 台水泵里保养过 26 台，剩余 26 台。", pumps],
    ["40 台水泵保养了 26 台，尚有 26 台未保养。", pumps],
    ["The north took CNY 840,000 and the south CNY 360,000, CNY 840,000 in total.", warehouses],
    ["北仓 ¥84万，南仓 ¥36万，合计 ¥84万。", warehouses],
    ["北仓 ¥84万，南仓 ¥36万，平均 ¥120万，合计 ¥60万。", warehouses],
    ["North CNY 840,000, south CNY 360,000: a difference of CNY 360,000.", warehouses],
    ["北仓 ¥84万，南仓 ¥36万，相差 ¥36万。", warehouses],
    ["North CNY 840,000, south CNY 360,000, on average CNY 360,000.", warehouses],
    ["北仓 ¥84万，南仓 ¥36万，平均 ¥84万。", warehouses],
  ])("is found in “%s”", (text, ledger) => {
    expect(findings(text, ledger).map(({ code }) => code)).toContain("unsupported-number");
  });

  it.each([
    ["Of the 40 pumps they serviced 26, so 14 are left.", pumps],
    ["已装水泵 40 台，保养了 26 台，还剩 14 台。", pumps],
    ["40 台水泵保养了 26 台，尚有 14 台未保养。", pumps],
    ["The north took CNY 840,000 and the south CNY 360,000, CNY 1.2 million in total.", warehouses],
    ["北仓 ¥84万，南仓 ¥36万，合计 ¥120万。", warehouses],
    ["北仓 ¥84万，南仓 ¥36万，平均 ¥60万。", warehouses],
    ["North CNY 840,000, south CNY 360,000: a difference of CNY 480,000.", warehouses],
    ["北仓占两仓合计的 70%，其余 30% 是南仓。", warehouses],
  ])("is not found where the result stands: “%s”", (text, ledger) => {
    expect(findings(text, ledger)).toEqual([]);
  });

  it.each([
    ["Of 40 pumps, 9 are left.", fact("F3", count(9), "Pumps not serviced", "未保养水泵")],
    ["40 台水泵，还剩 9 台没保养。", fact("F3", count(9), "Pumps not serviced", "未保养水泵")],
    ["Of 40 pumps, 9 remain.", fact("F3", count(9), "Pumps remaining", "剩余水泵")],
  ])("is not found where evidence states the remainder itself: “%s”", (text, rest) => {
    expect(findings(text, [...pumps.slice(0, 1), rest])).toEqual([]);
  });

  it("is not found where two facts of one figure stand for the two", () => {
    const twins = [fact("F1", count(5), "Calls", "电话"), fact("F2", count(5), "Visits", "拜访")];
    expect(findings("5 calls and 5 visits, 10 in total.", twins)).toEqual([]);
  });

  it("is not found where a total is named by its own label", () => {
    const ledger = [
      fact("F1", money(900_000), "Total contract value", "合同总额"),
      fact("F2", money(250_000), "Value of the first stage", "一期金额"),
      fact("F3", money(150_000), "Value of the second stage", "二期金额"),
    ];
    expect(findings("一期 ¥25万，二期 ¥15万，合同总额 ¥90万。", ledger)).toEqual([]);
  });
});

describe("a result", () => {
  it.each([
    [
      "1 site is open, worth EUR 600,000 a year.",
      [fact("F1", count(1), "Sites", "站点"), fact("F2", money(600_000), "Volume a year", "年用量")],
    ],
    [
      "1 个站点，合计每年 €60万。",
      [fact("F1", count(1), "Sites", "站点"), fact("F2", money(600_000), "Volume a year", "年用量")],
    ],
    [
      "The ratio of CNY 600,000 to CNY 200,000 is EUR 3.",
      [fact("F1", money(600_000), "North", "北仓"), fact("F2", money(200_000), "South", "南仓")],
    ],
    ["Together that is USD 1.2 million.", warehouses],
    ["两仓合计 US$120万。", warehouses],
  ])("keeps the currency of what it is worked out from: “%s”", (text, ledger) => {
    expect(findings(text, ledger).filter(({ severity }) => severity === "block")).not.toEqual([]);
  });

  it.each([
    [
      "200 lamps at a unit price of CNY 600 make CNY 120,000 in total.",
      [fact("F1", count(200), "Lamps", "灯具数量"), fact("F2", money(600), "Unit price", "单价")],
    ],
    [
      "灯具 200 套，单价 ¥600，合计 ¥12万。",
      [fact("F1", count(200), "Lamps", "灯具数量"), fact("F2", money(600), "Unit price", "单价")],
    ],
    [
      "南仓占 30%，即 ¥36万。",
      [
        fact("F1", { type: "percent", value: 30 }, "Share of the south", "南仓占比"),
        fact("F2", money(1_200_000), "Spend", "采购额"),
      ],
    ],
    ["逾期 10%，其余 90% 已按时。", [fact("F1", { type: "percent", value: 10 }, "Overdue share", "逾期占比")]],
  ])("may be a unit price times a number, a share of an amount or the rest of a whole: “%s”", (text, ledger) => {
    expect(findings(text, ledger)).toEqual([]);
  });

  it("is never a product of two amounts, nor of an amount that is no price", () => {
    const ledger = [fact("F1", count(3), "Sites", "站点"), fact("F2", money(600_000), "Volume a year", "年用量")];
    expect(findings("3 个站点，合计 ¥180万。", ledger).map(({ code }) => code)).toEqual(["unsupported-number"]);
  });
});

type Operation = {
  words: Record<Lang, (a: string, b: string, result: string) => string>;
  of: (a: number, b: number) => number;
};

/** Each with its right result for a > b. */
const operations: Record<string, Operation> = {
  remainder: {
    of: (a, b) => a - b,
    words: {
      en: (a, b, result) => `Permits are at ${a}, grants at ${b}, so ${result} remain.`,
      zh: (a, b, result) => `许可 ${a} 份，批下 ${b} 份，还剩 ${result} 份。`,
    },
  },
  sum: {
    of: (a, b) => a + b,
    words: {
      en: (a, b, result) => `Permits are at ${a}, grants at ${b}, ${result} altogether.`,
      zh: (a, b, result) => `许可 ${a} 份，批文 ${b} 份，共计 ${result} 份。`,
    },
  },
  average: {
    of: (a, b) => (a + b) / 2,
    words: {
      en: (a, b, result) => `Permits are at ${a}, grants at ${b}; the average is ${result}.`,
      zh: (a, b, result) => `许可 ${a} 份，批文 ${b} 份，平均 ${result} 份。`,
    },
  },
  difference: {
    of: (a, b) => a - b,
    words: {
      en: (a, b, result) => `Permits are at ${a}, grants at ${b}, a gap of ${result}.`,
      zh: (a, b, result) => `许可 ${a} 份，批文 ${b} 份，差额 ${result} 份。`,
    },
  },
};

const pairs = fc
  .tuple(fc.integer({ min: 100, max: 900 }), fc.integer({ min: 20, max: 90 }))
  .map(([a, b]): [number, number] => [a * 2, b * 2])
  .filter(([a, b]) => a !== b * 2 && Math.round(a / b) !== b);

describe.each(Object.entries(operations))("%s of two facts", (_, { words, of }) => {
  const entries = ([a, b]: [number, number]) => [
    fact("F1", count(a), "Permits", "许可"),
    fact("F2", count(b), "Grants", "批文"),
    fact("F3", count(a + b + 7), "Letters", "信函"),
  ];

  it.each(["en", "zh"] as const)("passes with its result (%s)", (lang) => {
    fc.assert(
      fc.property(pairs, (pair) => {
        const [a, b] = pair;
        const text = words[lang](String(a), String(b), String(of(a, b)));
        expect(findings(text, entries(pair), ["F1", "F2"])).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it.each(["en", "zh"] as const)("does not pass with another value of the evidence in its place (%s)", (lang) => {
    fc.assert(
      fc.property(pairs, fc.constantFrom(0, 1, 2), (pair, at) => {
        const [a, b] = pair;
        const other = [a, b, a + b + 7][at] ?? a;
        const text = words[lang](String(a), String(b), String(other));
        const cited = at === 2 ? ["F1", "F2", "F3"] : ["F1", "F2"];
        expect(findings(text, entries(pair), cited)).not.toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});
