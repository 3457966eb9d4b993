import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, daysBetween, parseDay } from "#domain/day";
import { ScoringInputError } from "#errors";
import { type CalendarInput, scoreCalendar } from "#scoring/buying/calendar";
import { calendarMethod } from "#scoring/buying/calendar-method";
import { resolveScoringConfig } from "#scoring/config";
import { explain } from "#scoring/explain";

const config = resolveScoringConfig();
const score = (asOf: string, stated: Partial<CalendarInput> = {}, resolved = config) =>
  scoreCalendar({ accountId: "A1", asOf: parseDay(asOf), yearly: [], dated: [], ...stated }, resolved);
const dated = (id: string, phase: "selection" | "fair" | "season", from: string, to: string) => ({
  id,
  phase,
  from: parseDay(from),
  to: parseDay(to),
});
const bare = resolveScoringConfig({ minCoverage: 0, calendar: { template: [] } });

describe("scoreCalendar", () => {
  // 15 Jan → 1 Mar: 16 + 28 + 1 = 45 days; 20 Aug → 1 Oct: 11 + 30 + 1 = 42; 1 Oct → 1 Jan: 31 + 30 + 31 = 92
  it.each([
    ["2026-01-15", ["selection"], "bulk", "2026-03-01", 45],
    ["2026-03-31", ["selection", "bulk"], "season", "2026-04-01", 1],
    ["2026-04-01", ["bulk", "season"], "planning", "2026-10-01", 183],
    ["2026-08-20", ["season"], "planning", "2026-10-01", 42],
    ["2026-10-01", ["planning", "season"], "selection", "2027-01-01", 92],
    ["2026-12-31", ["planning", "season"], "selection", "2027-01-01", 1],
  ])("stands by the template on %s in %j before %s", (asOf, open, next, from, days) => {
    const result = score(asOf);
    expect(result.open.map(({ phase }) => phase)).toEqual(open);
    expect([result.phase, result.band]).toEqual([open[0], open[0]]);
    expect(result).toMatchObject({ value: days, next: { phase: next, from, daysTo: days } });
  });

  // Leap year: 28 Feb → 1 Mar is 2 days
  it("counts the leap day", () => {
    expect(score("2028-02-28").value).toBe(2);
  });

  // Planning, selection, bulk and season of six phases: 4/6
  it("says what the template leaves open", () => {
    const { coverage, missing, flags } = score("2026-01-15");
    expect([coverage, missing, flags]).toEqual([0.6666666667, ["samples", "fair"], ["template-windows"]]);
  });

  it("prefers the account's own window over the template's", () => {
    const yearly = [{ id: "W1", phase: "selection" as const, fromMonth: 6, toMonth: 7 }];
    const { open, windows } = score("2026-06-10", { yearly });
    expect(open.map(({ phase }) => phase)).toEqual(["bulk", "selection", "season"]);
    expect(windows.filter(({ phase }) => phase === "selection")).toEqual([
      { id: "W1", phase: "selection", name: null, from: "2026-06-01", to: "2026-07-31", byTemplate: false },
      { id: "W1", phase: "selection", name: null, from: "2027-06-01", to: "2027-07-31", byTemplate: false },
    ]);
  });

  it("keeps a window open over New Year", () => {
    const yearly = [{ id: "W1", phase: "planning" as const, fromMonth: 11, toMonth: 2 }];
    expect(score("2028-02-29", { yearly }).open[0]).toMatchObject({ id: "W1", from: "2027-11-01", to: "2028-02-29" });
  });

  it("lets this year's dates stand in for the yearly window they overlap, and no other", () => {
    const moved = dated("W1", "selection", "2027-01-10", "2027-01-20");
    const selections = score("2027-01-05", { dated: [moved] }).windows.filter(({ phase }) => phase === "selection");
    expect(selections.map(({ from, to }) => [from, to])).toEqual([
      ["2027-01-10", "2027-01-20"],
      ["2028-01-01", "2028-03-31"],
    ]);
  });

  it("forgets a fair that is over", () => {
    const fairs = [dated("F1", "fair", "2026-04-15", "2026-05-05")];
    expect(score("2026-05-05", { dated: fairs }).phase).toBe("fair");
    expect(score("2026-05-06", { dated: fairs }).missing).toContain("fair");
  });

  it.each([
    // Bulk closes 30 Jun; 16 Jun leaves 14 days, 15 Jun leaves 15
    ["2026-06-16", ["calendar.in-window bulk 14", "calendar.in-window season 198", "calendar.window-closes bulk 14"]],
    ["2026-06-15", ["calendar.in-window bulk 15", "calendar.in-window season 199"]],
    // Planning opens 1 Oct; 1 Sep leaves 30 days, 31 Aug leaves 31
    ["2026-09-01", ["calendar.in-window season 121", "calendar.window-opens planning 30"]],
    ["2026-08-31", ["calendar.in-window season 122"]],
  ])("says on %s what to do now", (asOf, actions) => {
    expect(score(asOf).actions.map(({ rule, phase, days }) => `${rule} ${phase} ${days}`)).toEqual(actions);
  });

  it("names what to wait for between windows", () => {
    const fairs = [dated("F1", "fair", "2026-04-15", "2026-05-05")];
    expect(score("2026-01-15", { dated: fairs }, bare)).toMatchObject({
      value: 90,
      band: "between",
      phase: null,
      actions: [{ rule: "calendar.wait", phase: "fair", windowId: "F1", days: 90 }],
    });
  });

  it("is insufficient where no window is known", () => {
    const nothing = resolveScoringConfig({ calendar: { template: [] } });
    expect(score("2026-01-15", {}, nothing)).toMatchObject({
      value: null,
      band: "insufficient",
      coverage: 0,
      next: null,
      actions: [],
    });
  });

  it("keeps the phase where nothing is known to come", () => {
    const season = [dated("S1", "season", "2026-01-01", "2026-12-31")];
    expect(score("2026-06-01", { dated: season }, bare)).toMatchObject({ value: null, band: "season", next: null });
  });

  it("counts one day less every day until the next window opens", () => {
    const day = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays(parseDay("2000-01-01"), days));
    fc.assert(
      fc.property(day, (asOf) => {
        const { value, next, open, factors } = score(asOf);
        expect(value).toBe(next ? daysBetween(asOf, next.from) : null);
        expect(value).toBeGreaterThan(0);
        expect(factors[0]?.contribution).toBe(value);
        expect(open.every(({ from, to }) => from <= asOf && asOf <= to)).toBe(true);
      }),
    );
  });

  it("does not care in what order windows come", () => {
    const fairs = [
      dated("F1", "fair", "2026-04-15", "2026-05-05"),
      dated("F2", "fair", "2026-04-15", "2026-05-05"),
      dated("F3", "fair", "2026-10-15", "2026-11-05"),
    ];
    const expected = JSON.stringify(score("2026-04-20", { dated: fairs }));
    fc.assert(
      fc.property(fc.shuffledSubarray(fairs, { minLength: 3 }), (shuffled) => {
        expect(JSON.stringify(score("2026-04-20", { dated: shuffled }))).toBe(expected);
      }),
    );
  });

  it.each<[string, Partial<CalendarInput>, string]>([
    [
      "a window that ends before it starts",
      { dated: [dated("F1", "fair", "2026-05-05", "2026-05-04")] },
      "window:F1: to: 2026-05-04 is before 2026-05-05",
    ],
    [
      "month 13",
      { yearly: [{ id: "W1", phase: "bulk", fromMonth: 13, toMonth: 1 }] },
      "window:W1: fromMonth: above 12",
    ],
    [
      "half a month",
      { yearly: [{ id: "W1", phase: "bulk", fromMonth: 1, toMonth: 1.5 }] },
      "window:W1: toMonth: not a",
    ],
    [
      "two windows with one id",
      {
        yearly: [{ id: "W1", phase: "bulk", fromMonth: 1, toMonth: 1 }],
        dated: [dated("W1", "fair", "2026-05-05", "2026-05-05")],
      },
      "window:W1: id: two records with one id",
    ],
  ])("refuses %s by name", (_what, stated, message) => {
    expect(() => score("2026-01-15", stated)).toThrow(message);
  });
});

describe("calendarMethod", () => {
  it("refuses a phase it does not know", () => {
    const account = { id: "A1", yearly: [{ id: "W1", phase: "holiday", fromMonth: 1, toMonth: 1 }] };
    expect(() => calendarMethod.run({ asOf: "2026-01-15", account })).toThrow(ScoringInputError);
  });

  it.each([
    [
      "en",
      [
        "Open now: planning, until 2026-12-31.",
        "Open now: main selling season, until 2026-12-31.",
        "Next: supplier selection from 2027-01-01, in 41 days.",
        "Now: learn next year's categories, volumes and budget, and get our new products into the plan.",
        "Now: keep deliveries on time, follow sell-through with them, and note what to bring to the next planning.",
        "Some windows are the usual ones of the trade: confirm them with the customer.",
      ],
    ],
    [
      "zh",
      [
        "当前窗口：采购规划，到 2026-12-31 为止。",
        "当前窗口：销售旺季，到 2026-12-31 为止。",
        "下一窗口：选定供应商，2027-01-01 开始，还有 41 天。",
        "现在要做：摸清客户明年的品类、数量和预算，把我方新品放进规划。",
        "现在要做：保交付，跟客户一起看动销，记下要带进下一轮规划的事。",
        "部分窗口按行业惯例，需向客户确认。",
      ],
    ],
  ] as const)("explains its example in %s", (lang, lines) => {
    expect(explain(calendarMethod.run(calendarMethod.example), lang)).toEqual(lines);
  });

  it("says what closes and what opens", () => {
    const lines = explain(calendarMethod.run({ asOf: "2026-12-30", account: { id: "A1" } }), "en");
    expect(lines).toEqual(
      expect.arrayContaining([
        "Closing: planning, in 1 day.",
        "Opening: supplier selection, in 2 days – bring certificates, references and price position up to date.",
        "Still to collect: samples and audits, fair.",
      ]),
    );
  });
});
