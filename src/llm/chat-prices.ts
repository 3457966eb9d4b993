import type { CallTokens } from "#domain/model-call";

/** What a million tokens cost, in US dollars. */
export type ChatPrice = { input: number; cachedInput: number; output: number };

/** (input − cached)·price + cached·cached price + output·output price, over 10⁶, in US dollars. */
export function costOf({ input, cachedInput, output }: CallTokens, price: ChatPrice): number {
  const fresh = Math.max(0, input - cachedInput);
  return (fresh * price.input + cachedInput * price.cachedInput + output * price.output) / 1_000_000;
}
