import { z } from "zod";
import { anyScoreSchema } from "#domain/score";
import { coverageLine, type Explainer, factorLine, flagLines, headline, missingLine } from "../rules/explain-parts.ts";
import { actionLines } from "./explain-action-lint.ts";
import { objectiveLines } from "./explain-smart.ts";

const members = z.object({ smart: anyScoreSchema.nullable(), actionLint: anyScoreSchema.nullable() });

/** Plan health (`10-method.md §11`): six parts, then what each objective lacks and each action leaves open. */
export const explainPlanHealth: Explainer = (score, text) => {
  const { smart, actionLint } = members.parse(score);
  return [
    headline(score, text, (value) =>
      text.say("plan-health.headline", { value, band: text.name(`plan-health.band.${score.band}`, score.band) }),
    ),
    ...coverageLine(score, text),
    ...score.factors.map((factor) => factorLine(score, factor, 100, text)),
    ...(smart ? objectiveLines(smart, text) : []),
    ...(actionLint ? actionLines(actionLint, text) : []),
    ...missingLine(score, "factor.plan-health", text),
    ...flagLines(score, text),
  ];
};
