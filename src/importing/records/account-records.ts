import { type AccountMeasure, type MeasureFactor, measureFactors } from "#domain/account";
import type { Day } from "#domain/day";
import { readDay } from "../cells/read-day.ts";
import { readList } from "../cells/read-list.ts";
import { looksLikeFraction, readCount, readPercent, readRating, readYear } from "../cells/read-number.ts";
import { createCountryVocabulary } from "../country-names.ts";
import type { AccountField } from "../headers/account-headers.ts";
import type { AccountRecord } from "../import-record.ts";
import { createIndustryVocabulary } from "../industry-names.ts";
import { type Read, refuse } from "../reason.ts";
import { readRowMoney } from "../row-money.ts";
import type { RowReader } from "../row-reader.ts";
import type { CreateRowParser, Sheet } from "../sheet.ts";
import type { RepairCode } from "../tally.ts";
import type { Vocabulary } from "../vocabulary.ts";

type AccountRow = RowReader<AccountField>;

/** Shares of a whole; margins may be negative and collection may pass 100 % when old debt comes in. */
const shares: ReadonlySet<MeasureFactor> = new Set<MeasureFactor>(["marketShare", "shareOfWallet", "qualityLoss"]);

function readShare(cell: string): Read<number> {
  const read = readPercent(cell);
  if (read.reason || (read.value >= 0 && read.value <= 100)) return read;
  return refuse("out-of-range", { value: cell, min: 0, max: 100 });
}

const readers = { ordinal: readRating, percent: readPercent, count: readCount } as const;

function readMeasure(row: AccountRow, sheet: Sheet, factor: MeasureFactor): number | null {
  const unit = measureFactors[factor];
  const value = row.read(factor, shares.has(factor) ? readShare : readers[unit]);
  if (value !== null && unit === "percent" && looksLikeFraction(row.raw(factor), value)) {
    sheet.tally.notice("percent-as-fraction", row.raw(factor), { column: row.column(factor) });
  }
  return value;
}

const factors = Object.keys(measureFactors).filter((key): key is MeasureFactor => key in measureFactors);

function readMeasures(row: AccountRow, sheet: Sheet): AccountMeasure[] {
  const source = row.text("ratingSource");
  const observedOn: Day | null = row.read("ratedOn", readDay);
  const origin = { ...(source === null ? {} : { source }), ...(observedOn === null ? {} : { observedOn }) };
  return factors.flatMap((factor) => {
    const value = readMeasure(row, sheet, factor);
    return value === null ? [] : [{ factor, value, ...origin }];
  });
}

function readIndustry(row: AccountRow, sheet: Sheet, vocabulary: Vocabulary): string | null {
  return spell(row, sheet, "industry", vocabulary, "industry-spelling", ({ state, written }) => {
    if (state === "unsure") sheet.tally.notice("industry-unsure", written, { column: row.column("industry") });
  });
}

function readCountry(row: AccountRow, sheet: Sheet, vocabulary: Vocabulary): string | null {
  return spell(row, sheet, "country", vocabulary, "country-spelling", ({ state, written }) => {
    if (state === "unknown" || state === "unsure") {
      sheet.tally.notice("country-unknown", written, { column: row.column("country") });
    }
  });
}

function spell(
  row: AccountRow,
  sheet: Sheet,
  field: "industry" | "country",
  vocabulary: Vocabulary,
  repair: RepairCode,
  report: (found: { state: string; written: string }) => void,
): string | null {
  const written = row.text(field);
  if (written === null) return null;
  const { word, state } = vocabulary(written);
  if (state === "repaired") sheet.tally.repair(repair, `accounts.${field}`, written, word);
  report({ state, written });
  return word;
}

function readAnnualRevenue(row: AccountRow, sheet: Sheet): AccountRecord["annualRevenue"] {
  const money = readRowMoney(row, sheet, "annualRevenueCurrency", ["annualRevenue"]);
  const amount = money.decimal("annualRevenue");
  return amount === null ? null : { amount, currency: money.currency };
}

/** Customers with what the scorecard wants to know of them (`10-method.md §4`). */
export const createAccountParser: CreateRowParser<AccountField, AccountRecord> = (sheet) => {
  const industries = createIndustryVocabulary();
  const countries = createCountryVocabulary();
  return (row) => {
    const name = row.requiredText("name");
    return {
      line: row.line,
      externalId: row.has("id") ? row.requiredText("id") : name,
      name,
      aliases: readList(row.text("aliases") ?? ""),
      industry: readIndustry(row, sheet, industries),
      country: readCountry(row, sheet, countries),
      city: row.text("city"),
      foundedYear: row.read("foundedYear", readYear),
      employees: row.read("employees", readCount),
      annualRevenue: readAnnualRevenue(row, sheet),
      parentRef: row.text("parent"),
      division: row.text("division"),
      buyingUnits: readList(row.text("buyingUnits") ?? ""),
      ownerName: row.text("owner"),
      customerSince: row.read("customerSince", readDay),
      profile: row.text("profile"),
      measures: readMeasures(row, sheet),
    };
  };
};
