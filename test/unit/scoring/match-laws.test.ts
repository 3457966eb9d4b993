import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDay } from "#domain/day";
import { resolveScoringConfig } from "#scoring/config";
import { scoreMatch } from "#scoring/match/match";
import { contactChannels } from "#scoring/match/match-config";
import { matchOctantIds, matchOctants, octantOf } from "#scoring/match/match-octant";
import type { MatchAccount } from "#scoring/match/match-points";

const asOf = parseDay("2026-11-01");
const config = resolveScoringConfig();

describe("octantOf", () => {
  it.each([
    [50, 50, 50, "champion", "invest"],
    [50, 50, 49.9, "contested", "defend"],
    [0, 50, 0, "rival-held", "win-over"],
    [49.9, 100, 50, "open-door", "build-relationship"],
    [80, 10, 80, "steady", "farm"],
    [80, 10, 10, "familiar", "nurture-cheaply"],
    [10, 10, 80, "windfall", "opportunistic"],
    [49.9, 49.9, 49.9, "marginal", "deprioritise"],
  ] as const)("puts %d, %d, %d into %s: %s", (closeness, potential, win, octant, posture) => {
    const found = octantOf({ closeness, potential, win }, config.match);
    expect([found, matchOctants[found].posture]).toEqual([octant, posture]);
  });

  it("has one octant for each way three dimensions can be high or low", () => {
    const ways = matchOctantIds.map((id) => {
      const { closeness, potential, win } = matchOctants[id];
      return [closeness, potential, win].join();
    });
    expect(new Set(ways).size).toBe(8);
  });
});

const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null });
const rating = maybe(fc.integer({ min: 1, max: 5 }));
const share = maybe(fc.integer({ min: 0, max: 100 }));
const contact = fc.record({
  date: fc.constantFrom(parseDay("2026-10-30"), parseDay("2026-09-01"), parseDay("2026-01-01")),
  channel: fc.constantFrom(...contactChannels),
});
const account = fc.record({
  class: maybe(fc.constantFrom("key" as const, "exit" as const)),
  contacts: maybe(fc.array(contact, { maxLength: 4 })),
  customerSince: maybe(fc.constant(parseDay("2025-02-11"))),
  trust: share,
  shareOfWallet: share,
  walletMinor: maybe(fc.integer({ min: 0, max: 1000 })),
  growth: maybe(fc.integer({ min: -60, max: 60 })),
  industryInfluence: rating,
  opportunities: fc.array(fc.record({ winRate: share, amountMinor: fc.integer({ min: 0, max: 1000 }) }), {
    maxLength: 4,
  }),
  loyalty: rating,
  competitorThreat: rating,
});
const numbered = <T extends object>(records: readonly T[], letter: string) =>
  records.map((record, at) => ({ ...record, id: `${letter}${at}` }));
const portfolio = fc.array(account, { maxLength: 4 }).map((accounts) =>
  numbered(accounts, "A").map(
    (one): MatchAccount => ({
      ...one,
      contacts: one.contacts && numbered(one.contacts, "V"),
      opportunities: numbered(one.opportunities, "P"),
    }),
  ),
);

describe("laws of the match matrix", () => {
  it("adds up, stays within 0–100 and places whom it scores", () => {
    fc.assert(
      fc.property(portfolio, (accounts) => {
        const { scores, plot } = scoreMatch({ asOf, accounts }, config);
        for (const { value, factors, dimensions, octant } of scores) {
          const sum = factors.reduce((total, { contribution }) => total + contribution, 0);
          expect(Math.abs(sum - (value ?? 0))).toBeLessThan(1e-9);
          expect(Object.values(dimensions).every((held) => held === null || (held >= 0 && held <= 100))).toBe(true);
          expect(octant === null).toBe(value === null);
        }
        expect(plot.points.length + plot.unplaced.length).toBe(accounts.length);
      }),
    );
  });

  it("gives the same bytes in any order", () => {
    fc.assert(
      fc.property(portfolio, (accounts) => {
        const turned = accounts.toReversed().map((one) => ({
          ...one,
          contacts: one.contacts?.toReversed() ?? null,
          opportunities: one.opportunities.toReversed(),
        }));
        expect(JSON.stringify(scoreMatch({ asOf, accounts: turned }, config))).toBe(
          JSON.stringify(scoreMatch({ asOf, accounts }, config)),
        );
      }),
    );
  });
});
