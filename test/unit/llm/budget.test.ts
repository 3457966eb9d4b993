import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Budget, createBudget, type Reservation } from "#llm/budget";
import { costOf } from "#llm/chat-prices";

const price = { input: 2, cachedInput: 0.5, output: 8 };
const open = (
  limits: { maxTokens?: number; maxCostUsd?: number | null; deadlineMs?: number; now?: () => number } = {},
) => createBudget({ maxTokens: 10_000, maxCostUsd: null, deadlineMs: 1_000, now: () => 0, ...limits });
const call = { inputTokens: 1_000, maxOutputTokens: 500, price };

describe("createBudget", () => {
  test("takes what was used in the place of what was held", () => {
    const budget = open();
    budget.reserve(call).settle({ input: 900, cachedInput: 400, output: 100 });
    const tokens = { input: 900, cachedInput: 400, output: 100 };
    expect(budget.used()).toEqual({ tokens, costUsd: costOf(tokens, price) });
  });

  test("refuses a call whose most would not fit beside what others hold", () => {
    const budget = open({ maxTokens: 2_900 });
    budget.reserve(call);
    expect(() => budget.reserve(call)).toThrow(
      expect.objectContaining({
        code: "model-budget",
        details: { params: { limit: "tokens", setting: "LLM_MAX_TOKENS_PER_DRAFT" } },
      }),
    );
  });

  test("refuses a call that may cost more than is left", () => {
    const budget = open({ maxCostUsd: 0.005 });
    expect(() => budget.reserve(call)).toThrow(expect.objectContaining({ code: "model-budget" }));
  });

  test("refuses every call after the deadline", () => {
    let at = 0;
    const budget = open({ now: () => at });
    at = 1_000;
    expect(() => budget.reserve(call)).toThrow(expect.objectContaining({ code: "model-budget" }));
  });

  test("gives back what a call held that took nothing", () => {
    const budget = open({ maxTokens: 1_500 });
    budget.reserve(call).settle(null);
    expect(() => budget.reserve(call)).not.toThrow();
  });

  test("knows no cost once a call had no price", () => {
    const budget = open();
    budget.reserve({ ...call, price: null }).settle({ input: 1, cachedInput: 0, output: 1 });
    expect(budget.used().costUsd).toBeNull();
  });
});

const size = fc.integer({ min: 0, max: 4_000 });
/** A call comes, and then perhaps one of those under way ends, having taken a share of what it held. */
const step = fc.record({
  input: size,
  output: size,
  ends: fc.option(fc.nat({ max: 20 })),
  share: fc.double({ min: 0, max: 1, noNaN: true }),
  times: fc.integer({ min: 1, max: 2 }),
});
type Held = { reservation: Reservation; input: number; output: number };

function reserved(budget: Budget, input: number, output: number): Held[] {
  try {
    return [{ reservation: budget.reserve({ inputTokens: input, maxOutputTokens: output, price }), input, output }];
  } catch {
    return [];
  }
}

function settle({ reservation, input, output }: Held, share: number, times: number): void {
  const used = { input: Math.floor(input * share), cachedInput: 0, output: Math.floor(output * share) };
  for (let time = 0; time < times; time += 1) reservation.settle(used);
}

test("never lets what is used and held together be more than the limits", () => {
  const limits = fc.record({
    maxTokens: fc.integer({ min: 0, max: 20_000 }),
    maxCostUsd: fc.double({ min: 0, max: 0.1, noNaN: true }),
  });
  fc.assert(
    fc.property(limits, fc.array(step, { maxLength: 60 }), ({ maxTokens, maxCostUsd }, steps) => {
      const budget = open({ maxTokens, maxCostUsd });
      const held: Held[] = [];
      for (const { input, output, ends, share, times } of steps) {
        held.push(...reserved(budget, input, output));
        const ended = ends === null ? [] : held.splice(ends % Math.max(1, held.length), 1);
        for (const one of ended) settle(one, share, times);
      }
      const { tokens, costUsd } = budget.used();
      const heldTokens = held.reduce((sum, { input, output }) => sum + input + output, 0);
      const heldCost = held.reduce(
        (sum, { input, output }) => sum + costOf({ input, cachedInput: 0, output }, price),
        0,
      );
      expect(tokens.input + tokens.output + heldTokens).toBeLessThanOrEqual(maxTokens);
      expect((costUsd ?? 0) + heldCost).toBeLessThanOrEqual(maxCostUsd + 1e-9);
    }),
  );
});

test("has everything to give again once all calls have ended with nothing", () => {
  fc.assert(
    fc.property(fc.array(fc.record({ input: size, output: size })), (calls) => {
      const budget = open({ maxTokens: 1_000_000 });
      const held = calls.map(({ input, output }) =>
        budget.reserve({ inputTokens: input, maxOutputTokens: output, price }),
      );
      for (const reservation of held) reservation.settle(null);
      expect(() => budget.reserve({ inputTokens: 1_000_000, maxOutputTokens: 0, price })).not.toThrow();
    }),
  );
});
