import type { Day } from "#domain/day";
import type { DecimalMoney } from "#domain/money";
import type { ReadSentence } from "./read-notes.ts";

export const contradictionAttributes = ["stance", "role", "budget", "competitor", "date", "amount", "status"] as const;
export type ContradictionAttribute = (typeof contradictionAttributes)[number];

/** What one side says: a code of the catalogue with what it is about (a name, a day, a title, a rating, role letters). */
export type Says = { code: SaysCode; value: string | null; amount: DecimalMoney | null };
export const saysCodes = [
  "supports",
  "not-supporting",
  "neutral",
  "rejects",
  "competitor",
  "rated",
  "decides",
  "approves",
  "evaluates-only",
  "no-say",
  "left",
  "decided-by",
  "appointed",
  "roles",
  "title",
  "approved",
  "not-approved",
  "frozen",
  "budget-yes",
  "budget-no",
  "present",
  "absent",
  "rivals",
  "due",
  "not-due",
  "worth",
  "won",
  "lost",
  "cancelled",
  "unsigned",
  "open",
] as const;
export type SaysCode = (typeof saysCodes)[number];

export type NoteSide = {
  source: "note";
  ref: string;
  date: Day;
  quote: string;
  /** UTF-16 offsets of `quote` in the note's text. */
  start: number;
  end: number;
  says: Says;
};
export type RecordSide = { source: "record"; ref: string; date: Day | null; says: Says };
export type Side = NoteSide | RecordSide;

export type Entity = { kind: "contact" | "opportunity"; id: string };

/** A statement of a note about one attribute of one record; `record` is null where the record says the same. */
export type Statement = {
  attribute: ContradictionAttribute;
  entity: Entity;
  /** Statements on the same topic replace each other; the newest counts. */
  topic: string;
  note: NoteSide;
  record: RecordSide | null;
};

export function says(code: SaysCode, value: string | null = null, amount: DecimalMoney | null = null): Says {
  return { code, value, amount };
}

/** The whole sentence as the note's side. */
export function noteSide({ note, text, start }: ReadSentence, said: Says): NoteSide {
  return { source: "note", ref: note.ref, date: note.date, quote: text, start, end: start + text.length, says: said };
}
