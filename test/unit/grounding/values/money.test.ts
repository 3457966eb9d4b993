import { describe, expect, it } from "vitest";
import { briefValues } from "./brief-value.ts";

describe("money", () => {
  it.each([
    ["¥2,368万", "money 23680000 CNY"],
    ["￥2,368万元", "money 23680000 CNY"],
    ["人民币 2,368 万元", "money 23680000 CNY"],
    ["人民币2368万", "money 23680000 CNY"],
    ["两千三百六十八万元", "money 23680000 CNY"],
    ["壹佰万元整", "money 1000000 CNY"],
    ["3万块", "money 30000 CNY"],
    ["RMB 20M", "money 20000000 CNY"],
    ["RMB20m", "money 20000000 CNY"],
    ["CNY 20.0M", "money 20000000 CNY"],
    ["20 million yuan", "money 20000000 CNY"],
    ["20 million RMB", "money 20000000 CNY"],
    ["US$1.5k", "money 1500 USD"],
    ["$20m", "money 20000000 USD"],
    ["$1.2bn", "money 1200000000 USD"],
    ["USD 3k", "money 3000 USD"],
    ["300 万美元", "money 3000000 USD"],
    ["two million dollars", "money 2000000 USD"],
    ["$1.2 million", "money 1200000 USD"],
    ["€1,200.50", "money 1200.5 EUR"],
    ["1 200,50 €", "money 1200.5 EUR"],
    ["50万欧元", "money 500000 EUR"],
    ["£300", "money 300 GBP"],
    ["3 million pounds", "money 3000000 GBP"],
    ["HK$5万", "money 50000 HKD"],
    ["5万港币", "money 50000 HKD"],
    ["5萬港幣", "money 50000 HKD"],
    ["100 億日圓", "money 10000000000 JPY"],
    ["3亿日元", "money 300000000 JPY"],
    ["-¥3.5万", "money -35000 CNY"],
    ["(¥3.5万)", "money 35000 CNY"],
    ["¥10–20万", "range money 100000 CNY..money 200000 CNY"],
    ["10 到 20 万元", "range money 100000 CNY..money 200000 CNY"],
    ["$3-5m", "range money 3000000 USD..money 5000000 USD"],
    ["CNY 1.2M to 1.5M", "range money 1200000 CNY..money 1500000 CNY"],
    ["from ¥3万 to ¥5万", "range money 30000 CNY..money 50000 CNY"],
    ["between $3 million and $5 million", "range money 3000000 USD..money 5000000 USD"],
    ["between 3 and 5 million dollars", "range money 3000000 USD..money 5000000 USD"],
    ["在3万至5万元之间", "range money 30000 CNY..money 50000 CNY"],
  ])("reads the amount %s", (text, expected) => {
    expect(briefValues(text)).toEqual([expected]);
  });

  it("takes the ledger's currency for 元 and keeps ¥ Chinese", () => {
    expect(briefValues("50 元，¥50", { currency: "USD" })).toEqual(["money 50 USD", "money 50 CNY"]);
  });

  it("takes 元 for yuan in a ledger that keeps them beside dollars", () => {
    expect(briefValues("50 元", { currency: "USD", currencies: ["USD", "CNY"] })).toEqual(["money 50 CNY"]);
  });

  it("takes 元 for the currency that is called so, whatever else the ledger keeps", () => {
    expect(briefValues("50 元", { currency: "TWD", currencies: ["TWD", "CNY"] })).toEqual(["money 50 TWD"]);
  });
});
