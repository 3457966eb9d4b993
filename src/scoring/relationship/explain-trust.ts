import { z } from "zod";
import { coverageLine, type Explainer, factorLine, flagLines, headline, missingLine } from "../rules/explain-parts.ts";

const members = z.object({ raw: z.number().nullable() });

/** Trust (`10-method.md §9`): value and band, T itself, the ratings, the constant of the sum, what is missing. */
export const explainTrust: Explainer = (score, text) => {
  const { raw } = members.parse(score);
  const rated = score.factors.filter(({ id }) => id !== "base");
  const constant = score.factors.filter(({ id }) => id === "base");
  const max = text.figure(score.scale.max);
  return [
    headline(score, text, (value) =>
      text.say("trust.headline", { value, max, band: text.name(`trust.band.${score.band}`, score.band) }),
    ),
    ...coverageLine(score, text),
    ...(raw === null ? [] : [text.say("trust.raw", { raw: text.figure(raw) })]),
    ...rated.map((factor) => factorLine(score, factor, 100, text)),
    ...constant.map(({ contribution }) => text.say("trust.base", { contribution: text.figure(contribution) })),
    ...missingLine(score, "factor.trust", text),
    ...flagLines(score, text),
  ];
};
