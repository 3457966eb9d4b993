import { addDays, type Day } from "#domain/day";
import type { Factor, Score } from "#domain/score";
import { ScoringInputError } from "#errors";
import type { ResolvedScoringConfig } from "../config.ts";
import { checkNotAfter, checkNumber, checkUniqueIds } from "../rules/check-input.ts";
import { compareText, sortedUnique } from "../rules/compare-text.ts";
import { type FrameInput, insufficientScore, scoreOf } from "../rules/score-frame.ts";
import { redistribute, settle, sumContributions } from "../rules/score-value.ts";

export const erElements = ["coverage", "willingness", "smoothness"] as const;
export type ErElement = (typeof erElements)[number];

/** A department of the customer; null and left out both mean not known. */
export type ErDepartment = {
  department: string;
  /** Where it stands in the customer's process: a stage of the config, or the company's own word. */
  stage?: string | null | undefined;
  /** People we know there: how many, or who. */
  contacts?: number | readonly string[] | null | undefined;
  /** Contact willingness and smoothness of the business, each rated 1–5. */
  willingness?: number | null | undefined;
  smoothness?: number | null | undefined;
  observedOn?: Day | null | undefined;
  evidence?: readonly string[] | undefined;
};
export type ErInput = { accountId: string; asOf: Day; departments: readonly ErDepartment[] };

export type ErDepartmentState = {
  department: string;
  stage: string | null;
  contacts: number | null;
  willingness: number | null;
  smoothness: number | null;
  observedOn: Day | null;
  stale: boolean;
  evidence: string[];
};

export type ErScore = Score & {
  accountId: string;
  /** Along the customer's process, then by name. */
  departments: ErDepartmentState[];
  /** Departments where we know nobody, in the same order. */
  withoutContact: string[];
  /** Percent of departments with a contact, mean ratings 1–5; null where nothing is known. */
  elements: Record<ErElement, number | null>;
};

type Element = { id: ErElement; mean: number | null; points: number; known: number; asked: number; evidence: string[] };

/**
 * General relationship (普遍客户关系) with a customer's departments (`10-method.md §9`), 0–100.
 *
 * value = 0.4 · coverage + 0.3 · willingness + 0.3 · smoothness; coverage = percent of the departments in which we know
 * somebody, the ratings (mean − 1) · 25. A department without a contact is not asked for ratings. An element without
 * any answer passes its weight on; the score's own `coverage` is the weighted share of the answers asked for. Bands
 * `solid` (≥ 70), `fair` (≥ 40), `thin`. Flags: `uncovered-departments`; `stale`: an observation over 180 days old.
 * @throws ScoringInputError for a repeated or nameless department, a rating outside 1–5, a count that is no whole number
 *   from 0 on, an observation after `asOf`.
 */
export function scoreEr(input: ErInput, config: ResolvedScoringConfig): ErScore {
  checkEr(input);
  const { accountId, asOf } = input;
  const departments = alongProcess(input, config);
  const elements = erElements.map((id) => elementOf(id, departments));
  const asked = elements.filter((element) => element.asked > 0);
  const weighted = asked.map((item) => ({ item, weight: config.er.weights[item.id] }));
  const { known } = redistribute(weighted, (element) => element.known > 0, 1);
  const factors = known.map(({ item, weight }) => elementFactor(item, weight));
  const withoutContact = departments.filter(({ contacts }) => contacts === 0).map(({ department }) => department);
  const frame: FrameInput = {
    method: "er",
    version: "1",
    asOf,
    scale: { min: 0, max: 100 },
    coverage: coverageOf(weighted),
    missing: departments.length === 0 ? ["departments"] : missingOf(asked),
    flags: [
      ...(withoutContact.length > 0 ? ["uncovered-departments"] : []),
      ...(departments.some(({ stale }) => stale) ? ["stale"] : []),
    ],
  };
  const [coverage = null, willingness = null, smoothness = null] = elements.map(({ mean }) => mean);
  const own = { accountId, departments, withoutContact, elements: { coverage, willingness, smoothness } };
  if (known.length === 0 || frame.coverage < config.minCoverage) {
    return { ...insufficientScore(frame, factors, config), ...own };
  }
  const value = sumContributions(factors);
  return { ...scoreOf(frame, { value, band: bandOf(value, config), factors }, config), ...own };
}

function bandOf(value: number, { er: { bands } }: ResolvedScoringConfig): "solid" | "fair" | "thin" {
  if (value >= bands.solid) return "solid";
  return value >= bands.fair ? "fair" : "thin";
}

/** Stages the config does not name come after those it does. */
function alongProcess({ departments, asOf }: ErInput, { er }: ResolvedScoringConfig): ErDepartmentState[] {
  const place = (stage: string | null) => {
    const at = stage === null ? -1 : er.stages.indexOf(stage);
    return at < 0 ? er.stages.length : at;
  };
  return departments
    .map((given) => stateOf(given, addDays(asOf, -er.staleDays)))
    .sort((a, b) => place(a.stage) - place(b.stage) || compareText(a.department, b.department));
}

function stateOf(given: ErDepartment, staleBefore: Day): ErDepartmentState {
  const { department, stage = null, willingness = null, smoothness = null, observedOn = null } = given;
  const contacts = countOf(given.contacts);
  const people = typeof given.contacts === "object" ? (given.contacts ?? []) : [];
  const evidence = sortedUnique([...people.map((id) => `contact:${id}`), ...(given.evidence ?? [])]);
  const stale = observedOn !== null && observedOn < staleBefore;
  return { department, stage, contacts, willingness, smoothness, observedOn, stale, evidence };
}

function countOf(contacts: ErDepartment["contacts"]): number | null {
  if (contacts === undefined || contacts === null) return null;
  return typeof contacts === "number" ? contacts : new Set(contacts).size;
}

/** What each element asks of a department, as points 0–100 and as people read it; null where it is not known. */
const measures = {
  coverage: { points: ({ contacts }) => contacts && Math.min(1, contacts) * 100, asks: () => true },
  willingness: { points: ({ willingness }) => ratingPoints(willingness), asks: asksRating("willingness") },
  smoothness: { points: ({ smoothness }) => ratingPoints(smoothness), asks: asksRating("smoothness") },
} as const satisfies Record<
  ErElement,
  { points: (held: ErDepartmentState) => number | null; asks: (held: ErDepartmentState) => boolean }
>;

function ratingPoints(rating: number | null): number | null {
  return rating === null ? null : (rating - 1) * 25;
}

/** Where we know nobody there is nothing to rate, unless somebody did. */
function asksRating(element: "willingness" | "smoothness") {
  return (held: ErDepartmentState) => held.contacts !== 0 || held[element] !== null;
}

function elementOf(id: ErElement, departments: readonly ErDepartmentState[]): Element {
  const asked = departments.filter(measures[id].asks);
  const known = asked.flatMap((held) => {
    const points = measures[id].points(held);
    return points === null ? [] : [{ points, evidence: held.evidence }];
  });
  const points = known.length > 0 ? known.reduce((sum, held) => sum + held.points, 0) / known.length : 0;
  const read = id === "coverage" ? points : points / 25 + 1;
  return {
    id,
    mean: known.length > 0 ? settle(read) : null,
    points: settle(points),
    known: known.length,
    asked: asked.length,
    evidence: sortedUnique(known.flatMap(({ evidence }) => evidence)),
  };
}

function coverageOf(weighted: readonly { item: Element; weight: number }[]): number {
  const total = weighted.reduce((sum, { weight }) => sum + weight, 0);
  const known = weighted.reduce((sum, { item, weight }) => sum + weight * (item.known / item.asked), 0);
  return total > 0 ? settle(known / total) : 0;
}

function missingOf(asked: readonly Element[]): ErElement[] {
  return asked.filter((element) => element.known < element.asked).map(({ id }) => id);
}

function elementFactor({ id, mean, points, evidence }: Element, weight: number): Factor {
  const unit = id === "coverage" ? "percent" : "ordinal";
  return { id, raw: mean, unit, points, weight, contribution: points * weight, evidence };
}

function checkEr({ accountId, asOf, departments }: ErInput): void {
  checkUniqueIds(
    "department",
    departments.map(({ department }) => ({ id: department })),
  );
  for (const held of departments) {
    const record = held.department === "" ? `account:${accountId}` : `department:${held.department}`;
    if (held.department === "") throw new ScoringInputError(record, "department", "without a name");
    checkNumber(record, "willingness", held.willingness ?? 1, 1, 5);
    checkNumber(record, "smoothness", held.smoothness ?? 1, 1, 5);
    checkNotAfter(record, "observedOn", held.observedOn, asOf);
    if (typeof held.contacts === "number") checkCount(record, held.contacts);
  }
}

function checkCount(record: string, contacts: number): void {
  checkNumber(record, "contacts", contacts, 0);
  if (!Number.isInteger(contacts)) throw new ScoringInputError(record, "contacts", "not a whole number");
}
