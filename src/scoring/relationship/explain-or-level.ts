import { z } from "zod";
import { type Explainer, flagLines, headline } from "../rules/explain-parts.ts";
import type { ScoringText } from "../rules/scoring-text.ts";

const rating = z.number().nullable();
const members = z.object({
  next: z.object({ rung: z.string(), open: z.array(z.string()), refused: z.array(z.string()) }).nullable(),
  elements: z.object({ ratings: z.record(z.string(), rating), mean: rating }),
});
type Members = z.infer<typeof members>;

/** Organisation relationship (`10-method.md §9`): rung, milestones by rung, what is missing for the next, elements. */
export const explainOrLevel: Explainer = (score, text) => {
  const own = members.parse(score);
  const rung = (id: string) => text.name(`rung.${id}`, id);
  const earned = score.factors.filter(({ raw }) => raw !== null);
  return [
    headline(score, text, (value) => text.say("or.headline", { rung: rung(score.band), value })),
    ...earned.map(({ id, raw }) => text.say("or.rung", { rung: rung(id), held: String(raw) })),
    ...nextLines(own, text),
    ...elementLine(own, text),
    ...flagLines(score, text),
  ];
};

function nextLines({ next }: Members, text: ScoringText): string[] {
  if (!next) return [];
  const rung = text.name(`rung.${next.rung}`, next.rung);
  const named = (ids: string[]) => text.list(ids.map((id) => text.name(`milestone.${id}`, id)));
  return [
    ...(next.refused.length > 0 ? [text.say("or.refused", { rung, list: named(next.refused) })] : []),
    ...(next.open.length > 0 ? [text.say("or.open", { rung, list: named(next.open) })] : []),
  ];
}

function elementLine({ elements: { ratings, mean } }: Members, text: ScoringText): string[] {
  if (mean === null) return [];
  const rated = Object.entries(ratings).flatMap(([id, held]) =>
    held === null ? [] : [text.say("or.element", { name: text.name(`element.${id}`, id), rating: text.figure(held) })],
  );
  return [text.say("or.elements", { list: text.list(rated), mean: text.figure(mean) })];
}
