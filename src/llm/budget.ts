import type { CallTokens } from "#domain/model-call";
import { AppError } from "#errors";
import { type ChatPrice, costOf } from "./chat-prices.ts";

export type BudgetLimits = {
  /** Tokens in and out, all calls together. */
  maxTokens: number;
  /** US dollars, all calls together; calls whose price nobody knows cost nothing here. Null: no limit. */
  maxCostUsd: number | null;
  /** When time is over, on the clock of `now`. */
  deadlineMs: number;
  now: () => number;
};

/** The most that a call may take: what goes in, and what may come out. */
export type CallEstimate = { inputTokens: number; maxOutputTokens: number; price: ChatPrice | null };

/** Held until the call has ended. */
export type Reservation = {
  /** Puts what the call took in the place of what was held; null: nothing was taken. A second time changes nothing. */
  settle: (used: CallTokens | null) => void;
};

export type Budget = {
  /** @throws AppError `model-budget` where tokens, money or time do not suffice for the most that the call may take. */
  reserve: (estimate: CallEstimate) => Reservation;
  /** Milliseconds until the deadline, at least 0. */
  remainingMs: () => number;
  /** What calls that have ended took. `costUsd` null: one of them had no known price. */
  used: () => { tokens: CallTokens; costUsd: number | null };
};

const settings = {
  tokens: "LLM_MAX_TOKENS_PER_DRAFT",
  cost: "LLM_MAX_COST_USD_PER_DRAFT",
  time: "LLM_TIMEOUT_SECONDS",
} as const;

/**
 * What one draft, or one answer of the chat, may take of a model. At every moment
 * used + held ≤ `maxTokens` and cost used + cost held ≤ `maxCostUsd`, as long as no call takes more than it reserved.
 */
export function createBudget({ maxTokens, maxCostUsd, deadlineMs, now }: BudgetLimits): Budget {
  const tokens: CallTokens = { input: 0, cachedInput: 0, output: 0 };
  const held = { tokens: 0, cost: 0 };
  let cost = 0;
  let isPriced = true;
  const remainingMs = () => Math.max(0, deadlineMs - now());
  const assertAffordable = (most: { tokens: number; cost: number }) => {
    if (remainingMs() === 0) throw overspent("time");
    if (tokens.input + tokens.output + held.tokens + most.tokens > maxTokens) throw overspent("tokens");
    if (maxCostUsd !== null && cost + held.cost + most.cost > maxCostUsd) throw overspent("cost");
  };
  const take = (used: CallTokens, price: ChatPrice | null) => {
    tokens.input += used.input;
    tokens.cachedInput += used.cachedInput;
    tokens.output += used.output;
    if (price === null) isPriced = false;
    else cost += costOf(used, price);
  };
  return {
    reserve: ({ inputTokens, maxOutputTokens, price }) => {
      const all = { input: inputTokens, cachedInput: 0, output: maxOutputTokens };
      const most = { tokens: inputTokens + maxOutputTokens, cost: price === null ? 0 : costOf(all, price) };
      assertAffordable(most);
      held.tokens += most.tokens;
      held.cost += most.cost;
      let isOpen = true;
      return {
        settle: (used) => {
          if (!isOpen) return;
          isOpen = false;
          held.tokens -= most.tokens;
          held.cost -= most.cost;
          if (used) take(used, price);
        },
      };
    },
    remainingMs,
    used: () => ({ tokens: { ...tokens }, costUsd: isPriced ? cost : null }),
  };
}

function overspent(limit: keyof typeof settings): AppError {
  const params = { limit, setting: settings[limit] };
  return new AppError("model-budget", `model: no ${limit} left`, { params });
}
