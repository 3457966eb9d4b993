import { z } from "zod";
import { coverageLine, type Explainer, factorLine, flagLines, headline, missingLine } from "./explain-parts.ts";

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
