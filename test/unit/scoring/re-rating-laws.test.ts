import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDay } from "#domain/day";
import { scoreReRating } from "#scoring/re-rating/re-rating";
import type { ReRatingAccount, ReRatingStanding } from "#scoring/re-rating/re-rating-input";
import { classOrder } from "#scoring/scorecard/scorecard";
import { asOf, config, lastAsOf, scored } from "./re-rating-cases.ts";

const ids = ["A", "B", "C", "D", "E", "F"];
const points = fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10);
const flags = fc.constantFrom([], [], ["squeezer"]);
const accounts = fc
  .subarray(ids)
  .chain((chosen) =>
    fc
      .tuple(...chosen.map((id) => fc.tuple(fc.constant(id), fc.option(points), flags)))
      .map((rows) => rows.map(([id, value, raised]) => scored(id, value, raised))),
  );
const standing = fc
  .subarray(ids)
  .chain((chosen) =>
    fc.tuple(
      ...chosen.map((id) =>
        fc.record({ id: fc.constant(id), class: fc.constantFrom(...classOrder), value: fc.option(points) }),
      ),
    ),
  )
  .map((held): ReRatingStanding => ({ asOf: lastAsOf, accounts: held }));
const later = [parseDay("2027-02-15"), parseDay("2027-05-15")] as const;

const rate = (last: ReRatingStanding | null, now: readonly ReRatingAccount[], day = asOf) =>
  scoreReRating({ asOf: day, last, accounts: now }, config);
const classes = ({ accounts: rated }: ReturnType<typeof rate>) => rated.map(({ accountId, to }) => [accountId, to]);

describe("scoreReRating: laws", () => {
  it("adds up", () => {
    fc.assert(
      fc.property(standing, accounts, (last, now) => {
        const { value, factors } = rate(last, now);
        const sum = factors.reduce((total, { contribution }) => total + contribution, 0);
        expect(Math.abs(sum - (value ?? 0))).toBeLessThan(1e-9);
      }),
    );
  });

  it("gives the same bytes for accounts in any order", () => {
    fc.assert(
      fc.property(standing, accounts, (last, now) => {
        const turned = rate({ ...last, accounts: last.accounts.toReversed() }, now.toReversed());
        expect(JSON.stringify(turned)).toBe(JSON.stringify(rate(last, now)));
      }),
    );
  });

  it("turns what was pending into the class when the next review says the same", () => {
    fc.assert(
      fc.property(standing, accounts, (last, now) => {
        const first = rate(last, now);
        const second = rate(first.standing, now, later[0]);
        const expected = first.accounts.filter(({ change }) => change !== "gone");
        expect(classes(second)).toEqual(expected.map(({ accountId, to, pending }) => [accountId, pending ?? to]));
      }),
    );
  });

  it("has nothing left to change at a third review that says the same", () => {
    fc.assert(
      fc.property(standing, accounts, (last, now) => {
        const second = rate(rate(last, now).standing, now, later[0]);
        const third = rate(second.standing, now, later[1]);
        expect(
          third.accounts.every(({ change, pending }) => (change === "held" || change === "new") && pending === null),
        ).toBe(true);
      }),
    );
  });

  it("changes no class the first time a value is within the margin of a cut-off", () => {
    const beside = fc.record({
      cutOff: fc.constantFrom(...Object.values(config.scorecard.classes)),
      tenths: fc.integer({ min: -29, max: 29 }),
    });
    fc.assert(
      fc.property(beside, ({ cutOff, tenths }) => {
        const from = scored("A", tenths < 0 ? cutOff : cutOff - 1).score.class;
        const last = { asOf: lastAsOf, accounts: [{ id: "A", class: from, value: tenths < 0 ? cutOff : cutOff - 1 }] };
        const [account] = rate(last, [scored("A", cutOff + tenths / 10)]).accounts;
        expect(account).toMatchObject({ to: from, reason: "within-margin" });
      }),
    );
  });

  it("never moves a class towards what the value does not earn", () => {
    const rank = (held: (typeof classOrder)[number] | null) => (held === null ? -1 : classOrder.indexOf(held));
    fc.assert(
      fc.property(standing, points, (last, value) => {
        for (const { from, to, earned } of rate(
          last,
          ids.map((id) => scored(id, value)),
        ).accounts) {
          const [low, high] = [rank(from), rank(earned)].sort((a, b) => a - b);
          expect(rank(to)).toBeGreaterThanOrEqual(low ?? 0);
          expect(rank(to)).toBeLessThanOrEqual(high ?? 0);
        }
      }),
    );
  });

  it("never changes a class for want of data", () => {
    fc.assert(
      fc.property(standing, (last) => {
        const rated = rate(
          last,
          last.accounts.map(({ id }) => scored(id, null)),
        ).accounts;
        expect(rated.every(({ from, to, change }) => from === to && change === "held")).toBe(true);
      }),
    );
  });
});
