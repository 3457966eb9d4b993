import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, parseDay } from "#domain/day";
import { relationshipMeasures } from "#domain/relationship-goal";
import { resolveScoringConfig } from "#scoring/config";
import { goalScales } from "#scoring/goals/goal-scales";
import { scoreGoals } from "#scoring/goals/goals";
import type { Goal } from "#scoring/goals/goals-input";

const asOf = parseDay("2026-11-01");
const config = resolveScoringConfig();
const score = (...pairs: readonly (readonly [Goal, number | null])[]) => {
  const measured = pairs.map(([{ measure, contactId, accountId }, value]) => ({
    measure,
    subjectId: contactId ?? accountId,
    value,
  }));
  return scoreGoals({ asOf, goals: pairs.map(([goal]) => goal), measured }, config);
};

describe("scoreGoals: laws", () => {
  const pair = fc.constantFrom(...relationshipMeasures).chain((measure) =>
    fc.record({
      measure: fc.constant(measure),
      target: fc.integer(goalScales[measure]),
      value: fc.option(fc.integer(goalScales[measure])),
      days: fc.option(fc.integer({ min: -400, max: 400 })),
      owned: fc.boolean(),
    }),
  );
  const pairs = fc.array(pair, { maxLength: 12 }).map((rows) =>
    rows.map(({ measure, target, value, days, owned }, at): [Goal, number | null] => {
      const contactId = measure === "kr" ? `C${at}` : null;
      const dueOn = days === null ? null : addDays(asOf, days);
      const ownerName = owned ? "Zhao Min" : null;
      return [{ id: `G${at}`, accountId: `A${at}`, measure, contactId, target, ownerName, dueOn }, value];
    }),
  );

  it("adds up", () => {
    fc.assert(
      fc.property(pairs, (given) => {
        const { value, factors } = score(...given);
        const sum = factors.reduce((total, { contribution }) => total + contribution, 0);
        expect(Math.abs(sum - (value ?? 0))).toBeLessThan(1e-9);
      }),
    );
  });

  it("gives the same bytes whatever the order", () => {
    fc.assert(
      fc.property(pairs, (given) => {
        expect(JSON.stringify(score(...given.toReversed()))).toBe(JSON.stringify(score(...given)));
      }),
    );
  });

  it("never falls when a measured relationship gets better", () => {
    fc.assert(
      fc.property(pairs, fc.nat(11), (given, at) => {
        const better = given.map(([goal, value], place): [Goal, number | null] => [
          goal,
          place === at && value !== null ? goalScales[goal.measure].max : value,
        ]);
        expect(score(...better).value ?? 0).toBeGreaterThanOrEqual((score(...given).value ?? 0) - 1e-9);
      }),
    );
  });

  it("does not take what is not measured for a gap", () => {
    fc.assert(
      fc.property(pairs, (given) => {
        const measured = given.filter(([, value]) => value !== null);
        expect(score(...given).gaps).toEqual(score(...measured).gaps);
      }),
    );
  });
});
