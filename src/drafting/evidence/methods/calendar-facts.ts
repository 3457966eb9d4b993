import type { Dossier } from "../../dossier.ts";
import type { MethodScores } from "../../methods/method-scores.ts";
import { accountContext, date, days, type FactInput, fact } from "../fact-input.ts";

type Calendar = NonNullable<MethodScores["calendar"]>;
export type ShownWindow = Calendar["open"][number];
type ShownWindows = { open: ShownWindow | null; next: Calendar["next"] };

/**
 * The buying window that is open, one that somebody named before a usual one, and the one that opens next. Neither for an account of which nobody has said when
 * it buys: the trade's usual windows alone say nothing about it.
 */
export function shownWindows({ scores }: Pick<Dossier, "scores">): ShownWindows {
  const { calendar } = scores;
  const isStated = calendar?.windows.some(({ byTemplate }) => !byTemplate) ?? false;
  if (!calendar || !isStated) return { open: null, next: null };
  const own = calendar.open.find(({ byTemplate }) => !byTemplate);
  return { open: own ?? calendar.open[0] ?? null, next: calendar.next };
}

export const windowRecord = ({ id }: Pick<ShownWindow, "id">) => `window:${id}`;

export function calendarFacts(dossier: Dossier): FactInput[] {
  const { open, next } = shownWindows(dossier);
  return [
    ...(open ? fact("calendar.to", date(open.to), accountContext(dossier, windowRecord(open))) : []),
    ...(next ? fact("calendar.from", date(next.from), accountContext(dossier, windowRecord(next))) : []),
    ...(next ? fact("calendar.daysTo", days(next.daysTo), accountContext(dossier, windowRecord(next))) : []),
  ];
}
