import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDay } from "#domain/day";
import { ScoringInputError } from "#errors";
import { resolveScoringConfig } from "#scoring/config";
import { explain } from "#scoring/explain";
import { type MilestoneState, milestoneStates, type OrLevelInput, scoreOrLevel } from "#scoring/relationship/or-level";
import { orEarnedRungs, orLevelDefaults } from "#scoring/relationship/or-level-config";
import { orLevelMethod } from "#scoring/relationship/or-level-method";

const asOf = parseDay("2026-11-01");
const { supplier, coreSupplier, partner } = orLevelDefaults.milestones;
const all = [...supplier, ...coreSupplier, ...partner];
type States = Record<string, MilestoneState>;

const toMilestones = (states: States): OrLevelInput["milestones"] =>
  Object.fromEntries(Object.entries(states).map(([id, state]) => [id, { state, evidence: [`note:${id}`] }]));
const score = (states: States, elements: OrLevelInput["elements"] = {}, config: object = {}) =>
  scoreOrLevel({ accountId: "A1", asOf, milestones: toMilestones(states), elements }, resolveScoringConfig(config));
const marked = (ids: readonly string[], state: MilestoneState): States =>
  Object.fromEntries(ids.map((id) => [id, state]));

describe("scoreOrLevel", () => {
  // vendor 1, and 1 for every rung held
  it.each([
    [{ ...marked(all, "no") }, "vendor", 1],
    [{ ...marked(all, "no"), ...marked(supplier, "yes") }, "supplier", 2],
    [{ ...marked(all, "yes"), ...marked(partner, "no") }, "coreSupplier", 3],
    [{ ...marked(all, "yes") }, "partner", 4],
  ] as const)("places %j on the rung %s", (states, rung, value) => {
    expect(score(states)).toMatchObject({ rung, band: rung, value, coverage: 1, missing: [], flags: [] });
  });

  it("does not skip a rung, whatever holds above it", () => {
    expect(score({ ...marked(all, "yes"), frameworkContract: "no" }).rung).toBe("supplier");
  });

  it("lists what is missing for the next rung, what is refused and what is not known", () => {
    const known: States = { ...marked(all, "yes"), severalProducts: "unknown", frameworkContract: "no" };
    expect(score(known).next).toEqual({
      rung: "coreSupplier",
      missing: ["severalProducts", "frameworkContract"],
      open: ["severalProducts"],
      refused: ["frameworkContract"],
    });
  });

  it("has nothing above a partner", () => {
    expect(score(marked(all, "yes")).next).toBeNull();
  });

  // 2 of 10 milestones known
  it("says that the rung may be higher when only unknown milestones bar the next", () => {
    expect(score(marked(supplier, "yes"))).toMatchObject({
      rung: "supplier",
      coverage: 0.2,
      flags: ["rung-unproven"],
      missing: [...coreSupplier, ...partner],
    });
  });

  it.each([{}, marked(all, "unknown")])("is insufficient over %j", (states) => {
    expect(score(states)).toMatchObject({ value: null, rung: null, band: "insufficient", coverage: 0, flags: [] });
  });

  // (4 + 3 + 2) / 3 = 3
  it("keeps the four elements beside the rung", () => {
    const { elements, rung } = score(marked(all, "no"), { communication: 4, matching: 3, jointWork: 2 });
    const ratings = { communication: 4, matching: 3, jointWork: 2, recognition: null };
    expect([elements, rung]).toEqual([{ ratings, mean: 3 }, "vendor"]);
  });

  it("climbs a company's own ladder", () => {
    const config = { orLevel: { milestones: { supplier: ["audited"] } } };
    expect(score({ audited: "yes" }, {}, config).rung).toBe("supplier");
  });

  it("names the records a rung rests on", () => {
    const [, rung] = score({ marketAccess: "yes", productAccess: "no" }).factors;
    expect(rung).toMatchObject({ raw: "1/2", evidence: ["note:marketAccess", "note:productAccess"] });
  });

  it.each<[States, Record<string, number>, string]>([
    [{ charm: "yes" }, {}, "account:A1: milestones.charm: not on the ladder"],
    [{}, { matching: 6 }, "account:A1: elements.matching: above 5"],
    [{}, { matching: Number.NaN }, "account:A1: elements.matching: not a number"],
    [{}, { charm: 3 }, "account:A1: elements.charm: unknown element"],
  ])("refuses %j and %j by name", (states, elements, message) => {
    expect(() => score(states, elements)).toThrow(message);
  });

  it.each([{ supplier: [] }, { supplier: ["marketAccess", "marketAccess"] }, { partner: ["marketAccess"] }])(
    "refuses the ladder %j",
    (milestones) => {
      expect(() => resolveScoringConfig({ orLevel: { milestones } })).toThrow("orLevel.milestones");
    },
  );
});

const states = fc
  .tuple(...all.map(() => fc.constantFrom(...milestoneStates)))
  .map((given): States => Object.fromEntries(all.map((id, at) => [id, given[at] ?? "unknown"])));

describe("laws of the ladder", () => {
  it("adds up, and every rung up to the one reached holds wholly", () => {
    fc.assert(
      fc.property(states, (given) => {
        const { value, factors, next } = score(given);
        expect(factors.reduce((sum, { contribution }) => sum + contribution, 0)).toBe(value ?? 0);
        const reached = next ? orEarnedRungs.indexOf(next.rung) : orEarnedRungs.length;
        const below = orEarnedRungs.slice(0, reached).flatMap((rung) => orLevelDefaults.milestones[rung]);
        expect(below.every((id) => given[id] === "yes")).toBe(true);
        expect(next?.missing).not.toEqual([]);
      }),
    );
  });

  it("never falls when a milestone is reached", () => {
    fc.assert(
      fc.property(states, fc.constantFrom(...all), (given, id) => {
        expect(score({ ...given, [id]: "yes" }).value ?? 0).toBeGreaterThanOrEqual(score(given).value ?? 0);
      }),
    );
  });

  it("gives the same bytes in any order", () => {
    fc.assert(
      fc.property(states, (given) => {
        const turned = Object.fromEntries(Object.entries(given).toReversed());
        expect(JSON.stringify(score(turned))).toBe(JSON.stringify(score(given)));
      }),
    );
  });
});

describe("orLevelMethod", () => {
  it("runs its own example", () => {
    const { rung, next } = orLevelMethod.run(orLevelMethod.example);
    expect([rung, next?.missing]).toEqual([
      "supplier",
      ["executiveBusinessReviews", "severalProducts", "frameworkContract"],
    ]);
  });

  it.each([
    ["an unknown state", { milestones: { marketAccess: "partly" } }, "milestones.marketAccess"],
    ["an unknown element", { elements: { charm: 1 } }, "elements.charm"],
    ["a milestone not on the ladder", { milestones: { charm: "yes" } }, "milestones.charm"],
  ])("refuses %s", (_what, account, field) => {
    const act = () => orLevelMethod.run({ asOf: "2026-11-01", account: { id: "A1", ...account } });
    expect(act).toThrow(ScoringInputError);
    expect(act).toThrow(expect.objectContaining({ record: "account:A1", field }));
  });

  it("tells the rung in English", () => {
    expect(explain(orLevelMethod.run(orLevelMethod.example), "en")).toEqual([
      "Organisation relationship: supplier, rung 2 of 4.",
      "supplier: 2/2 milestones hold.",
      "core supplier: 2/5 milestones hold.",
      "partner: 0/3 milestones hold.",
      "Missing for core supplier: executive business reviews.",
      "To find out for core supplier: several products in use, framework contract.",
      "Rated of 5: communication 4, matching 3, joint work 2; mean 3.",
    ]);
  });

  it("tells the rung in Chinese", () => {
    expect(explain(score(marked(supplier, "yes")), "zh")).toEqual([
      "组织客户关系：合格供应商，第 2 级（共 4 级）。",
      "合格供应商：里程碑达成 2/2。",
      "核心供应商：里程碑达成 0/5。",
      "合作伙伴：里程碑达成 0/3。",
      "升到核心供应商还要核实：高层定期互访、高层经营回顾会、关键产品进入、多个产品在用、框架合同。",
      "实际可能更高：再上一级只差尚未核实的里程碑。",
    ]);
  });
});
