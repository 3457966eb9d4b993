import { z } from "zod";
import { coverageLine, type Explainer, factorLine, flagLines, headline, missingLine } from "../rules/explain-parts.ts";

const group = z.number().nullable();
const scorecardMembers = z.object({ groups: z.object({ past: group, present: group, future: group }) });

/** Scorecard (`10-method.md §4`): class, the three groups, every known factor, what to collect. */
export const explainScorecard: Explainer = (score, text) => {
  const { groups } = scorecardMembers.parse(score);
  const shown = (value: number | null) => (value === null ? "–" : text.figure(value));
  const { past, present, future } = groups;
  return [
    headline(score, text, (value) =>
      text.say("scorecard.headline", { value, class: text.name(`class.${score.band}`, score.band) }),
    ),
    ...coverageLine(score, text),
    text.say("scorecard.groups", { past: shown(past), present: shown(present), future: shown(future) }),
    ...score.factors.map((factor) => factorLine(score, factor, 100, text)),
    ...missingLine(score, "factor.scorecard", text),
    ...flagLines(score, text),
  ];
};
