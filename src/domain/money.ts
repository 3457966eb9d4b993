import { z } from "zod";
import { AppError } from "#errors";

/** ISO 4217 alphabetic code. */
export const currencySchema = z.string().regex(/^[A-Z]{3}$/, "not an ISO 4217 code");

/** An integer of minor units (fen, cents) and its currency. */
export const moneySchema = z.object({ amountMinor: z.int(), currency: currencySchema });
export type Money = z.infer<typeof moneySchema>;

/** Money as it crosses HTTP and files: a decimal string of major units. */
export const decimalMoneySchema = z.object({
  amount: z.string().regex(/^-?\d{1,15}(\.\d{1,4})?$/, "not a decimal amount"),
  currency: currencySchema,
});
export type DecimalMoney = z.infer<typeof decimalMoneySchema>;

const digitsByCurrency = new Map<string, number>();

/** Digits after the decimal point: 2 for CNY, 0 for JPY (ISO 4217 as held by Intl). */
export function minorDigits(currency: string): number {
  const known = digitsByCurrency.get(currency);
  if (known !== undefined) return known;
  const format = new Intl.NumberFormat("en", { style: "currency", currency });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  digitsByCurrency.set(currency, digits);
  return digits;
}

/**
 * `"5000.00"` CNY → 500000 fen. Works on the digits, never on a float.
 * @throws AppError `invalid-input` when there are more decimals than the currency has.
 */
export function toMinor(amount: string, currency: string): number {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(amount);
  const digits = minorDigits(currency);
  const fraction = (match?.[3] ?? "").replace(/0+$/, "");
  if (!match || fraction.length > digits) {
    throw new AppError("invalid-input", `not an amount of ${currency}: ${amount}`, {
      params: { value: amount },
    });
  }
  const minor = Number(`${match[2]}${fraction.padEnd(digits, "0")}`);
  return match[1] === "-" && minor !== 0 ? -minor : minor;
}

/** 500000 fen → `"5000.00"`. */
export function toDecimal({ amountMinor, currency }: Money): string {
  const digits = minorDigits(currency);
  const text = String(Math.abs(amountMinor)).padStart(digits + 1, "0");
  const whole = text.slice(0, text.length - digits);
  const sign = amountMinor < 0 ? "-" : "";
  return digits === 0 ? `${sign}${whole}` : `${sign}${whole}.${text.slice(-digits)}`;
}

/** @throws AppError `currency-mismatch` when the currencies differ. */
export function addMoney(a: Money, b: Money): Money {
  if (a.currency !== b.currency) {
    throw new AppError("currency-mismatch", `${a.currency} + ${b.currency} without a rate`, {
      params: { first: a.currency, second: b.currency },
    });
  }
  return { amountMinor: a.amountMinor + b.amountMinor, currency: a.currency };
}
