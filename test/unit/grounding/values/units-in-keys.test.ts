import { describe, expect, it } from "vitest";
import { leafValues } from "#grounding/ledger/entry-values";
import { measuredIn } from "#grounding/ledger/in-units";
import { unitOfKey } from "#grounding/ledger/key-units";
import { briefValue } from "./brief-value.ts";

describe("units in keys", () => {
  it.each([
    ["guaranteeMonths", "month"],
    ["contract.cancellation_weeks", "week"],
    ["daysOverdue", "day"],
    ["serviceHours", "hour"],
    ["spareParts.years", "year"],
    ["netWeightKg", "kg"],
    ["floorAreaSqm", "m²"],
    ["powerKW", "kW"],
    ["annualYieldMWh", "mwh"],
    ["ceilingHeightM", "m"],
    ["rentEur", "EUR"],
    ["usdPerMwh", "USD"],
    ["yieldKgPerHectare", "kg/hectares"],
    ["loads.0", undefined],
    ["sizesMm.2", "mm"],
    ["质保月数", "month"],
    ["响应时间（小时）", "hour"],
    ["建筑面积（平方米）", "平方米"],
    ["orderMin", undefined],
    ["revenueMillionEur", undefined],
    ["员工人数", undefined],
    ["yearFounded", undefined],
    ["visitsPerMonth", undefined],
    ["groupA", undefined],
  ])("are told by %s", (key, unit) => {
    expect(unitOfKey(key)).toBe(unit);
  });

  it.each([
    [{ guaranteeMonths: 30 }, ["duration 30 month"]],
    [{ weight: { value: 75, unit: "kg" } }, ["count 75 kg"]],
    [{ fee: { amount: 900, currency: "EUR" } }, ["money 900 EUR"]],
    [{ rebatePercent: 4 }, ["percent 4"]],
    [{ rebatePercent: 0.5 }, ["number 0.5"]],
    [{ floors: 6 }, ["number 6"]],
  ])("give the leaf of %o its unit", (record, expected) => {
    expect(leafValues(record, {}).map(({ value }) => briefValue(value))).toEqual(expected);
  });
});

describe("units of facts", () => {
  it.each([
    ["months", "duration 7 month"],
    ["个月", "duration 7 month"],
    ["小时", "duration 7 hour"],
    ["h", "duration 7 hour"],
    ["t/ha", "count 7 t/ha"],
    ["KG", "count 7 KG"],
    ["吨/年", "count 7 吨"],
    ["NOK", "money 7 NOK"],
    ["orders", "count 7 order"],
    ["points", "number 7"],
  ])("are read as ledgers write them: %s", (unit, expected) => {
    expect(briefValue(measuredIn(7, unit))).toBe(expected);
  });
});
