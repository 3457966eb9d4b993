import { foldText } from "../fold-text.ts";
import { findCurrency } from "./currency-words.ts";
import { scaleOf } from "./scale-words.ts";

/** What a header or a data dictionary says all figures of a column are in: a power of ten and a currency. */
export type Unit = { exponent: number; currency: string | null };

/**
 * `in millions of USD`, `万元`, `人民币/千元` → unit; null where the words name neither scale nor currency.
 * `home`: the organisation's currency, for signs that several currencies share.
 */
export function readUnit(text: string, home: string): Unit | null {
  const words = foldText(text).split(/[\s,/:：，、]+/u);
  const parts = words.map(scaleOf).map(({ exponent, rest }) => ({
    exponent,
    currency: rest === "" ? null : findCurrency(rest, home),
    rest,
  }));
  const exponent =
    parts.find((part) => part.exponent > 0 && (part.rest === "" || part.currency !== null))?.exponent ?? 0;
  const currency = parts.find((part) => part.currency !== null)?.currency ?? null;
  return exponent === 0 && currency === null ? null : { exponent, currency };
}
