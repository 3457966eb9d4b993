import type { Day } from "#domain/day";
import { pathHints } from "./account-hints.ts";
import { readFileName } from "./note-fields.ts";

/** What is known of a note before its file is read; the file's own words go before it. */
export type NoteOrigin = {
  externalId: string;
  title: string;
  /** A day in the file's name, or of the mail that brought it. */
  date: Day | null;
  author: string | null;
  /** Words that may name the account, the likeliest first. */
  accountHints: string[];
};

/** A file that stands in a folder. */
export function originOfPath(path: string): NoteOrigin {
  return { externalId: path, ...readFileName(path), author: null, accountHints: pathHints(path) };
}
