import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { TypedValue } from "#domain/evidence";
import { typedValues } from "#grounding/ledger/evidence-value";
import { agrees } from "#grounding/values/compare-values";
import { findValues } from "#grounding/values/find-values";
import { renderValue } from "#grounding/values/render-value";
import { typedValue } from "./typed-values.ts";

function money(amount: string, currency = "CNY"): TypedValue {
  return { type: "money", amount, currency };
}

describe("renderValue", () => {
  it.each<[TypedValue, string, string]>([
    [money("23680000"), "¥2,368万", "CNY 23.68M"],
    [money("20000000"), "¥2,000万", "CNY 20.0M"],
    [money("-23680000"), "-¥2,368万", "-CNY 23.68M"],
    [money("1234567890"), "¥12.35亿", "CNY 1.23B"],
    [money("236845"), "¥23.68万", "CNY 236.8K"],
    [money("5000"), "¥5,000", "CNY 5,000"],
    [money("5000.50"), "¥5,000.50", "CNY 5,000.50"],
    [money("1200000", "USD"), "US$120万", "USD 1.2M"],
    [money("1200000", "CHF"), "CHF 120万", "CHF 1.2M"],
    [{ type: "percent", value: 30.2 }, "30.2%", "30.2%"],
    [{ type: "percent", value: 30 }, "30%", "30%"],
    [{ type: "percent", value: -0.254 }, "-0.25%", "-0.25%"],
    [{ type: "number", value: 1234.567 }, "1,234.57", "1,234.57"],
    [{ type: "number", value: -0.0001 }, "-0.0001", "-0.0001"],
    [{ type: "count", value: 12, unit: "orders" }, "12 笔订单", "12 orders"],
    [{ type: "count", value: 1, unit: "orders" }, "1 笔订单", "1 order"],
    [{ type: "count", value: 3, unit: "kg" }, "3 kg", "3 kg"],
    [{ type: "count", value: 4 }, "4", "4"],
    [{ type: "date", value: "2026-03-05" }, "2026年3月5日", "5 Mar 2026"],
    [{ type: "date", value: "2026-03" }, "2026年3月", "Mar 2026"],
    [{ type: "date", value: "2026" }, "2026年", "2026"],
    [{ type: "duration", value: 3, unit: "month" }, "3 个月", "3 months"],
    [{ type: "duration", value: 1, unit: "year" }, "1 年", "1 year"],
    [{ type: "enum", value: "won", labels: { zh: "已赢单", en: "won" } }, "已赢单", "won"],
    [{ type: "enum", value: "A" }, "A", "A"],
    [{ type: "name", value: "陈建国" }, "陈建国", "陈建国"],
  ])("writes %j as %s and %s", (value, zh, en) => {
    expect([renderValue(value, "zh"), renderValue(value, "en")]).toEqual([zh, en]);
  });

  it.each(["zh", "en"] as const)("writes what reads back as the same value (%s)", (lang) => {
    fc.assert(
      fc.property(typedValue, (typed) => {
        const text = renderValue(typed, lang);
        const currencies = typed.type === "money" ? [typed.currency] : [];
        const [found, ...rest] = findValues(text, { currency: currencies[0] ?? "CNY", currencies });
        const truth = typedValues(typed, {})[0]?.value;
        expect(rest).toEqual([]);
        expect(found && found.kind !== "range" && truth && agrees(found, truth), text).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
});
