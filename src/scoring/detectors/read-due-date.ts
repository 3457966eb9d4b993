import type { Day } from "#domain/day";
import { isOpen } from "./deal-state.ts";
import { type DateFigure, dateText } from "./figures.ts";
import { moodAt } from "./mood.ts";
import { enDueBefore, enDueDenied, enMovedTo, zhDueAfter, zhDueBefore, zhDueDenied } from "./phrases/deal-phrases.ts";
import type { ReadSentence } from "./read-notes.ts";
import { noteSide, type Statement, says } from "./statement.ts";
import type { CreateStatementReader } from "./statement-readers.ts";

/** Statements on when a deal will be decided, against its expected close, to the month. Dates that were past by then say nothing. */
export const createDueDateReader: CreateStatementReader = () => (sentence) => {
  const { topic: deal, note } = sentence;
  if (!deal || !isOpen(deal, note.date) || deal.closeOn === null) return [];
  const { closeOn } = deal;
  return dueDates(sentence).flatMap(({ date, denied }): Statement[] => {
    const told = dateText(date);
    const sameMonth = told.slice(0, 7) === closeOn.slice(0, 7);
    const record = {
      source: "record" as const,
      ref: `opportunity:${deal.id}`,
      date: deal.engagedOn,
      says: says("due", closeOn),
    };
    return [
      {
        attribute: "date",
        entity: { kind: "opportunity", id: deal.id },
        topic: "date",
        note: noteSide(sentence, says(denied ? "not-due" : "due", told)),
        record: sameMonth === denied ? record : null,
      },
    ];
  });
};

type DueDate = { date: DateFigure; denied: boolean };

/** A day or month that was not past when the note was written. */
function isAhead(date: DateFigure, written: Day): boolean {
  const told = dateText(date);
  return told >= written.slice(0, told.length);
}

function dueDates({ text, figures, note }: ReadSentence): DueDate[] {
  const dates = figures.filter((figure) => figure.kind === "date").filter((date) => isAhead(date, note.date));
  return dates.flatMap((date): DueDate[] => {
    const [before, after] = [text.slice(0, date.start), text.slice(date.end)];
    if (moodAt(text, date.start) === "open" && !/估计|预计|计划/u.test(before)) return [];
    if (zhDueDenied.test(after) || enDueDenied.test(before)) return [{ date, denied: true }];
    if (isMovedFrom(text, date, dates)) return [];
    const due = zhDueAfter.test(after) || zhDueBefore.test(before) || enDueBefore.test(before);
    return due ? [{ date, denied: false }] : [];
  });
}

/** Moved from this day to another. */
function isMovedFrom(text: string, date: DateFigure, dates: readonly DateFigure[]): boolean {
  const moved = enMovedTo.test(text) || /推到|改到|推迟到|延到|挪到/u.test(text);
  return moved && dates.some(({ start }) => start > date.start);
}
