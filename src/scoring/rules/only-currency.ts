import { AppError } from "#errors";
import { sortedUnique } from "./compare-text.ts";
import type { Rates } from "./convert-currency.ts";

/**
 * The one currency used that has no rate into another; `XXX` (ISO 4217: no currency) where there is no money.
 * @throws AppError `currency-mismatch` where two have none.
 */
export function onlyCurrency(currencies: readonly string[], rates: Rates): string {
  const used = sortedUnique(currencies);
  const [first = used[0], second] = used.filter((currency) => !Object.hasOwn(rates, currency));
  if (second === undefined) return first ?? "XXX";
  throw new AppError("currency-mismatch", `${first} + ${second} without a rate`, {
    params: { first: first ?? "", second },
  });
}
