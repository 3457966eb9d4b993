import type { Day } from "#domain/day";
import type { Factor, Score } from "#domain/score";
import { ScoringInputError } from "#errors";
import type { ResolvedScoringConfig } from "../config.ts";
import { checkNumber } from "../rules/check-input.ts";
import { sortedUnique } from "../rules/compare-text.ts";
import { type FrameInput, insufficientScore, scoreOf } from "../rules/score-frame.ts";
import { settle, sumContributions } from "../rules/score-value.ts";
import { type OrEarnedRung, type OrRung, orEarnedRungs } from "./or-level-config.ts";

export const milestoneStates = ["yes", "no", "unknown"] as const;
export type MilestoneState = (typeof milestoneStates)[number];
export type Milestone = { state: MilestoneState; evidence: readonly string[] };

export const orElements = ["communication", "matching", "jointWork", "recognition"] as const;
export type OrElement = (typeof orElements)[number];

export type OrLevelInput = {
  accountId: string;
  asOf: Day;
  /** By milestone id; one left out is unknown. */
  milestones: Readonly<Record<string, Milestone>>;
  /** Each 1–5; one left out is unrated. */
  elements: { readonly [Element in OrElement]?: number | undefined };
};

/** What stands between the account and the rung above; `open` of the milestones are unknown, `refused` known not to hold. */
export type OrNext = { rung: OrEarnedRung; missing: string[]; open: string[]; refused: string[] };

export type OrLevelScore = Score & {
  accountId: string;
  /** Null where no milestone is known at all. */
  rung: OrRung | null;
  /** Null at the top. */
  next: OrNext | null;
  /** The four elements as rated, and the mean of those known. They do not move the rung. */
  elements: { ratings: Record<OrElement, number | null>; mean: number | null };
};

type RungState = { id: OrEarnedRung; milestones: string[]; held: string[]; evidence: string[]; reached: boolean };

/**
 * Organisation relationship of an account (`10-method.md §9`): vendor 1, supplier 2, core supplier 3, partner 4. The
 * rung is the highest whose milestones, and those of every rung below, hold; each rung reached contributes 1.
 * A milestone nobody knows to hold does not hold, so one known milestone gives a value; `coverage` is known milestones
 * ÷ all, and flag `rung-unproven` says that nothing but unknown milestones bars the next rung. None known → `insufficient`.
 * @throws ScoringInputError for a milestone not on the ladder, an element unknown or rated outside 1–5.
 */
export function scoreOrLevel(input: OrLevelInput, config: ResolvedScoringConfig): OrLevelScore {
  const all = orEarnedRungs.flatMap((rung) => config.orLevel.milestones[rung]);
  checkOrInput(input, all);
  const state = (id: string): MilestoneState => milestoneOf(input, id)?.state ?? "unknown";
  const unknown = all.filter((id) => state(id) === "unknown");
  const rungs = climb(input, config);
  const next = nextOf(rungs, state);
  const factors = [vendorFactor(input.accountId), ...rungs.map(rungFactor)];
  const frame: FrameInput = {
    method: "or-level",
    version: "1",
    asOf: input.asOf,
    scale: { min: 1, max: factors.length },
    coverage: settle((all.length - unknown.length) / all.length),
    missing: unknown,
    flags: next && next.refused.length === 0 && unknown.length < all.length ? ["rung-unproven"] : [],
  };
  const own = { accountId: input.accountId, next, elements: elementsOf(input) };
  if (unknown.length === all.length) return { ...insufficientScore(frame, factors, config), ...own, rung: null };
  const rung: OrRung = rungs.findLast(({ reached }) => reached)?.id ?? "vendor";
  return { ...scoreOf(frame, { value: sumContributions(factors), band: rung, factors }, config), ...own, rung };
}

function milestoneOf({ milestones }: OrLevelInput, id: string): Milestone | undefined {
  return Object.hasOwn(milestones, id) ? milestones[id] : undefined;
}

/** A rung counts only where every rung below it does. */
function climb(input: OrLevelInput, { orLevel }: ResolvedScoringConfig): RungState[] {
  let reached = true;
  return orEarnedRungs.map((id) => {
    const milestones = [...orLevel.milestones[id]];
    const held = milestones.filter((milestone) => milestoneOf(input, milestone)?.state === "yes");
    const evidence = sortedUnique(milestones.flatMap((milestone) => milestoneOf(input, milestone)?.evidence ?? []));
    reached = reached && held.length === milestones.length;
    return { id, milestones, held, evidence, reached };
  });
}

function nextOf(rungs: readonly RungState[], state: (id: string) => MilestoneState): OrNext | null {
  const above = rungs.find(({ reached }) => !reached);
  if (!above) return null;
  const missing = above.milestones.filter((id) => state(id) !== "yes");
  const among = (wanted: MilestoneState) => missing.filter((id) => state(id) === wanted);
  return { rung: above.id, missing, open: among("unknown"), refused: among("no") };
}

function vendorFactor(accountId: string): Factor {
  const evidence = [`account:${accountId}`];
  return { id: "vendor", raw: null, unit: "milestone", points: 1, weight: 1, contribution: 1, evidence };
}

function rungFactor({ id, milestones, held, evidence, reached }: RungState): Factor {
  const points = reached ? 1 : 0;
  const raw = `${held.length}/${milestones.length}`;
  return { id, raw, unit: "milestone", points, weight: 1, contribution: points, evidence };
}

function elementsOf({ elements }: OrLevelInput): OrLevelScore["elements"] {
  const { communication = null, matching = null, jointWork = null, recognition = null } = elements;
  const ratings = { communication, matching, jointWork, recognition };
  const known = orElements.flatMap((id) => elements[id] ?? []);
  const mean = known.length > 0 ? settle(known.reduce((sum, rating) => sum + rating, 0) / known.length) : null;
  return { ratings, mean };
}

function checkOrInput({ accountId, milestones, elements }: OrLevelInput, all: readonly string[]): void {
  const record = `account:${accountId}`;
  const names: readonly string[] = orElements;
  for (const id of Object.keys(milestones)) {
    if (!all.includes(id)) throw new ScoringInputError(record, `milestones.${id}`, "not on the ladder");
  }
  for (const [id, rating] of Object.entries(elements)) {
    if (!names.includes(id)) throw new ScoringInputError(record, `elements.${id}`, "unknown element");
    if (rating !== undefined) checkNumber(record, `elements.${id}`, rating, 1, 5);
  }
}
