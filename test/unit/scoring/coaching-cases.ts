import { type Day, parseDay } from "#domain/day";
import type { Score } from "#domain/score";
import { coachAccount } from "#scoring/coaching/coach-account";
import type { CoachingDeal, CoachingInput } from "#scoring/coaching/coaching-input";
import { readCoachingScores } from "#scoring/coaching/read-scores";
import { resolveScoringConfig } from "#scoring/config";
import { scoringMethods } from "#scoring/methods";
import { scoreRfm } from "#scoring/rfm/rfm";
import type { RfmOrder } from "#scoring/rfm/rfm-summary";
import type { ScoringMethod } from "#scoring/scoring-method";

export const asOf = parseDay("2026-11-01");
export const config = resolveScoringConfig();

export const coach = (input: Partial<CoachingInput>, resolved = config) =>
  coachAccount({ accountId: "A1", asOf, ...input }, resolved);

/** Rule, item and effect of every card, in rank order. */
export const outline = (input: Partial<CoachingInput>) =>
  coach(input).cards.map(({ rule, item, expectedEffect }) => [rule, item, expectedEffect]);

/** What every score has, for a view written by hand. */
export const bare = {
  value: 0,
  scale: { min: 0, max: 100 },
  band: "",
  coverage: 1,
  factors: [],
  flags: [],
} satisfies Pick<Score, "value" | "scale" | "band" | "coverage" | "factors" | "flags">;

export const factor = (id: string, more: Partial<Score["factors"][number]> = {}): Score["factors"][number] => ({
  id,
  raw: null,
  unit: "plain",
  points: 0,
  weight: 0,
  contribution: 0,
  evidence: [],
  ...more,
});

/** Customer value of one account on a day, from its orders as `[day, yuan]`. */
export function rfmOn(day: Day, orders: readonly (readonly [string, number])[]) {
  const held = orders.map(
    ([date, amount], at): RfmOrder => ({
      id: `O${at + 1}`,
      date: parseDay(date),
      amountMinor: amount * 100,
      currency: "CNY",
    }),
  );
  const [score] = scoreRfm(
    { asOf: day, mode: "bands", currency: "CNY", accounts: [{ id: "A1", orders: held }] },
    config,
  );
  if (!score) throw new Error("no score");
  return score;
}

export const deal = (opportunityId: string, more: Partial<CoachingDeal> = {}): CoachingDeal => ({
  opportunityId,
  amountMinor: null,
  ...more,
});

/** Every score that the methods' own examples give. */
export function exampleScores(): Score[] {
  const methods: readonly ScoringMethod[] = Object.values(scoringMethods);
  return methods.flatMap((method): Score[] => {
    const result = method.run(method.example);
    return "scores" in result ? result.scores : [result];
  });
}

/** An account of which everything is scored: the methods' own examples taken together. */
export function exampleInput(): CoachingInput {
  const scores = exampleScores();
  const deals = [
    deal("P1", { levers: [{ id: "solution.needConfirmed", kind: "checklist", from: "no", value: 60, gain: 6 }] }),
  ];
  return { accountId: "A1", asOf, ...readCoachingScores(scores, deals) };
}
