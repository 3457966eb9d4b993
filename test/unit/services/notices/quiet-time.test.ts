import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayBegan, isQuiet, zoneOf } from "#services/notices/quiet-time";

const night = { from: "19:00", to: "08:30" };
const at = (moment: string) => Date.parse(moment);

describe("quiet hours", () => {
  it.each([
    ["the minute before they begin", "2026-11-18T18:59:59+08:00", false],
    ["the minute they begin", "2026-11-18T19:00:00+08:00", true],
    ["midnight", "2026-11-19T00:00:00+08:00", true],
    ["the minute before they end", "2026-11-19T08:29:59+08:00", true],
    ["the minute they end", "2026-11-19T08:30:00+08:00", false],
  ])("over midnight: %s", (_, moment, quiet) => {
    expect(isQuiet(at(moment), night, "Asia/Shanghai")).toBe(quiet);
  });

  it("are those of the person's zone", () => {
    const moment = at("2026-11-18T10:00:00Z");
    const zones = ["Asia/Shanghai", "Europe/Copenhagen", "America/Santiago"];
    expect(zones.map((zone) => isQuiet(moment, night, zone))).toEqual([false, false, true]);
  });

  it.each([
    ["winter", "2026-01-14T07:29:00Z", true],
    ["winter, a minute on", "2026-01-14T07:30:00Z", false],
    ["summer", "2026-07-15T06:29:00Z", true],
    ["summer, a minute on", "2026-07-15T06:30:00Z", false],
  ])("end at the same hour of the clock in %s", (_, moment, quiet) => {
    expect(isQuiet(at(moment), night, "Europe/Berlin")).toBe(quiet);
  });

  it("hold on the night when clocks go forward and back", () => {
    const short = { from: "02:15", to: "02:45", weekends: false };
    const moments = ["2026-03-29T00:30:00Z", "2026-03-29T01:30:00Z", "2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z"];
    // 02:30 does not come in March, and comes twice in October.
    expect(moments.map((moment) => isQuiet(at(moment), short, "Europe/Berlin"))).toEqual([false, false, true, true]);
  });

  it("last for the whole weekend, unless it is like any other day", () => {
    const noon = ["2026-11-20", "2026-11-21", "2026-11-22", "2026-11-23"].map((day) => at(`${day}T12:00:00+08:00`));
    const quietAt = (quiet: typeof night & { weekends?: boolean }) =>
      noon.map((moment) => isQuiet(moment, quiet, "Asia/Shanghai"));
    expect([quietAt(night), quietAt({ ...night, weekends: false })]).toEqual([
      [false, true, true, false],
      [false, false, false, false],
    ]);
  });

  it("are never where somebody wants none, or where they end as they begin", () => {
    const sunday = at("2026-11-22T03:00:00+08:00");
    const none = { from: "08:00", to: "08:00", weekends: false };
    expect([isQuiet(sunday, null, "Asia/Shanghai"), isQuiet(sunday, none, "Asia/Shanghai")]).toEqual([false, false]);
  });

  const clock = fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
    .map(([hour, minute]) => `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`);
  const moment = fc.integer({ min: at("2020-01-01T00:00:00Z"), max: at("2040-01-01T00:00:00Z") });

  it("leave over just what the opposite hours do not", () => {
    fc.assert(
      fc.property(clock, clock, moment, (from, to, when) => {
        fc.pre(from !== to);
        const one = isQuiet(when, { from, to, weekends: false }, "America/New_York");
        const other = isQuiet(when, { from: to, to: from, weekends: false }, "America/New_York");
        expect(one).toBe(!other);
      }),
    );
  });
});

describe("a person's zone", () => {
  it("is the one that is known of them", () => {
    expect(zoneOf("Asia/Ho_Chi_Minh")).toBe("Asia/Ho_Chi_Minh");
  });

  it.each([null, "", "Mars/Olympus"])("is where the product runs where %j is all that is known", (zone) => {
    expect(zoneOf(zone)).toBe(Intl.DateTimeFormat().resolvedOptions().timeZone);
  });

  it("says when the day began there", () => {
    expect(dayBegan(at("2026-11-18T20:00:00Z"), "Asia/Shanghai")).toBe(at("2026-11-19T00:00:00+08:00"));
  });
});
