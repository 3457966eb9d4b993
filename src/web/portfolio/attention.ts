import type { AccountRow } from "../api/types.ts";

/** Why an account needs attention, and where it stands among those that do: 1 comes first. */
export type Attention = NonNullable<AccountRow["attention"]>;

/** First who needs attention most. */
export function compareAttention(a: Attention, b: Attention): number {
  return a.place - b.place;
}
