import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scoringDefaults } from "#scoring/config";
import type { ScoringProfile } from "#web/api/settings-types";
import { fieldGroups, keptValue, shownValue } from "#web/settings/profile-fields";
import { baseOf, tuned, valuesOf } from "#web/settings/profile-scope";
import { leafChanges, textOf, valueAt, withoutValue, withValue } from "#web/settings/value-tree";

const profile: ScoringProfile = {
  defaults: { ...scoringDefaults },
  file: { minCoverage: 0.6, profiles: { Retail: { scorecard: { classes: { key: 80 } } } } },
  own: {},
  effective: { common: {}, profiles: {} },
  hash: "",
  revision: 0,
  by: null,
  at: null,
  isTuned: false,
  problems: [],
  industries: [{ name: "retail", accounts: 3 }],
  currency: "CNY",
};

const fields = fieldGroups.flatMap(({ fields: own }) => own);

describe("the fields of a scoring profile", () => {
  it("each stand for a number that the method has by default", () => {
    const missing = fields.filter(({ path }) => typeof valueAt(scoringDefaults, path) !== "number");
    expect(missing.map(({ path }) => path.join("."))).toEqual([]);
  });

  it("keep a value as it was typed", () => {
    fc.assert(
      fc.property(fc.constantFrom(...fields), fc.integer({ min: 0, max: 100_000 }), (field, typed) => {
        expect(shownValue(keptValue(typed / 100, field), field)).toBe(typed / 100);
      }),
    );
  });
});

describe("a tuned value", () => {
  it("holds in its scope, whatever field and scope it is of", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...fields),
        fc.constantFrom(null, "retail", "New"),
        fc.nat(99),
        (field, scope, value) => {
          const overrides = tuned(profile, {}, { scope, path: field.path, value });
          expect(valueAt(valuesOf(profile, overrides, scope), field.path)).toBe(value);
        },
      ),
    );
  });

  it("set back to its default leaves nothing behind", () => {
    fc.assert(
      fc.property(fc.constantFrom(...fields), fc.constantFrom(null, "retail", "New"), (field, scope) => {
        const base = valueAt(baseOf(profile, {}, scope), field.path);
        const changed = tuned(profile, {}, { scope, path: field.path, value: -1 });
        expect(tuned(profile, changed, { scope, path: field.path, value: base })).toEqual({});
      }),
    );
  });

  it("of an industry is kept under the name that the industry has there already", () => {
    const overrides = { profiles: { RETAIL: { minCoverage: 0.2 } } };
    expect(tuned(profile, overrides, { scope: "retail", path: ["minCoverage"], value: 0.3 })).toEqual({
      profiles: { RETAIL: { minCoverage: 0.3 } },
    });
  });

  it("of all accounts holds for an industry that has no value of its own", () => {
    const overrides = tuned(profile, {}, { scope: null, path: ["scorecard", "classes", "watch"], value: 30 });
    expect(valueAt(valuesOf(profile, overrides, "retail"), ["scorecard", "classes"])).toEqual({
      key: 80,
      nurture: 50,
      watch: 30,
    });
  });

  it("in a list keeps the rest of the list", () => {
    const path = ["rfm", "bands", "recencyMonths", 1];
    expect(tuned(profile, {}, { scope: null, path, value: 2 })).toEqual({
      rfm: { bands: { recencyMonths: [1, 2, 6, 12] } },
    });
  });
});

describe("a tree of values", () => {
  const path = fc.array(fc.constantFrom("a", "b", "c"), { minLength: 1, maxLength: 3 });

  it("forgets a value that was set in it", () => {
    fc.assert(
      fc.property(path, (at) => {
        expect(withoutValue(withValue({}, at, 1), at)).toEqual({});
      }),
    );
  });

  it("differs from itself in nothing, and from another in what was set", () => {
    fc.assert(
      fc.property(path, fc.integer(), (at, value) => {
        expect([leafChanges({ x: 1 }, { x: 1 }), leafChanges({}, withValue({}, at, value))]).toEqual([
          [],
          [{ path: at, from: undefined, to: value }],
        ]);
      }),
    );
  });

  it("reads the same whatever order its members have", () => {
    expect(textOf({ a: 1, b: { c: 2, d: 3 } })).toBe(textOf({ b: { d: 3, c: 2 }, a: 1 }));
  });
});
