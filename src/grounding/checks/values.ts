import type { FoundValue } from "../values/value.ts";
import { startOfChange } from "./change-words.ts";
import type { Check, CheckContext, CheckedText, RawFinding } from "./check.ts";
import { checkDerived } from "./derived.ts";
import { findNearest } from "./nearest-value.ts";
import { findHolders, isSupported } from "./support.ts";

function idsOf(entries: readonly { id: string }[]): string[] {
  return entries.map(({ id }) => id).slice(0, 3);
}

function isDate(value: FoundValue): boolean {
  const { kind } = value.kind === "range" ? value.from : value;
  return kind === "date" || kind === "weekday";
}

function unsupported(claim: CheckedText, context: CheckContext, value: FoundValue): RawFinding {
  const found = findNearest(context, value);
  const code = isDate(value) ? "unsupported-date" : "unsupported-number";
  const message = found.expected === undefined ? code : (`${code}.expected` as const);
  const start = startOfChange(claim.text, value.start);
  return { code, severity: "block", message, start, end: value.end, ...found };
}

/** The value stands somewhere, but not where the claim says. */
function misplaced(claim: CheckedText, value: FoundValue, holders: readonly { id: string }[]): RawFinding {
  const spot = { start: value.start, end: value.end, nearest: idsOf(holders) };
  return claim.scope === "uncited"
    ? { code: "uncited", severity: "warn", message: "uncited.value", ...spot }
    : { code: "wrong-citation", severity: "block", message: "wrong-citation", ...spot };
}

/** Days of the week in what is said of a record belong to its opening hours, which are compared attribute by attribute. */
function isDayOfRecord(value: FoundValue, { own }: CheckContext): boolean {
  const { kind } = value.kind === "range" ? value.from : value;
  return kind === "weekday" && own.some(({ entry }) => entry.kind === "record");
}

function checkValue(claim: CheckedText, context: CheckContext, value: FoundValue): RawFinding[] {
  const { cited, ledger } = context;
  if (isSupported(cited, value) || isDayOfRecord(value, context)) return [];
  const derived = checkDerived(claim, context, value);
  if (derived) return derived;
  const holders = findHolders(ledger, value, false);
  if (holders.length > 0) return claim.scope === "ledger" ? [] : [misplaced(claim, value, holders)];
  const strangers = findHolders(ledger, value, true);
  if (strangers.length === 0) return [unsupported(claim, context, value)];
  const spot = { start: value.start, end: value.end, nearest: idsOf(strangers) };
  return [{ code: "cross-account", severity: "block", message: "cross-account.value", ...spot }];
}

/**
 * Check 2: every number, percent, amount, count, duration, ordinal, range and date follows from the cited evidence.
 * In other evidence only → `wrong-citation` (`uncited` where nothing is cited), in another account's → `cross-account`,
 * nowhere → `unsupported-number` or `unsupported-date`.
 */
export const checkValues: Check = (claim, context) =>
  claim.values.flatMap((value) => checkValue(claim, context, value));
