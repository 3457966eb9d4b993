/** Why a row was rejected; each code has a sentence `reason.<code>` in the importing catalogue. */
export const reasonCodes = [
  "ragged-row",
  "missing-required",
  "duplicate-id",
  "unknown-reference",
  "not-of-account",
  "does-not-go-with",
  "not-a-date",
  "date-without-day",
  "ambiguous-date",
  "not-an-amount",
  "amount-too-large",
  "not-a-currency",
  "currency-conflict",
  "not-a-number",
  "not-a-whole-number",
  "not-a-percent",
  "not-a-year",
  "not-a-month-day",
  "not-a-rating",
  "not-an-answer",
  "unknown-word",
  "out-of-range",
  "not-a-competitor",
  "not-a-role",
  "excel-error",
  "too-long",
  "not-json",
  "not-a-note",
  "empty-note",
  "front-matter",
] as const;
export type ReasonCode = (typeof reasonCodes)[number];
export type Reason = { code: ReasonCode; params: Record<string, string | number> };

/** What a cell parser gives: the value, or why there is none. */
export type Read<T> = { value: T; reason?: undefined } | { value?: undefined; reason: Reason };

export function refuse(code: ReasonCode, params: Record<string, string | number> = {}): { reason: Reason } {
  return { reason: { code, params } };
}
