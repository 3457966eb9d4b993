import { z } from "zod";
import { coverageLine, type Explainer, factorLine, flagLines, headline, missingLine } from "../rules/explain-parts.ts";

const value = z.number().nullable();
const members = z.object({
  dimensions: z.object({ closeness: value, potential: value, win: value }),
  posture: z.string().nullable(),
});

/** Match matrix (`10-method.md §6`): octant and posture, the three dimensions, every factor, what is missing. */
export const explainMatch: Explainer = (score, text) => {
  const { dimensions, posture } = members.parse(score);
  const shown = (held: number | null) => (held === null ? "–" : text.figure(held));
  const { closeness, potential, win } = dimensions;
  return [
    headline(score, text, () =>
      text.say("match.headline", {
        octant: text.name(`octant.${score.band}`, score.band),
        posture: text.name(`posture.${posture}`, posture ?? ""),
      }),
    ),
    text.say("match.dimensions", { closeness: shown(closeness), potential: shown(potential), win: shown(win) }),
    ...coverageLine(score, text),
    ...score.factors.map((factor) => factorLine(score, factor, 100, text)),
    ...missingLine(score, "factor.match", text),
    ...flagLines(score, text),
  ];
};
