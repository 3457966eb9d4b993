import { z } from "zod";
import { coverageLine, type Explainer, flagLines, headline, missingLine } from "../rules/explain-parts.ts";

const members = z.object({
  keeper: z.object({ rep: z.string(), notes: z.number(), contacts: z.number() }).nullable(),
  reps: z.array(z.object({ rep: z.string(), percent: z.number() })),
  solePercent: z.object({ notes: z.number().nullable(), contacts: z.number().nullable() }),
});

/** Knowledge risk (`10-method.md §12`): what only the keeper knows, what the others alone know. */
export const explainBusFactor: Explainer = (score, text) => {
  const { keeper, reps, solePercent } = members.parse(score);
  const person = keeper ? text.person(keeper.rep) : "";
  const others = reps.slice(1).map(({ rep, percent }) => {
    return text.say("bus-factor.other", { rep: text.person(rep), percent: text.figure(percent) });
  });
  return [
    headline(score, text, (value) =>
      keeper ? text.say("bus-factor.headline", { value, rep: person }) : text.say("bus-factor.all-shared"),
    ),
    ...coverageLine(score, text),
    ...(keeper ? [text.say("bus-factor.keeper", { rep: person, notes: keeper.notes, contacts: keeper.contacts })] : []),
    ...(others.length > 0 ? [text.say("bus-factor.others", { list: text.list(others) })] : []),
    ...(["notes", "contacts"] as const).flatMap((kind) => {
      const share = solePercent[kind];
      return share === null ? [] : [text.say(`bus-factor.sole.${kind}`, { share: text.figure(share) })];
    }),
    ...missingLine(score, "factor.bus-factor", text),
    ...flagLines(score, text),
  ];
};
