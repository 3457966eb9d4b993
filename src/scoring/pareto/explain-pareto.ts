import { z } from "zod";
import { coverageLine, type Explainer, flagLines, headline, missingLine } from "../rules/explain-parts.ts";
import type { ScoringText } from "../rules/scoring-text.ts";

const members = z.object({
  basis: z.enum(["profit", "revenue"]),
  accountCount: z.number(),
  vitalFew: z.object({ accountIds: z.array(z.string()), accountsPercent: z.number().nullable() }),
  top1Percent: z.number().nullable(),
  top5Percent: z.number().nullable(),
  dependencies: z.array(z.object({ accountId: z.string(), revenuePercent: z.number() })),
});
type Members = z.infer<typeof members>;

/** Pareto (`10-method.md §2`): the vital few, how concentrated the portfolio is, whom it depends on. */
export const explainPareto: Explainer = (score, text) => {
  const own = members.parse(score);
  return [
    headline(score, text, (value) =>
      text.say("pareto.headline", { value, band: text.name(`pareto.band.${score.band}`, score.band) }),
    ),
    ...vitalLines(own, text),
    ...own.dependencies.map(({ accountId, revenuePercent }) =>
      text.say("pareto.dependency", { name: text.person(accountId), share: text.figure(revenuePercent) }),
    ),
    ...coverageLine(score, text),
    ...missingLine(score, "factor.pareto", text),
    ...flagLines(score, text),
  ];
};

function vitalLines({ basis, accountCount, vitalFew, top1Percent, top5Percent }: Members, text: ScoringText): string[] {
  if (vitalFew.accountsPercent === null || top1Percent === null || top5Percent === null) return [];
  return [
    text.say("pareto.vital", {
      few: vitalFew.accountIds.length,
      all: accountCount,
      share: text.figure(vitalFew.accountsPercent),
      basis: text.say(`factor.pareto.${basis}`),
    }),
    text.say("pareto.top", { first: text.figure(top1Percent), five: text.figure(top5Percent) }),
  ];
}
