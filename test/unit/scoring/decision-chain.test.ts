import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decisionRoles, type KrRatings } from "#domain/contact";
import { parseDay } from "#domain/day";
import { resolveScoringConfig } from "#scoring/config";
import type { ChainContact } from "#scoring/relationship/chain-contact";
import { scoreDecisionChain } from "#scoring/relationship/decision-chain";
import { krDimensions } from "#scoring/relationship/kr-level";

const asOf = parseDay("2026-11-01");
const config = resolveScoringConfig();
const level = (rating: number): KrRatings => Object.fromEntries(krDimensions.map((id) => [id, rating]));
const person = (id: string, roles: ChainContact["roles"], rating: number | null, more: Partial<ChainContact> = {}) => ({
  id,
  roles,
  kr: rating === null ? {} : level(rating),
  ratedOn: null,
  ...more,
});
const score = (contacts: ChainContact[]) => scoreDecisionChain({ opportunityId: "P1", asOf, contacts }, config);

describe("scoreDecisionChain", () => {
  // D 30 + S 20 + E 15 = 65
  it("adds the weights of the roles with a supporter", () => {
    const { value, band } = score([person("C1", ["D", "S"], 3), person("C2", ["E"], 4), person("C3", ["A"], 2)]);
    expect([value, band]).toEqual([65, "partial"]);
  });

  it("ranks the gaps by weight and says of which kind each is", () => {
    const { gaps } = score([
      person("C1", ["S"], 1),
      person("C2", ["A"], null, { met: false }),
      person("C3", ["E"], 2),
      person("C4", ["I"], null, { met: true }),
    ]);
    expect(gaps).toEqual([
      { role: "D", kind: "unknown", contactIds: [], weight: 30 },
      { role: "A", kind: "unmet", contactIds: ["C2"], weight: 25 },
      { role: "S", kind: "rejecting", contactIds: ["C1"], weight: 20 },
      { role: "E", kind: "neutral", contactIds: ["C3"], weight: 15 },
      { role: "I", kind: "unrated", contactIds: ["C4"], weight: 10 },
    ]);
  });

  it("tells those who reject from those who are neutral in one role", () => {
    const { gaps } = score([person("C1", ["D"], 2), person("C2", ["D"], 1), person("C3", ["D"], 2)]);
    expect(gaps.filter(({ role }) => role === "D").map(({ kind, contactIds }) => [kind, contactIds])).toEqual([
      ["rejecting", ["C2"]],
      ["neutral", ["C1", "C3"]],
    ]);
  });

  it("does not call unmet whom we may have met", () => {
    expect(score([person("C1", ["A"], null, { met: null })]).gaps.find(({ role }) => role === "A")?.kind).toBe(
      "unrated",
    );
  });

  it("gives a hidden chain 0, with every role a gap", () => {
    const { value, coverage, gaps, missing } = score([]);
    expect([value, coverage, gaps.length, missing]).toEqual([0, 0, 5, ["A", "D", "S", "E", "I"]]);
  });

  it.each([
    ["no-coach", [person("C1", ["D"], 4), person("C2", ["A"], 3)]],
    ["single-threaded", [person("C1", ["D", "A"], 5), person("C2", ["E"], 2)]],
    ["detractor-at-top", [person("C1", ["D"], 5), person("C2", ["A"], 1), person("C3", ["E"], 3)]],
    [
      "rising-star-ignored",
      [person("C1", ["D"], 5), person("C2", ["E"], 3), person("C3", [], null, { risingStar: true, met: false })],
    ],
    ["stale", [person("C1", ["D"], 5, { ratedOn: parseDay("2025-11-01") }), person("C2", ["A"], 3)]],
  ])("raises %s alone", (flag, contacts) => {
    expect(score(contacts).flags).toEqual([flag]);
  });

  it("raises nothing over two supporters and a coach", () => {
    const contacts = [person("C1", ["D"], 5), person("C2", ["E"], 3), person("C3", [], null, { risingStar: true })];
    expect(score(contacts).flags).toEqual([]);
  });

  it("refuses two contacts with one id", () => {
    expect(() => score([person("C1", ["D"], 3), person("C1", ["A"], 3)])).toThrow("contact:C1: id");
  });
});

const contacts = fc
  .array(
    fc.record({
      roles: fc.subarray([...decisionRoles]),
      rating: fc.option(fc.integer({ min: 1, max: 5 })),
      met: fc.option(fc.boolean()),
    }),
    { maxLength: 6 },
  )
  .map((list) => list.map(({ roles, rating, met }, at) => person(`C${at}`, roles, rating, { met })));

describe("laws of the decision chain", () => {
  it("adds up, and value and open weight make 100", () => {
    fc.assert(
      fc.property(contacts, (people) => {
        const { value, factors, gaps } = score(people);
        expect(factors.reduce((sum, { contribution }) => sum + contribution, 0)).toBe(value);
        const open = new Map(gaps.map(({ role, weight }) => [role, weight]));
        expect([...open.values()].reduce((sum, weight) => sum + weight, value ?? 0)).toBe(100);
      }),
    );
  });

  it("gives the same bytes in any order", () => {
    fc.assert(
      fc.property(contacts, (people) => {
        const turned = people.toReversed().map((one) => ({ ...one, roles: one.roles.toReversed() }));
        expect(JSON.stringify(score(turned))).toBe(JSON.stringify(score(people)));
      }),
    );
  });

  it("never falls with one more person", () => {
    fc.assert(
      fc.property(contacts, fc.integer({ min: 1, max: 5 }), (people, rating) => {
        expect(score([...people, person("new", ["D"], rating)]).value ?? 0).toBeGreaterThanOrEqual(
          score(people).value ?? 0,
        );
      }),
    );
  });
});
