import { minorDigits } from "#domain/money";
import { findCurrency } from "./cells/currency-words.ts";
import { roundDecimal, shiftDecimal } from "./cells/decimal.ts";
import { type Amount, readAmount } from "./cells/read-amount.ts";
import { refuse } from "./reason.ts";
import type { RowReader } from "./row-reader.ts";
import type { Sheet } from "./sheet.ts";

/** The money of one row, in one currency. */
export type RowMoney<Field extends string> = {
  currency: string;
  /** Integer of minor units; null where the cell is blank or, with a problem in the reader, unreadable. */
  minor: (field: Field) => number | null;
  /** Decimal text of major units, at most four digits after the point. */
  decimal: (field: Field) => string | null;
};

/** `decimalMoneySchema`: fifteen digits before the point, four behind. */
const maxWholeDigits = 15;
const maxDecimalPlaces = 4;

/** Applies the column's unit to a cell that brings no scale of its own, and says so once per column. */
function applyUnit<Field extends string>(row: RowReader<Field>, sheet: Sheet, field: Field, amount: Amount): string {
  const unit = sheet.unitOf(field);
  if (!unit) return amount.decimal;
  const decimal = amount.scaled ? amount.decimal : shiftDecimal(amount.decimal, unit.exponent);
  const value = [unit.exponent > 0 ? `× ${10 ** unit.exponent}` : "", unit.currency ?? ""].join(" ").trim();
  sheet.tally.notice(unit.source, `${row.raw(field)} → ${decimal}`, { column: row.column(field), value });
  return decimal;
}

/** Currencies that one cell is said to be in, by its own sign or word and by its column's unit. */
function namedCurrencies(sheet: Sheet, field: string, amount: Amount): string[] {
  return [amount.currency, sheet.unitOf(field)?.currency ?? null].filter((named) => named !== null);
}

/** The first currency that the row names, the organisation's where it names none; others are refused. */
function settleCurrency<Field extends string>(
  row: RowReader<Field>,
  sheet: Sheet,
  stated: string | null,
  amounts: ReadonlyMap<Field, Amount>,
): string {
  const named = [...amounts].flatMap(([field, amount]) =>
    namedCurrencies(sheet, field, amount).map((currency) => ({ field, currency })),
  );
  const currency = stated ?? named[0]?.currency ?? sheet.context.currency;
  for (const other of named.filter((one) => one.currency !== currency)) {
    row.refuse(other.field, refuse("currency-conflict", { first: currency, second: other.currency }).reason);
  }
  const [example] = amounts.keys();
  if (stated === null && named.length === 0 && example !== undefined) {
    sheet.tally.notice("currency-assumed", row.raw(example), { value: currency });
  }
  return currency;
}

function refuseTooLarge<Field extends string>(row: RowReader<Field>, field: Field): null {
  row.refuse(field, refuse("amount-too-large", { value: row.raw(field) }).reason);
  return null;
}

/** The amount at `places` digits after the point; a rounded one is counted as a repair, one beyond all bounds is refused. */
function settleDecimal<Field extends string>(
  row: RowReader<Field>,
  sheet: Sheet,
  field: Field,
  decimal: string,
  places: number,
): string | null {
  const settled = roundDecimal(decimal, places);
  const wholeDigits = settled.replace("-", "").split(".")[0]?.length ?? 0;
  if (wholeDigits > maxWholeDigits) return refuseTooLarge(row, field);
  if (settled !== decimal) sheet.tally.repair("rounded-to-minor-unit", field, decimal, settled);
  return settled;
}

function readCurrency<Field extends string>(row: RowReader<Field>, field: Field, home: string): string | null {
  return row.read(field, (cell) => {
    const found = findCurrency(cell, home);
    return found === null ? refuse("not-a-currency", { value: cell }) : { value: found };
  });
}

/**
 * Amounts of one row → one currency and its values. The currency is the one in `currencyField`, else the one that cells,
 * header or data dictionary name, else the organisation's, with a notice. Two currencies in one row are refused.
 */
export function readRowMoney<Field extends string, Amounts extends Field>(
  row: RowReader<Field>,
  sheet: Sheet,
  currencyField: Field,
  amountFields: readonly Amounts[],
): RowMoney<Amounts> {
  const stated = readCurrency(row, currencyField, sheet.context.currency);
  const amounts = new Map<Amounts, Amount>();
  for (const field of amountFields) {
    const amount = row.read(field, (cell) => readAmount(cell, stated ?? sheet.context.currency));
    if (amount) amounts.set(field, { ...amount, decimal: applyUnit<Field>(row, sheet, field, amount) });
  }
  const currency = settleCurrency<Field>(row, sheet, stated, amounts);
  const at = (field: Amounts, places: number) => {
    const amount = amounts.get(field);
    return amount ? settleDecimal<Field>(row, sheet, field, amount.decimal, places) : null;
  };
  return {
    currency,
    decimal: (field) => at(field, maxDecimalPlaces),
    minor: (field) => {
      const places = minorDigits(currency);
      const decimal = at(field, places);
      if (decimal === null) return null;
      const minor = Number(shiftDecimal(decimal, places));
      return Number.isSafeInteger(minor) ? minor : refuseTooLarge<Field>(row, field);
    },
  };
}
