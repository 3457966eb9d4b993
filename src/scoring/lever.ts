import type { Score } from "#domain/score";
import type { ResolvedScoringConfig } from "./config.ts";
import { compareText } from "./rules/compare-text.ts";
import type { Change } from "./rules/read-change.ts";
import { settle } from "./rules/score-value.ts";

/**
 * What kind of step a lever is. `checklist`: an answer one level up. `cap`: the reason of a cap removed. `level`: a
 * contact's KR level up by one. `role`: the hidden holder of a decision role found, as a supporter. `meeting`: somebody
 * never met, met and supporting. `rating`: an ordinal one level up. `figure`: a measured figure part of the way to its
 * target. `incident`: one incident less. `plan`: one thing done to a plan.
 */
export const leverKinds = [
  "checklist",
  "cap",
  "level",
  "role",
  "meeting",
  "rating",
  "figure",
  "incident",
  "plan",
] as const;
export type LeverKind = (typeof leverKinds)[number];

/** What changes, before anything is scored. */
export type Move = {
  /** `relationship.decisionMakerMet`, `cap.no-supporter`, `contact.C1.level`, `role.D`, `grossMargin`. */
  id: string;
  kind: LeverKind;
  from: string | number | null;
  to: string | number | null;
  /** Unit of `from` and `to`, as of a factor: `answer`, `level`, `percent`, `CNY`. */
  unit: string;
  /** The same step in the language of what-if; empty where that has no word for it. */
  changes: Change[];
};

/** A single step that raises a score, and what it brings (`10-method.md §0` rule 8). */
export type Lever = Move & {
  /** Value and band after the step, and the difference to the value now. */
  value: number;
  band: string;
  gain: number;
  /** Whether the step alone reaches a better band. */
  reachesBand: boolean;
};

export type Step<State> = Move & { take: (state: State) => State };

/** How a method is scored and stepped through. `bands`: worst first. */
export type LeverRules<State, Result extends Score> = {
  bands: readonly string[];
  score: (state: State, config: ResolvedScoringConfig) => Result;
  steps: (state: State, now: Result, config: ResolvedScoringConfig) => Step<State>[];
};

/** What sums of contributions may differ by (`10-method.md §0` rule 2): no gain. */
const rounding = 1e-9;

/**
 * Every single step that raises the value or the band, largest gain first, then by id. Empty where there is no value:
 * there the step is to collect what is missing.
 */
export function rankLevers<State, Result extends Score>(
  { bands, score, steps }: LeverRules<State, Result>,
  state: State,
  config: ResolvedScoringConfig,
): Lever[] {
  const now = score(state, config);
  const { value } = now;
  if (value === null) return [];
  return steps(state, now, config)
    .flatMap((step) => leverOf(step, score(step.take(state), config), { value, band: now.band }, bands))
    .filter(({ gain, reachesBand }) => gain > rounding || reachesBand)
    .sort((a, b) => b.gain - a.gain || compareText(a.id, b.id));
}

/** The step with what it made of the score; none where the score has no value any more. */
export function leverOf(
  { id, kind, from, to, unit, changes }: Move,
  { value, band }: Pick<Score, "value" | "band">,
  now: { value: number; band: string },
  bands: readonly string[],
): Lever[] {
  if (value === null) return [];
  const reachesBand = bands.indexOf(band) > bands.indexOf(now.band);
  return [{ id, kind, from, to, unit, changes, value, band, gain: settle(value - now.value), reachesBand }];
}
