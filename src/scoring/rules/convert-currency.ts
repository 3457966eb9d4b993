import { minorDigits } from "#domain/money";
import { AppError } from "#errors";

export type Rates = Readonly<Record<string, number>>;

/**
 * Minor units of `from` → minor units of `to`, rounded half away from zero. `rates` holds units of `to` for one
 * unit of the other currency.
 * @throws AppError `currency-mismatch` where no rate is given.
 */
export function convertMinor(amountMinor: number, from: string, to: string, rates: Rates): number {
  if (from === to) return amountMinor;
  const rate = Object.hasOwn(rates, from) ? rates[from] : undefined;
  if (rate === undefined) {
    throw new AppError("currency-mismatch", `${from} + ${to} without a rate`, { params: { first: from, second: to } });
  }
  const exact = Math.abs(amountMinor) * rate * 10 ** (minorDigits(to) - minorDigits(from));
  return Math.sign(amountMinor) * Math.round(exact) + 0;
}

/** Minor units as a number of major units, for points and for reading: 500000 fen → 5000. */
export function toMajor(amountMinor: number, currency: string): number {
  return amountMinor / 10 ** minorDigits(currency);
}
