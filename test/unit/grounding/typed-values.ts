import fc from "fast-check";
import type { TypedValue } from "#domain/evidence";

const amount = fc
  .tuple(
    fc.integer({ min: -999_999_999, max: 999_999_999 }),
    fc.integer({ min: 0, max: 3 }),
    fc.integer({ min: 0, max: 99 }),
  )
  .map(
    ([digits, zeros, cents]) =>
      `${digits}${"0".repeat(zeros)}${cents === 0 ? "" : `.${String(cents).padStart(2, "0")}`}`,
  );
const figure = fc.oneof(
  fc.integer({ min: 0, max: 5_000_000 }),
  fc.integer({ min: 0, max: 10_000_000 }).map((value) => value / 1000),
);
const day = fc
  .tuple(fc.integer({ min: 1990, max: 2090 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([year, month, date]) => `${year}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`);

/** Typed ledger values with figures in them. */
export const typedValue: fc.Arbitrary<TypedValue> = fc.oneof(
  fc.record({
    type: fc.constant("money" as const),
    amount,
    currency: fc.constantFrom("CNY", "USD", "EUR", "JPY", "GBP", "CHF", "KWD"),
  }),
  fc.record({
    type: fc.constant("percent" as const),
    value: fc.oneof(
      figure,
      figure.map((value) => -value),
    ),
  }),
  fc.record({ type: fc.constant("number" as const), value: figure }),
  fc.record({
    type: fc.constant("count" as const),
    value: fc.integer({ min: 0, max: 20_000 }),
    unit: fc.constantFrom("orders", "visits", "people", "departments", "points", "次", "家"),
  }),
  fc.record({
    type: fc.constant("date" as const),
    value: fc.oneof(
      day,
      day.map((text) => text.slice(0, 7)),
      day.map((text) => text.slice(0, 4)),
    ),
  }),
  fc.record({
    type: fc.constant("duration" as const),
    value: fc.integer({ min: 1, max: 400 }),
    unit: fc.constantFrom("day" as const, "week" as const, "month" as const, "year" as const),
  }),
);
