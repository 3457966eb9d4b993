import { createJudge, type Judge } from "../binding/judge-binding.ts";
import type { PreparedEntry } from "../ledger/prepare-ledger.ts";
import { weekdayOfDate } from "../values/compare-dates.ts";
import type { FoundValue } from "../values/value.ts";
import { startOfChange } from "./change-words.ts";
import type { Check, CheckContext, CheckedText, RawFinding } from "./check.ts";
import { checkDerived } from "./derived.ts";
import { misfitFinding, valueOfAttribute } from "./misfits.ts";
import { findNearest } from "./nearest-value.ts";
import { findHolders, type Support, supportOf } from "./support.ts";

function idsOf(entries: readonly { id: string }[]): string[] {
  return entries.map(({ id }) => id).slice(0, 3);
}

function isDate(value: FoundValue): boolean {
  const { kind } = value.kind === "range" ? value.from : value;
  return kind === "date" || kind === "weekday";
}

/** What would have been right: the value of the attribute that the words name, else the figure that comes closest. */
function rightValue(context: CheckContext, value: FoundValue, judge: Judge): { nearest: string[]; expected?: string } {
  const bound = judge.attributeOf(value);
  const [first] = context.cited;
  const right = bound && valueOfAttribute({ ...context, own: [] }, value, bound, first?.entry.entity);
  return right ? { nearest: [right.id], expected: right.expected } : findNearest(context, value);
}

function unsupported(claim: CheckedText, context: CheckContext, value: FoundValue, judge: Judge): RawFinding {
  const found = rightValue(context, value, judge);
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
  const isTold = value.kind === "weekday" && value.on !== undefined;
  return kind === "weekday" && !isTold && own.some(({ entry }) => entry.kind === "record");
}

/** Proven by entries that others contradict: nobody can tell which of them is right. */
function contested(value: FoundValue, by: readonly PreparedEntry[], { ledger }: CheckContext): RawFinding[] {
  const conflicts = by.map(({ id }) => ledger.conflicts.find(({ ids }) => ids.includes(id)));
  const [first] = conflicts;
  if (!first || conflicts.some((conflict) => !conflict)) return [];
  const code = isDate(value) ? "unsupported-date" : "unsupported-number";
  const { start, end } = value;
  return [{ code, severity: "warn", message: "conflict.value", start, end, nearest: first.ids.slice(0, 3) }];
}

/** What the cited evidence that does not bear a figure out has to say of it: it is for another time span, or worked out. */
function besideCited(
  claim: CheckedText,
  context: CheckContext,
  value: FoundValue,
  judge: Judge,
  inCited: Support,
): RawFinding[] | null {
  if (inCited.kind === "misfit" && inCited.misfit.fault.kind === "rate") {
    return [misfitFinding(context, value, inCited.misfit)];
  }
  const says = (claim.calculated ?? []).length > 0;
  return says || judge.mayBeWorkedOut(value) ? checkDerived(claim, context, value) : null;
}

/** The calendar alone tells the day of the week of a whole date; the date itself is checked as any other. */
function fitsCalendar(value: FoundValue): boolean | null {
  const weekday = value.kind === "weekday" && value.on ? weekdayOfDate(value.on) : null;
  return value.kind === "weekday" && weekday !== null ? weekday === value.value : null;
}

function checkValue(claim: CheckedText, context: CheckContext, value: FoundValue, judge: Judge): RawFinding[] {
  const fits = fitsCalendar(value);
  if (fits !== null) return fits ? [] : [unsupported(claim, context, value, judge)];
  const { cited, ledger } = context;
  const inCited = supportOf(cited, value, judge);
  if (inCited.kind === "proven") return contested(value, inCited.by, context);
  if (isDayOfRecord(value, context)) return [];
  const derived = besideCited(claim, context, value, judge, inCited);
  if (derived) return derived;
  const elsewhere = supportOf(findHolders(ledger, value, false), value, judge);
  if (elsewhere.kind === "proven") {
    return claim.scope === "ledger" ? contested(value, elsewhere.by, context) : [misplaced(claim, value, elsewhere.by)];
  }
  const misfit = [inCited, elsewhere].find(({ kind }) => kind === "misfit");
  if (misfit?.kind === "misfit") return [misfitFinding(context, value, misfit.misfit)];
  const strangers = findHolders(ledger, value, true);
  if (strangers.length === 0) return [unsupported(claim, context, value, judge)];
  const spot = { start: value.start, end: value.end, nearest: idsOf(strangers) };
  return [{ code: "cross-account", severity: "block", message: "cross-account.value", ...spot }];
}

const plainYear = /^(?:19|20)\d\d(?=[\s-])/;

function measuresAlike(value: FoundValue, { values }: PreparedEntry): boolean {
  return values.some(
    ({ value: held }) =>
      (value.kind === "count" && held.kind === "count" && held.unit.slice(0, 4) === value.unit.slice(0, 4)) ||
      (value.kind === "duration" && held.kind === "duration" && held.value > longestSpan),
  );
}
const longestSpan = 1_000;

/**
 * A year before a noun ("the 2026 plant audit", "at 2018 year end") is no number of plants or years, unless the evidence
 * counts such things.
 */
function asYear(value: FoundValue, text: string, { cited }: CheckContext): FoundValue {
  if (value.kind !== "count" && value.kind !== "duration") return value;
  const { start } = value;
  const year = plainYear.exec(text.slice(start, start + 5))?.[0];
  if (year === undefined || value.approx !== undefined || cited.some((entry) => measuresAlike(value, entry)))
    return value;
  return { kind: "date", date: { year: Number(year) }, bare: true, start, end: start + year.length };
}

/** The claim with years for what only looks like a number of things; the claim itself where there is none. */
function withYears(claim: CheckedText, context: CheckContext): CheckedText {
  const values = claim.values.map((value) => asYear(value, claim.text, context));
  return values.some((value, at) => value !== claim.values[at]) ? { ...claim, values } : claim;
}

/**
 * Check 2: every number, percent, amount, count, duration, ordinal, range and date follows from the cited evidence, which
 * is about what the words around it say: the same attribute, time and subject (`wrong-attribute`, `unsupported-date`).
 * In other evidence only → `wrong-citation` (`uncited` where nothing is cited), in another account's → `cross-account`,
 * nowhere → `unsupported-number` or `unsupported-date`.
 */
export const checkValues: Check = (written, context) => {
  if (written.values.length === 0) return [];
  const claim = withYears(written, context);
  const judge = createJudge(claim.text, claim.values, context.ledger.vocabulary(), context.cited);
  return claim.values.flatMap((value) => checkValue(claim, context, value, judge));
};
