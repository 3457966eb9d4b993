import { describe, expect, it } from "vitest";
import { agrees } from "#grounding/values/compare-values";
import { findValues } from "#grounding/values/find-values";
import { briefValues } from "./brief-value.ts";

/** A Thursday. */
const asOf = "2026-03-05";

function provenBy(text: string, days: readonly number[]): boolean[] {
  const [value] = findValues(text, { asOf });
  return days.map(
    (day) =>
      value !== undefined &&
      value.kind !== "range" &&
      agrees(value, { kind: "date", date: { year: 2026, month: 3, day } }),
  );
}

describe("parts of months and weeks", () => {
  it.each([
    ["3月上旬", "date 3-T1"],
    ["2026年3月中旬", "date 2026-3-T2"],
    ["三月下旬", "date 3-T3"],
    ["周末", "range weekday 6..weekday 7"],
    ["十来个", "count ~10 个"],
    ["三十来家", "count ~30 家"],
    ["两百来人", "count ~200 人"],
    ["3月底", "date 3"],
  ])("reads %s", (text, expected) => {
    expect(briefValues(text)).toEqual([expected]);
  });

  it.each([
    ["上月中旬", "date 2026-2-T2"],
    ["上周", "date W1312"],
    ["本周", "date W1313"],
    ["下下周", "date W1315"],
  ])("reads %s from the day of the text", (text, expected) => {
    expect(briefValues(text, { asOf })).toEqual([expected]);
  });

  it.each(["下周期", "上周转率", "年化", "十来自", "周末愉快", "上周"])("finds no value in %s", (text) => {
    expect(briefValues(text)).toEqual([]);
  });

  it.each([
    ["3月上旬", [1, 10, 11], [true, true, false]],
    ["3月中旬", [10, 11, 20, 21], [false, true, true, false]],
    ["3月下旬", [20, 21, 31], [false, true, true]],
    ["本周", [1, 2, 8, 9], [false, true, true, false]],
  ])("take %s for the days of it and no others", (text, days, expected) => {
    expect(provenBy(text, days)).toEqual(expected);
  });
});
