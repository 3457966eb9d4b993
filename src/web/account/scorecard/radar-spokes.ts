import type { ExplainedScore, Factor } from "../../api/types.ts";
import { scorecardFactorIds } from "./factor-inputs.ts";

export type Spoke = {
  id: string;
  /** Its number in the picture and in the table beside it. */
  number: number;
  factor: Factor | null;
  /** Where its label stands, percent of the picture's width and height. */
  left: number;
  top: number;
};

const labelRadius = { x: 40, y: 44 };

/**
 * The factors of the scorecard around a circle, clockwise from the top, in reading order. Those that carry no weight in
 * this organisation are neither known nor missing and have no spoke.
 */
export function radarSpokes({ factors, missing }: Pick<ExplainedScore, "factors" | "missing">): Spoke[] {
  const byId = new Map(factors.map((factor) => [factor.id, factor]));
  const shown = scorecardFactorIds.filter((id) => byId.has(id) || missing.includes(id));
  return shown.map((id, at) => {
    const angle = (2 * Math.PI * (at + 0.5)) / shown.length;
    return {
      id,
      number: at + 1,
      factor: byId.get(id) ?? null,
      left: 50 + labelRadius.x * Math.sin(angle),
      top: 50 - labelRadius.y * Math.cos(angle),
    };
  });
}
