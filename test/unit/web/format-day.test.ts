import { describe, expect, it } from "vitest";
import { daysBetween, formatAxisMonth, formatDay, formatPeriod } from "#web/format/format-day";

describe("formatDay", () => {
  it.each([
    ["2026-03-05", "2026年3月5日", "5 Mar 2026"],
    ["2026-11", "2026年11月", "Nov 2026"],
    ["2026", "2026年", "2026"],
    ["2026-11-15T08:30:00Z", "2026年11月15日", "15 Nov 2026"],
    ["next week", "next week", "next week"],
  ])("writes %s as %s and %s", (text, zh, en) => {
    expect([formatDay(text, "zh"), formatDay(text, "en")]).toEqual([zh, en]);
  });
});

it("joins the two days of a period with a word", () => {
  expect(formatPeriod("2025-11-16/2026-11-15", "zh")).toBe("2025年11月16日至2026年11月15日");
  expect(formatPeriod("2025-11-16/2026-11-15", "en")).toBe("16 Nov 2025 to 15 Nov 2026");
});

it("names the year under January only", () => {
  expect(["2025-12", "2026-01"].map((month) => formatAxisMonth(month, "en"))).toEqual(["Dec", "Jan\n2026"]);
  expect(formatAxisMonth("2026-01", "zh")).toBe("1月\n2026");
});

it("counts whole days over the end of summer time", () => {
  expect(daysBetween("2026-10-24", "2026-10-26")).toBe(2);
});
