import type { Money } from "../api/types.ts";

/** `752372.00 CNY`, as the timeline writes an order's amount; null for any other text. */
export function readMoneyText(text: string): Money | null {
  const match = /^(-?\d+(?:\.\d+)?) ([A-Z]{3})$/.exec(text);
  return match?.[1] && match[2] ? { amount: match[1], currency: match[2] } : null;
}
