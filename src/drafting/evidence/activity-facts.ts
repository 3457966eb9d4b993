import { addDays, addMonths, type Day } from "#domain/day";
import { interactionLevels } from "#domain/interaction";
import type { Dossier } from "../dossier.ts";
import { count, date, type FactContext, type FactInput, fact } from "./fact-input.ts";

export const visitWindowDays = 90;
export type VisitLevel = (typeof interactionLevels)[number];

/** Last contact of one level up to `asOf`; a contact without a level counts for none. */
export function lastAtLevel({ interactions }: Dossier, level: VisitLevel): Day | null {
  return (
    interactions
      .filter((interaction) => interaction.level === level)
      .map(({ date: day }) => day)
      .sort()
      .at(-1) ?? null
  );
}

/** How often and at which level we were in touch. */
export function activityFacts(dossier: Dossier): FactInput[] {
  const { account, asOf, interactions } = dossier;
  const context: FactContext = { record: "interactions", entity: account.name, accountId: account.id, asOf };
  const since = addDays(asOf, -visitWindowDays);
  const recent = interactions.filter(({ date: day }) => day > since);
  const inYear = interactions.filter(({ date: day }) => day > addMonths(asOf, -12));
  const days = interactions.map(({ date: day }) => day).sort();
  const last90 = { ...context, period: `${addDays(since, 1)}/${asOf}` };
  return [
    ...fact("activity.windowDays", { type: "duration", value: visitWindowDays, unit: "day" }, context),
    ...fact("activity.count90d", count(recent.length, "time"), last90),
    ...fact("activity.visits90d", count(recent.filter(({ kind }) => kind === "visit").length, "visit"), last90),
    ...fact("activity.count12m", count(inYear.length, "time"), {
      ...context,
      period: `${addDays(addMonths(asOf, -12), 1)}/${asOf}`,
    }),
    ...fact("activity.lastOn", date(days.at(-1)), context),
    ...interactionLevels.flatMap((level) => fact(`activity.last.${level}`, date(lastAtLevel(dossier, level)), context)),
  ];
}
