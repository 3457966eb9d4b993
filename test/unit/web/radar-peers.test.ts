import { describe, expect, it } from "vitest";
import { knownMedians, tellingPeers, widestGap } from "#web/account/scorecard/radar-peers";
import { radarSpokes } from "#web/account/scorecard/radar-spokes";

const factor = (id: string, points: number) => ({
  id,
  raw: points,
  unit: "percent",
  points,
  weight: 10,
  contribution: points / 10,
  evidence: [],
});
const medians = {
  class: "key" as const,
  ofClass: [{ id: "revenue12m", points: null, accounts: 2 }],
  ofAll: [
    { id: "revenue12m", points: 60, accounts: 5 },
    { id: "growth", points: 40, accounts: 4 },
    { id: "daysToPay", points: null, accounts: 1 },
  ],
};

describe("the medians an account is held against", () => {
  it("leave out factors that too few accounts know", () => {
    expect([...knownMedians(medians, "all").keys()]).toEqual(["revenue12m", "growth"]);
  });

  it("are those of all accounts where the class has none to tell", () => {
    expect(tellingPeers(medians)).toEqual(["all"]);
  });
});

describe("widestGap", () => {
  const gapOf = (revenue: number, growth: number) =>
    widestGap(
      radarSpokes({ factors: [factor("revenue12m", revenue), factor("growth", growth)], missing: ["daysToPay"] }),
      knownMedians(medians, "all"),
    );

  it("names the factor farthest from the median, above it or below", () => {
    expect([gapOf(95, 20)?.id, gapOf(65, 10)?.id]).toEqual(["revenue12m", "growth"]);
  });

  it("names the one below where two are as far", () => {
    expect(gapOf(80, 20)).toEqual({ id: "growth", own: 20, median: 40, accounts: 4 });
  });

  it("names none where nothing differs, or nothing can be compared", () => {
    expect([gapOf(60, 40), widestGap(radarSpokes({ factors: [], missing: ["growth"] }), new Map())]).toEqual([
      null,
      null,
    ]);
  });
});
