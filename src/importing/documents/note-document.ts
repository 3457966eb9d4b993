import type { Day } from "#domain/day";
import type { Notice, Repair } from "../tally.ts";

/** What a document gives for one note. */
export type NoteDocument = {
  text: string;
  /** What the document calls itself, or its first heading. Null: the file's name serves. */
  title: string | null;
  /** The day that the document itself bears, a mail's say. Goes before a day in the file's name. */
  date: Day | null;
  /** The day on which a program saved it. Comes after a day in the file's name. */
  savedOn: Day | null;
  author: string | null;
  /** Words that may name the account. */
  accountHints: string[];
  repairs: Repair[];
  notices: Notice[];
};

export const emptyDocument: Readonly<NoteDocument> = {
  text: "",
  title: null,
  date: null,
  savedOn: null,
  author: null,
  accountHints: [],
  repairs: [],
  notices: [],
};
