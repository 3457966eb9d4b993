import type { FactEntry, TypedValue } from "#domain/evidence";
import { toDecimal } from "#domain/money";
import type { Dossier } from "../dossier.ts";
import { type FactPath, factWords } from "../fact-words.ts";

/** A fact before it has its number. */
export type FactInput = Omit<FactEntry, "id" | "kind">;

export type FactContext = {
  record: string;
  entity: string;
  accountId: string;
  asOf: string;
  period?: string;
  /** Whom or what the label names beside the property: a person, a deal, a product. */
  of?: string;
};

/** What a property may hold when it is known; null or undefined drops the fact: missing is not zero. */
type Held<T> = T | null | undefined;

/** One fact of `path`, or none where the value is unknown. Labels come from the catalogue under the same path. */
export function fact(path: FactPath, value: Held<TypedValue>, context: FactContext): FactInput[] {
  if (!value) return [];
  const { of = "", period, ...source } = context;
  const label = { zh: factWords("zh", path, { of }), en: factWords("en", path, { of }) };
  return [{ path, value, label, ...(period === undefined ? {} : { period }), ...source }];
}

const known = <T, R>(value: Held<T>, make: (value: T) => R): R | null =>
  value === null || value === undefined || value === "" ? null : make(value);

/** Minor units of `currency` → a decimal amount. */
export const money = (amountMinor: Held<number>, currency: string) =>
  known(
    amountMinor,
    (minor): TypedValue => ({ type: "money", amount: toDecimal({ amountMinor: minor, currency }), currency }),
  );

/** Percent points. Kept finer than any reader sees: rounded twice, 23.148 would read 23.2. */
export const percent = (points: Held<number>) =>
  known(points, (value): TypedValue => ({ type: "percent", value: Math.round(value * 1e6) / 1e6 }));

/** `unit` names what is counted, so that a reader sees `12 orders` and not a bare 12. */
export const count = (value: Held<number>, unit?: string) =>
  known(value, (held): TypedValue => ({ type: "count", value: held, ...(unit === undefined ? {} : { unit }) }));
export const amount = (value: Held<number>) => known(value, (held): TypedValue => ({ type: "number", value: held }));
export const date = (value: Held<string>) => known(value, (held): TypedValue => ({ type: "date", value: held }));
export const words = (value: Held<string>) => known(value, (held): TypedValue => ({ type: "text", value: held }));
export const days = (value: Held<number>) =>
  known(value, (held): TypedValue => ({ type: "duration", value: held, unit: "day" }));

/** A figure in the unit that a score gives it: percent, whole days or months, money by its currency, else one decimal. */
export const figure = (value: Held<number>, unit: string) =>
  known(value, (held): TypedValue => {
    if (unit === "percent") return { type: "percent", value: Math.round(held * 1e6) / 1e6 };
    if (unit === "day" || unit === "month") return { type: "duration", value: Math.round(held), unit };
    if (/^[A-Z]{3}$/.test(unit)) return { type: "money", amount: held.toFixed(2), currency: unit };
    return { type: "number", value: Math.round(held * 10) / 10 };
  });

export const name = (value: Held<string>, aliases: readonly string[] = []) =>
  known(
    value,
    (held): TypedValue => ({ type: "name", value: held, ...(aliases.length > 0 ? { aliases: [...aliases] } : {}) }),
  );

/** Where facts about the account as a whole come from: `record` names the source. */
export function accountContext({ account, asOf }: Pick<Dossier, "account" | "asOf">, record: string): FactContext {
  return { record, entity: account.name, accountId: account.id, asOf };
}
