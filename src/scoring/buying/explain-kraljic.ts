import { z } from "zod";
import { type Explainer, flagLines, headline, missingLine } from "../rules/explain-parts.ts";

const kraljicMembers = z.object({ category: z.string(), posture: z.string().nullable(), high: z.number() });

/** Kraljic position (`10-method.md §15`): position, both axes against the cut-off, our posture. */
export const explainKraljic: Explainer = (score, text) => {
  const { category, posture, high } = kraljicMembers.parse(score);
  const position = text.name(`kraljic.band.${score.band}`, score.band);
  return [
    headline(score, text, () => text.say("kraljic.headline", { category, position })),
    ...score.factors.map(({ id, points }) =>
      text.say(points >= high ? "kraljic.high" : "kraljic.low", {
        name: text.name(`factor.kraljic.${id}`, id),
        points: text.figure(points),
        high: text.figure(high),
      }),
    ),
    ...(posture ? [text.name(`kraljic.posture.${posture}`, posture)] : []),
    ...missingLine(score, "factor.kraljic", text),
    ...flagLines(score, text),
  ];
};
