import { z } from "zod";
import { type Explainer, flagLines, headline, missingLine } from "../rules/explain-parts.ts";
import type { ScoringText } from "../rules/scoring-text.ts";

const groupSchema = z.object({
  n: z.number(),
  won: z.number(),
  predicted: z.number(),
  actual: z.number(),
  interval: z.object({ low: z.number(), high: z.number() }),
  verdict: z.enum(["fits", "optimistic", "pessimistic"]),
});
const members = z.object({
  sampleSize: z.number(),
  closed: z.number(),
  overall: groupSchema.nullable(),
  bands: z.array(groupSchema.extend({ band: z.string() })),
  reference: z.number().nullable(),
});
type Group = z.infer<typeof groupSchema>;

/** Calibration (`10-method.md §7`): the verdict, the Brier score beside its reference, every band. */
export const explainCalibration: Explainer = (score, text) => {
  const { sampleSize, closed, overall, bands, reference } = members.parse(score);
  return [
    headline(score, text, (value) =>
      text.say("calibration.headline", {
        value,
        n: sampleSize,
        verdict: text.name(`calibration.${score.band}`, score.band),
      }),
    ),
    ...(reference === null ? [] : [text.say("calibration.reference", { reference: text.figure(reference) })]),
    ...(overall ? [groupLine(text.say("calibration.all"), overall, text)] : []),
    ...bands.map((group) => groupLine(text.say("calibration.band", { band: group.band }), group, text)),
    ...(sampleSize > 0 && sampleSize < closed ? [text.say("calibration.left-out", { n: closed - sampleSize })] : []),
    ...missingLine(score, "factor.calibration", text),
    ...flagLines(score, text),
  ];
};

function groupLine(name: string, { n, won, predicted, actual, interval, verdict }: Group, text: ScoringText): string {
  return text.say("calibration.group", {
    name,
    n,
    won,
    predicted: text.figure(predicted),
    actual: text.figure(actual),
    low: text.figure(interval.low),
    high: text.figure(interval.high),
    verdict: text.say(`calibration.${verdict}`),
  });
}
