import { z } from "zod";
import type { AnyScore } from "#domain/score";
import { coverageLine, type Explainer, factorLine, flagLines, headline, missingLine } from "../rules/explain-parts.ts";
import type { ScoringText } from "../rules/scoring-text.ts";

const members = z.object({
  objectives: z.array(
    z.object({
      objectiveId: z.string(),
      criteria: z.object({ achievable: z.string() }),
      lacks: z.array(z.string()),
      neededGrowth: z.number().nullable(),
      growthLimit: z.number().nullable(),
      unjudged: z.string().nullable(),
    }),
  ),
});
type Check = z.infer<typeof members>["objectives"][number];

/** SMART lint (`10-method.md §11`): the value, then each objective with what it lacks. */
export const explainSmart: Explainer = (score, text) => [
  headline(score, text, (value) =>
    text.say("smart.headline", { value, band: text.name(`plan.band.${score.band}`, score.band) }),
  ),
  ...coverageLine(score, text),
  ...namedFactorLines(score, text),
  ...objectiveLines(score, text),
  ...(score.value === null ? missingLine(score, "factor.smart", text) : []),
  ...flagLines(score, text),
];

/** Factors of objectives and actions under the names the reader knows them by. */
export function namedFactorLines(score: AnyScore, text: ScoringText): string[] {
  return score.factors.map((factor) => factorLine(score, { ...factor, id: text.person(factor.id) }, 100, text));
}

/** What each objective lacks, where it stretches, and why nobody can say whether it is achievable. */
export function objectiveLines(score: AnyScore, text: ScoringText): string[] {
  return members
    .parse(score)
    .objectives.flatMap((check) => [
      ...lackLine(check, text),
      ...stretchLine(check, text),
      ...unjudgedLine(check, text),
    ]);
}

function lackLine({ objectiveId, lacks }: Check, text: ScoringText): string[] {
  if (lacks.length === 0) return [];
  const list = text.list(lacks.map((lack) => text.name(`smart.lack.${lack}`, lack)));
  return [text.say("smart.lacks", { objective: text.person(objectiveId), list })];
}

function stretchLine({ objectiveId, criteria, neededGrowth, growthLimit }: Check, text: ScoringText): string[] {
  if (criteria.achievable !== "stretch" || neededGrowth === null || growthLimit === null) return [];
  const [needed, limit] = [text.figure(neededGrowth), text.figure(growthLimit)];
  return [text.say("smart.stretch", { objective: text.person(objectiveId), needed, limit })];
}

function unjudgedLine({ objectiveId, unjudged }: Check, text: ScoringText): string[] {
  if (unjudged === null) return [];
  const reason = text.name(`smart.unjudged.${unjudged}`, unjudged);
  return [text.say("smart.unjudged", { objective: text.person(objectiveId), reason })];
}
