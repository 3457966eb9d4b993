import { z } from "zod";
import { coverageLine, type Explainer, factorLine, flagLines, headline, missingLine } from "../rules/explain-parts.ts";
import type { ScoringText } from "../rules/scoring-text.ts";

const members = z.object({
  base: z.number().nullable(),
  caps: z.array(z.object({ id: z.string(), limit: z.number() })),
  competitor: z.object({ name: z.string(), base: z.number(), effect: z.number() }).nullable(),
  history: z
    .object({
      rate: z.number(),
      sampleSize: z.number(),
      won: z.number(),
      whole: z.object({ rate: z.number(), sampleSize: z.number() }),
    })
    .nullable(),
});
type Members = z.infer<typeof members>;

/** Win rate (`10-method.md §7`): band, the four elements, competitor, every cap with its reason, history. */
export const explainWinRate: Explainer = (score, text) => {
  const own = members.parse(score);
  const elements = score.factors.filter(({ id }) => id !== "competitor" && id !== "cap");
  return [
    headline(score, text, (value) => text.say("win-rate.headline", { value, band: score.band })),
    ...coverageLine(score, text),
    ...elements.map((factor) => factorLine(score, factor, 100, text)),
    ...baseLines(own, text),
    ...own.caps.map(({ id, limit }) =>
      text.say("win-rate.cap", { limit: text.figure(limit), reason: text.name(`cap.${id}`, id) }),
    ),
    ...historyLine(own, text),
    ...missingLine(score, "item", text),
    ...flagLines(score, text),
  ];
};

function baseLines({ base, competitor, caps }: Members, text: ScoringText): string[] {
  if (base === null) return [];
  const lines = competitor || caps.length > 0 ? [text.say("win-rate.base", { base: text.figure(base) })] : [];
  if (!competitor) return lines;
  const key = competitor.effect < 0 ? "win-rate.competitor" : "win-rate.competitor-behind";
  const theirs = text.figure(competitor.base);
  const effect = text.figure(-competitor.effect);
  return [...lines, text.say(key, { name: competitor.name, theirs, ours: text.figure(base), effect })];
}

function historyLine({ history }: Members, text: ScoringText): string[] {
  if (!history) return [];
  const { won, sampleSize, rate, whole } = history;
  return [
    text.say("win-rate.history", {
      won: text.figure(won),
      n: text.figure(sampleSize),
      whole: text.figure(whole.sampleSize),
      wholeRate: text.figure(whole.rate),
      rate: text.figure(rate),
    }),
  ];
}
