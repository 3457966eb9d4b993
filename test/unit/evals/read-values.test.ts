import { describe, expect, test } from "vitest";
import { statesFact } from "#evals/chat/match-fact";

describe("statesFact", () => {
  test.each(["680 万", "6,800,000", "CNY 6.8M", "6.8 million", "六百八十万", "¥680万元", "６８０万"])(
    "finds 6,800,000 in %s",
    (text) => expect(statesFact(`预算 ${text}。`, { number: 6_800_000 })).toBe(true),
  );

  test.each(["688 万", "6,880,000", "68 万", "5.2M", "6,800 万", "680 %"])("finds no 6,800,000 in %s", (text) =>
    expect(statesFact(`预算 ${text}。`, { number: 6_800_000 })).toBe(false),
  );

  test.each(["229.6 万", "2,296,382", "2.3M"])("takes %s for 2,296,382", (text) =>
    expect(statesFact(text, { number: 2_296_382 })).toBe(true),
  );

  test.each(["8%", "8 %", "8 个点", "百分之 8", "8 per cent"])("finds 8 %% in %s", (text) =>
    expect(statesFact(text, { percent: 8 })).toBe(true),
  );

  test("takes no plain 8 for 8 %", () => expect(statesFact("8 套", { percent: 8 })).toBe(false));

  test.each(["2026-12-08", "2026年12月8日", "12 月 8 日", "8 December", "Dec 8, 2026", "the 8th of December"])(
    "finds 8 December 2026 in %s",
    (text) => expect(statesFact(text, { date: "2026-12-08" })).toBe(true),
  );

  test.each(["2027-12-08", "2027 年 12 月 8 日", "18 December", "12月18日", "8 December 2025"])(
    "finds no 8 December 2026 in %s",
    (text) => expect(statesFact(text, { date: "2026-12-08" })).toBe(false),
  );

  test("takes Latin words only whole", () => expect(statesFact("a note", { text: ["no"] })).toBe(false));
  test("takes any of several names", () => expect(statesFact("福格尔博士", { text: ["Vogel", "福格尔"] })).toBe(true));
  test("takes a colour temperature for its number", () =>
    expect(statesFact("2200 K or lower", { number: 2200 })).toBe(true));
});
