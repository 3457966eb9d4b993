import { z } from "zod";
import { type Explainer, factorLine, flagLines } from "../rules/explain-parts.ts";

const rfmMembers = z.object({ segment: z.string().nullable(), grade: z.string().nullable() });

/** RFM (`10-method.md §1`): value, grade, segment, then recency, frequency and amount. */
export const explainRfm: Explainer = (score, text) => {
  const { segment, grade } = rfmMembers.parse(score);
  if (score.value === null) return [text.say("rfm.no-purchases", { day: score.asOf }), ...flagLines(score, text)];
  const first = text.say("rfm.headline", {
    value: text.figure(score.value),
    max: text.figure(score.scale.max),
    grade: grade ?? score.band,
    segment: text.name(`segment.${segment}`, segment ?? ""),
  });
  return [first, ...score.factors.map((factor) => factorLine(score, factor, 5, text)), ...flagLines(score, text)];
};
