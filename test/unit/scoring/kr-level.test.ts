import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { KrRatings } from "#domain/contact";
import { parseDay } from "#domain/day";
import { resolveScoringConfig } from "#scoring/config";
import { krDimensions, scoreKr } from "#scoring/relationship/kr-level";

const asOf = parseDay("2026-11-01");
const config = resolveScoringConfig();
const score = (kr: KrRatings, ratedOn: string | null = null) =>
  scoreKr({ contactId: "C1", asOf, kr, ratedOn: ratedOn === null ? null : parseDay(ratedOn) }, config);
const all = (rating: number): KrRatings => Object.fromEntries(krDimensions.map((id) => [id, rating]));

describe("scoreKr", () => {
  // (4 + 4 + 3 + 3 + 3 + 4) / 6 = 3.5 → 3
  it("takes the floor of the mean", () => {
    const kr = { stance: 4, support: 4, information: 3, guidance: 3, participation: 3, acceptance: 4 };
    expect(score(kr)).toMatchObject({ value: 3, level: 3, band: "supports", coverage: 1 });
  });

  it.each([
    [5, "coach"],
    [4, "exclusive"],
    [3, "supports"],
    [2, "neutral"],
    [1, "rejects"],
  ])("calls level %i %s", (rating, band) => {
    expect(score(all(rating)).band).toBe(band);
  });

  // (3 + 5 + 5 + 4 + 4 + 4) / 6 = 4.17, but stance 3 < 4
  it("does not call exclusive who leans to a competitor", () => {
    const kr = { stance: 3, support: 5, information: 5, guidance: 4, participation: 4, acceptance: 4 };
    expect(score(kr).level).toBe(3);
  });

  // Five 5s known, mean 5; guidance unrated, so coach is unproven
  it("does not call coach whose guidance nobody rated", () => {
    const { guidance: _unrated, ...known } = all(5);
    expect(score(known)).toMatchObject({ level: 4, missing: ["guidance"] });
  });

  it("is insufficient with two ratings of six", () => {
    expect(score({ stance: 5, support: 5 })).toMatchObject({ value: null, level: null, band: "insufficient" });
  });

  // 180 days before 2026-11-01 is 2026-05-05
  it.each([
    ["2026-05-05", []],
    ["2026-05-04", ["stale"]],
  ])("calls a rating of %s %j", (ratedOn, flags) => {
    expect(score(all(3), ratedOn).flags).toEqual(flags);
  });

  it.each<[Record<string, number>, string]>([
    [{ stance: 6 }, "contact:C1: kr.stance: above 5"],
    [{ stance: 0 }, "contact:C1: kr.stance: below 1"],
    [{ stance: Number.NaN }, "contact:C1: kr.stance: not a number"],
    [{ charm: 3 }, "contact:C1: kr.charm: unknown dimension"],
  ])("refuses %j by name", (kr, message) => {
    expect(() => score(kr)).toThrow(message);
  });

  it("refuses a rating made after the day of the score", () => {
    expect(() => score(all(3), "2026-11-02")).toThrow("contact:C1: ratedOn");
  });

  it("adds up, and never falls when a rating rises", () => {
    const ratings = fc.tuple(...krDimensions.map(() => fc.integer({ min: 1, max: 5 })));
    fc.assert(
      fc.property(ratings, fc.nat(5), (values, raised) => {
        const kr: KrRatings = Object.fromEntries(krDimensions.map((id, at) => [id, values[at]]));
        const more: KrRatings = Object.fromEntries(
          krDimensions.map((id, at) => [id, Math.min(5, (values[at] ?? 1) + (at === raised ? 1 : 0))]),
        );
        const { value, factors } = score(kr);
        const sum = factors.reduce((total, { contribution }) => total + contribution, 0);
        expect(Math.abs(sum - (value ?? 0))).toBeLessThan(1e-9);
        expect(score(more).value ?? 0).toBeGreaterThanOrEqual(value ?? 0);
      }),
    );
  });
});
