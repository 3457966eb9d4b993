import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stableJson } from "#domain/stable-json";
import { measures } from "#scoring/catalogues/measures";
import { tasks } from "#scoring/catalogues/tasks";
import type { CoachingInput } from "#scoring/coaching/coaching-input";
import { readCoachingScores } from "#scoring/coaching/read-scores";
import { coach, deal, exampleInput, exampleScores } from "./coaching-cases.ts";

const example = exampleInput();
const taskIds = new Set<string>(tasks.map(({ id }) => id));
const measureIds = new Set<string>(measures.map(({ id }) => id));
const shuffled = <T>(items: readonly T[] | undefined) =>
  fc.shuffledSubarray([...(items ?? [])], { minLength: items?.length ?? 0 });

describe("readCoachingScores", () => {
  it("reads the scores of every method that has cards", () => {
    const { deals, risks, ...single } = readCoachingScores(exampleScores(), [deal("P1")]);
    expect([Object.entries(single).filter(([, score]) => score === undefined), risks?.length]).toEqual([[], 1]);
    expect(deals?.map(({ winRate, decisionChain }) => [winRate?.opportunityId, decisionChain?.opportunityId])).toEqual([
      ["P1", "P1"],
    ]);
  });

  it("makes nothing of no scores", () => {
    expect(coach(readCoachingScores([], [])).cards).toEqual([]);
  });
});

describe("coachAccount", () => {
  const { cards } = coach(example);

  it("stands every card on figures, every figure on records", () => {
    expect(cards.length).toBeGreaterThan(15);
    const unfounded = cards.filter(
      ({ figures }) => figures.length === 0 || figures.some(({ evidence }) => evidence.some((record) => !record)),
    );
    expect([
      unfounded,
      cards.flatMap(({ figures }) => figures.filter(({ evidence }) => evidence.length === 0)),
    ]).toEqual([[], []]);
  });

  it("ranks by effect, then by id, each id once", () => {
    const ids = cards.map(({ id }) => id);
    const ranked = cards.toSorted((a, b) => b.expectedEffect - a.expectedEffect || (a.id < b.id ? -1 : 1));
    expect([new Set(ids).size, ranked.map(({ id }) => id)]).toEqual([ids.length, ids]);
  });

  it("makes the effect of weight, share and gain", () => {
    for (const { expectedEffect, basis } of cards) {
      expect(Math.abs(expectedEffect - basis.weight * basis.share * basis.gain)).toBeLessThan(1e-9);
      expect(expectedEffect > 0 && expectedEffect <= 100).toBe(true);
    }
  });

  it("names its rule in its id, and tasks and measures of the catalogue", () => {
    expect(cards.filter(({ id, rule }) => !id.startsWith(`${rule}:`))).toEqual([]);
    expect(cards.flatMap((card) => card.taskIds.filter((id) => !taskIds.has(id)))).toEqual([]);
    expect(cards.flatMap((card) => card.measureIds.filter((id) => !measureIds.has(id)))).toEqual([]);
  });

  it("gives the same cards in whatever order scores of deals, risks and cells come", () => {
    const deals = ["P1", "P2", "P3"].map((id, at) => ({
      ...example.deals?.[0],
      ...deal(id, { amountMinor: at * 50 }),
    }));
    const held = { ...example, deals };
    const told = stableJson(coach(held));
    fc.assert(
      fc.property(
        shuffled(deals),
        shuffled(example.risks),
        shuffled(example.whiteSpace?.opportunities),
        shuffled(example.goals?.goals),
        (byDeal, risks, opportunities, goals) => {
          const whiteSpace = example.whiteSpace && { ...example.whiteSpace, opportunities };
          const given = { ...held, deals: byDeal, risks, whiteSpace };
          expect(stableJson(coach({ ...given, goals: example.goals && { ...example.goals, goals } }))).toBe(told);
        },
      ),
    );
  });

  it("loses by a missing score only the cards of that score", () => {
    const names = Object.keys(example).filter((name) => !["accountId", "asOf", "deals"].includes(name));
    const texts = new Set(cards.map((card) => stableJson(card)));
    for (const name of names) {
      const without: CoachingInput = { ...example, [name]: undefined };
      const other = coach(without).cards.filter((card) => !texts.has(stableJson(card)));
      expect(other.filter(({ rule }) => rule !== "rfm.important-retention")).toEqual([]);
    }
  });

  it("never lowers the effect of a lever that gains more", () => {
    const effect = (gain: number) => {
      const levers = [{ id: "solution.needConfirmed", kind: "checklist" as const, from: "no", value: 90, gain }];
      return coach({ deals: [deal("P1", { levers })] }).cards[0]?.expectedEffect ?? 0;
    };
    const points = fc.double({ min: 0.001, max: 80, noNaN: true });
    fc.assert(fc.property(points, points, (a, b) => effect(Math.max(a, b)) >= effect(Math.min(a, b))));
  });

  it("shares out the deals of an account whole", () => {
    const amount = fc.option(fc.integer({ min: 1, max: 1e12 }));
    fc.assert(
      fc.property(fc.array(amount, { minLength: 1, maxLength: 6 }), (amounts) => {
        const levers = [{ id: "solution.needConfirmed", kind: "checklist" as const, from: "no", value: 90, gain: 10 }];
        const deals = amounts.map((amountMinor, at) => deal(`P${at}`, { amountMinor, levers }));
        const total = coach({ deals }).cards.reduce((sum, { expectedEffect }) => sum + expectedEffect, 0);
        expect(Math.abs(total - 10)).toBeLessThan(1e-8);
      }),
    );
  });
});
