import type { Score } from "#domain/score";
import { ScoringInputError } from "#errors";
import type { ResolvedScoringConfig } from "./config.ts";
import { type Lever, type LeverRules, leverOf } from "./lever.ts";
import { compareText } from "./rules/compare-text.ts";

/** The fewest steps that reach a band, in an order that can be walked; value and band at the end. */
export type BandPath = { band: string; value: number; steps: Lever[] };

/** Steps that one path may have. */
const longest = 3;

type Walk<State, Result> = { key: string; state: State; result: Result; steps: Lever[] };

/**
 * The smallest set of at most three steps that reaches `band` or a better one (null: the next one up), each step's gain
 * being what it adds to those before it. Breadth first over all sets of steps, so nothing smaller is passed over; of
 * several sets of one size the one with the highest value, then the first by step ids. Null where the band is reached
 * already, where three steps do not reach it, and where there is no value.
 * @throws ScoringInputError for a band that the method does not have.
 */
export function findPath<State, Result extends Score>(
  rules: LeverRules<State, Result>,
  state: State,
  band: string | null,
  config: ResolvedScoringConfig,
): BandPath | null {
  const result = rules.score(state, config);
  const wanted = rankOf(rules, result, band);
  if (result.value === null || wanted >= rules.bands.length || rules.bands.indexOf(result.band) >= wanted) return null;
  const seen = new Set<string>();
  let frontier: Walk<State, Result>[] = [{ key: "", state, result, steps: [] }];
  for (let length = 1; length <= longest; length += 1) {
    frontier = frontier.flatMap((walk) => walksFrom(walk, rules, seen, config));
    const [best] = frontier
      .filter((walk) => rules.bands.indexOf(walk.result.band) >= wanted)
      .sort((a, b) => (b.result.value ?? 0) - (a.result.value ?? 0) || compareText(a.key, b.key));
    if (best) return { band: best.result.band, value: best.result.value ?? 0, steps: best.steps };
  }
  return null;
}

function rankOf<State, Result extends Score>(
  { bands }: LeverRules<State, Result>,
  { method, band: now }: Result,
  band: string | null,
): number {
  if (band === null) return bands.indexOf(now) + 1;
  const wanted = bands.indexOf(band);
  if (wanted >= 0) return wanted;
  throw new ScoringInputError(`score:${method}`, "band", `${band} is none of ${bands.join(", ")}`);
}

/** One step further. A set of steps is walked once, in the first order that comes: the order changes nothing. */
function walksFrom<State, Result extends Score>(
  { state, result, steps }: Walk<State, Result>,
  rules: LeverRules<State, Result>,
  seen: Set<string>,
  config: ResolvedScoringConfig,
): Walk<State, Result>[] {
  const { value, band } = result;
  if (value === null) return [];
  const next = rules.steps(state, result, config).sort((a, b) => compareText(a.id, b.id));
  return next.flatMap((step) => {
    const key = [...steps.map(({ id }) => id), step.id].sort(compareText).join("|");
    if (seen.has(key)) return [];
    seen.add(key);
    const taken = step.take(state);
    const after = rules.score(taken, config);
    const lever = leverOf(step, after, { value, band }, rules.bands);
    return lever.map((last) => ({ key, state: taken, result: after, steps: [...steps, last] }));
  });
}
