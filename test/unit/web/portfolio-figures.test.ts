import { describe, expect, it } from "vitest";
import { parseDay } from "#domain/day";
import { concentrationOf } from "#web/portfolio/concentration";
import { changesOf } from "#web/portfolio/review-changes";
import { explainedScore } from "./score-fixture.ts";

const counts = { entered: 0, left: 0, promoted: 0, demoted: 0, held: 0, new: 0, gone: 0 };
const lastAsOf = parseDay("2026-08-15");

describe("changesOf", () => {
  it("calls a review that had nothing to compare with the first", () => {
    expect(changesOf({ lastAsOf: null, counts: { ...counts, new: 9 } })).toEqual({ kind: "first" });
  });

  it("says that nothing changed where every account held", () => {
    expect(changesOf({ lastAsOf, counts: { ...counts, held: 9 } })).toEqual({ kind: "same" });
  });

  it("counts what changed, key accounts first", () => {
    expect(changesOf({ lastAsOf, counts: { ...counts, held: 4, demoted: 1, entered: 2 } })).toEqual({
      kind: "changed",
      counts: [
        { change: "entered", count: 2 },
        { change: "demoted", count: 1 },
      ],
    });
  });
});

describe("concentrationOf", () => {
  const pareto = (members: Record<string, unknown>) => explainedScore({ method: "pareto", ...members });

  it("reads the share of the vital few off the curve", () => {
    const lorenz = [
      { accounts: 0, total: 0 },
      { accounts: 0.5, total: 0.85 },
      { accounts: 1, total: 1 },
    ];
    const held = concentrationOf(pareto({ basis: "profit", vitalFew: { accountIds: ["1"] }, lorenz }));
    expect([held?.few, held?.all, held?.share, held?.basis]).toEqual([1, 2, 0.85, "profit"]);
  });

  it("is nothing without a curve", () => {
    expect(concentrationOf(pareto({ vitalFew: { accountIds: [] }, lorenz: [] }))).toBeNull();
  });
});
