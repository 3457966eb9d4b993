import { describe, expect, it } from "vitest";
import { briefValues } from "./brief-value.ts";

describe("hedges", () => {
  it.each([
    ["约 2,000万", "number ~20000000"],
    ["約2,000萬", "number ~20000000"],
    ["ACME约 ¥1,400万", "money ~14000000 CNY"],
    ["大约30家", "count ~30 家"],
    ["30%左右", "percent ~30"],
    ["30家上下", "count ~30 家"],
    ["about 30%", "percent ~30"],
    ["around 30 orders", "count ~30 orders"],
    ["roughly $2m", "money ~2000000 USD"],
    ["~30%", "percent ~30"],
    ["some 30 orders", "count ~30 orders"],
    ["近三成", "percent ≲30"],
    ["接近30%", "percent ≲30"],
    ["nearly 30 %", "percent ≲30"],
    ["almost 30 orders", "count ≲30 orders"],
    ["不到三成", "percent <30"],
    ["less than 30%", "percent <30"],
    ["under 30 days", "duration <30 day"],
    ["逾2,000万元", "money >20000000 CNY"],
    ["超30%", "percent >30"],
    ["超过 30%", "percent >30"],
    ["over 20 orders", "count >20 orders"],
    ["more than $2m", "money >2000000 USD"],
    ["20 多家", "count +20 家"],
    ["20余家", "count +20 家"],
    ["30多万元", "money +300000 CNY"],
    ["3万多元", "money +30000 CNY"],
    ["二十多个", "count +20 个"],
    ["20+ orders", "count ≥20 orders"],
    ["20-odd orders", "count +20 orders"],
    ["至少 30 家", "count ≥30 家"],
    ["不少于30家", "count ≥30 家"],
    ["30家以上", "count ≥30 家"],
    ["30% 及以上", "percent ≥30"],
    ["at least 30 orders", "count ≥30 orders"],
    ["30 or more orders", "count ≥30 orders"],
    ["不超过5万元", "money ≤50000 CNY"],
    ["至多5家", "count ≤5 家"],
    ["5万元以下", "money ≤50000 CNY"],
    ["30天以内", "duration ≤30 day"],
    ["30天内", "duration ≤30 day"],
    ["up to 30%", "percent ≤30"],
    ["at most 30 orders", "count ≤30 orders"],
    ["no more than 30 days", "duration ≤30 day"],
    ["within 30 days", "duration ≤30 day"],
    ["几十家", "count …20 家"],
    ["数百万元", "money …2000000 CNY"],
    ["十几家", "count …11 家"],
    ["二十几家", "count …21 家"],
    ["dozens of orders", "count …24 orders"],
    ["hundreds of orders", "count …200 orders"],
  ])("hears the hedge in %s", (text, expected) => {
    expect(briefValues(text)).toEqual([expected]);
  });

  it("takes 近三年 for the last three years, without a hedge", () => {
    expect(briefValues("近三年")).toEqual(["duration 3 year"]);
  });
});
