import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { summariseAblation } from "#evals/retrieval/ablation";

describe("summariseAblation", () => {
  test("gives each set's mean, their mean, and the gain over the step before", () => {
    const rows = summariseAblation([
      { step: "plain", scores: [[0, 1], [0.5]] },
      { step: "better", scores: [[1, 1], [0.5]] },
    ]);
    expect(rows[0]).toEqual({ step: "plain", figures: [0.5, 0.5], average: 0.5, gain: null });
    // (1 − .5 + .5 − .5) / 2 = .25
    expect(rows[1]).toMatchObject({ step: "better", figures: [1, 0.5], average: 0.75, gain: { mean: 0.25 } });
  });

  test("the gains of all steps add up to the last step's average less the first's", () => {
    const score = fc.double({ min: 0, max: 1, noNaN: true });
    const step = fc.tuple(
      fc.array(score, { minLength: 4, maxLength: 4 }),
      fc.array(score, { minLength: 2, maxLength: 2 }),
    );
    fc.assert(
      fc.property(fc.array(step, { minLength: 2, maxLength: 5 }), (steps) => {
        const rows = summariseAblation(steps.map((scores, at) => ({ step: String(at), scores })));
        const gained = rows.reduce((sum, { gain }) => sum + (gain?.mean ?? 0), 0);
        expect(gained).toBeCloseTo((rows.at(-1)?.average ?? 0) - (rows[0]?.average ?? 0), 9);
      }),
      { numRuns: 50 },
    );
  });
});
