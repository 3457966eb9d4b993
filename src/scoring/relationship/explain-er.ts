import { z } from "zod";
import { coverageLine, type Explainer, factorLine, flagLines, headline, missingLine } from "../rules/explain-parts.ts";
import type { ScoringText } from "../rules/scoring-text.ts";

const departmentSchema = z.object({
  department: z.string(),
  stage: z.string().nullable(),
  contacts: z.number().nullable(),
});
const members = z.object({ departments: z.array(departmentSchema) });
type Department = z.infer<typeof departmentSchema>;

/** General relationship (`10-method.md §9`): coverage, willingness, smoothness, and where we know nobody. */
export const explainEr: Explainer = (score, text) => {
  const { departments } = members.parse(score);
  const band = text.name(`er.band.${score.band}`, score.band);
  const empty = departments.filter(({ contacts }) => contacts === 0).map((held) => departmentName(held, text));
  return [
    headline(score, text, (value) => text.say("er.headline", { value, band })),
    ...coverageLine(score, text),
    ...score.factors.map((factor) => factorLine(score, factor, 100, text)),
    ...(empty.length > 0 ? [text.say("er.without-contact", { list: text.list(empty) })] : []),
    ...missingLine(score, "er.fact", text),
    ...flagLines({ ...score, flags: score.flags.filter((flag) => flag !== "uncovered-departments") }, text),
  ];
};

function departmentName({ department, stage }: Department, text: ScoringText): string {
  if (stage === null) return department;
  return text.say("er.department", { department, stage: text.name(`er.stage.${stage}`, stage) });
}
