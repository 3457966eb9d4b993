import { z } from "zod";
import { coverageLine, type Explainer, flagLines, headline, missingLine } from "../rules/explain-parts.ts";
import type { ScoringText } from "../rules/scoring-text.ts";
import { type FalseKeyCheck, type FalseKeyFigure, falseKeyFlags } from "./false-key-checks.ts";

const figure = z.object({
  id: z.string(),
  value: z.number().nullable(),
  limit: z.number().nullable(),
  unit: z.string(),
  raises: z.boolean().nullable(),
});
const members = z.object({
  checks: z.array(
    z.object({
      flag: z.enum(falseKeyFlags),
      state: z.enum(["raised", "clear", "unknown"]),
      figures: z.array(figure),
    }),
  ),
});

/** False key accounts (`10-method.md §3`): how many checks are raised, each with the figures that raised it. */
export const explainFalseKey: Explainer = (score, text) => {
  const { checks } = members.parse(score);
  const known = checks.filter(({ state }) => state !== "unknown");
  const raised = checks.filter(({ state }) => state === "raised");
  const band = text.name(`false-key.band.${score.band}`, score.band);
  const told = new Set<string>(falseKeyFlags);
  return [
    headline(score, text, () => text.say("false-key.headline", { raised: raised.length, known: known.length, band })),
    ...coverageLine(score, text),
    ...checks.map((check) => explainFalseKeyCheck(check, text)),
    ...missingLine(score, "factor.false-key", text),
    ...flagLines({ ...score, flags: score.flags.filter((flag) => !told.has(flag)) }, text),
  ];
};

/** How one check stands, and by which figures. */
export function explainFalseKeyCheck(
  { flag, state, figures }: Omit<FalseKeyCheck, "missing">,
  text: ScoringText,
): string {
  return text.say(`false-key.${state}`, {
    check: text.name(`factor.false-key.${flag}`, flag),
    list: figures
      .filter(({ raises }) => raises)
      .map((held) => figureText(held, text))
      .join(text.say("join.reasons")),
  });
}

function figureText({ id, value, limit, unit }: FalseKeyFigure, text: ScoringText): string {
  const said = (raw: number | null) =>
    unit === "month" || unit === "day" ? text.figure(raw ?? 0) : rawText(raw, unit, text);
  return text.name(`false-key.figure.${id}`, id, { value: said(value), limit: said(limit) });
}

function rawText(raw: number | null, unit: string, text: ScoringText): string {
  return text.raw({ id: "", raw, unit, points: 0, weight: 0, contribution: 0, evidence: [] });
}
