import { z } from "zod";
import { coverageLine, type Explainer, flagLines, headline, missingLine } from "../rules/explain-parts.ts";
import type { ScoringText } from "../rules/scoring-text.ts";
import { cadenceLevels } from "./cadence.ts";

const due = z.object({
  level: z.enum(cadenceLevels),
  visitsPerYear: z.number(),
  lastVisitOn: z.string().nullable(),
  dueOn: z.string().nullable(),
  daysOverdue: z.number().nullable(),
});
const members = z.object({ class: z.string(), levels: z.array(due) });

/** Visit cadence (`10-method.md §13`): how many levels are in time, then due date and delay of each. */
export const explainCadence: Explainer = (score, text) => {
  const own = members.parse(score);
  const kind = text.name(`class.${own.class}`, own.class);
  const enough = (value: string) => text.say("cadence.headline", { value, class: kind });
  return [
    score.band === "none-planned" ? text.say("cadence.none", { class: kind }) : headline(score, text, enough),
    ...coverageLine(score, text),
    ...own.levels.flatMap((level) => dueLine(level, text)),
    ...missingLine(score, "factor.cadence", text),
    ...flagLines(score, text),
  ];
};

function dueLine(
  { level, visitsPerYear, lastVisitOn, dueOn, daysOverdue }: z.infer<typeof due>,
  text: ScoringText,
): string[] {
  if (dueOn === null) return [];
  const last = lastVisitOn ? text.say("cadence.last", { day: lastVisitOn }) : text.say("cadence.never");
  const values = {
    level: text.say(`factor.cadence.${level}`),
    n: visitsPerYear,
    last,
    due: dueOn,
    days: daysOverdue ?? 0,
  };
  return [text.say(values.days > 0 ? "cadence.overdue" : "cadence.due", values)];
}
