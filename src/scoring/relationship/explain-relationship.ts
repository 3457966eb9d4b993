import { z } from "zod";
import { coverageLine, type Explainer, flagLines, headline, missingLine } from "../rules/explain-parts.ts";

/** KR level (`10-method.md §9`): level, the rated dimensions, what rounding takes off. */
export const explainKr: Explainer = (score, text) => {
  const rated = score.factors.filter(({ id }) => id !== "rounding");
  const rounding = score.factors.filter(({ id }) => id === "rounding");
  return [
    headline(score, text, (value) =>
      text.say("kr.headline", { value, band: text.name(`kr.band.${score.band}`, score.band) }),
    ),
    ...coverageLine(score, text),
    ...rated.map(({ id, points }) =>
      text.say("kr.rated", { name: text.name(`factor.kr.${id}`, id), points: text.figure(points) }),
    ),
    ...rounding.map(({ contribution }) => text.say("kr.rounding", { contribution: text.figure(-contribution) })),
    ...missingLine(score, "factor.kr", text),
    ...flagLines(score, text),
  ];
};

const chainMembers = z.object({
  gaps: z.array(z.object({ role: z.string(), kind: z.string(), contactIds: z.array(z.string()), weight: z.number() })),
});

/** Decision chain (`10-method.md §9`): coverage, the covered roles, then the gaps by weight. */
export const explainDecisionChain: Explainer = (score, text) => {
  const { gaps } = chainMembers.parse(score);
  const role = (id: string) => text.name(`role.${id}`, id);
  const covered = score.factors.filter(({ contribution }) => contribution > 0);
  return [
    headline(score, text, (value) =>
      text.say("chain.headline", { value, band: text.name(`chain.${score.band}.band`, score.band) }),
    ),
    ...covered.map(({ id, raw, contribution }) =>
      text.say("chain.covered", { role: role(id), level: String(raw), contribution: text.figure(contribution) }),
    ),
    ...gaps.map(({ role: id, kind, contactIds, weight }) =>
      text.name(`chain.gap.${kind}`, kind, {
        role: role(id),
        weight: text.figure(weight),
        people: text.list(contactIds.map(text.person)),
      }),
    ),
    ...flagLines(score, text),
  ];
};
