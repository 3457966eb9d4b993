import type { ExplainedScore, Lever } from "../api/types.ts";
import { type Cap, capsOf } from "../score/score-members.ts";

/** Caps that a step lifts: the value after it is above what they allow. */
export function liftedCaps({ value }: Pick<Lever, "value">, score: ExplainedScore): Cap[] {
  return capsOf(score).filter(({ limit }) => value > limit);
}
