import { describe, expect, it } from "vitest";
import { capsOf, competitorOf, gapsOf, historyOf } from "#web/score/score-members";
import { explainedScore } from "./score-fixture.ts";

describe("members of a score", () => {
  it("reads what a win rate adds", () => {
    const read = explainedScore({
      caps: [{ id: "no-supporter", limit: 59 }],
      competitor: { name: "Helio", base: 60, effect: -2 },
      history: { rate: 53.8, sampleSize: 0, won: 0, whole: { rate: 53.8, sampleSize: 13 } },
    });
    expect([capsOf(read)[0]?.limit, competitorOf(read)?.name, historyOf(read)?.whole.sampleSize]).toEqual([
      59,
      "Helio",
      13,
    ]);
  });

  it("takes members that are absent, null or of another shape as nothing", () => {
    const odd = explainedScore({ caps: [{ id: 1 }, "x"], gaps: null, competitor: null, history: { rate: "1" } });
    expect([capsOf(odd), gapsOf(odd), competitorOf(odd), historyOf(odd)]).toEqual([[], [], null, null]);
  });
});
