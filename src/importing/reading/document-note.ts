import type { NoteDocument } from "../documents/note-document.ts";
import type { NoteRecord } from "../import-record.ts";
import type { NoteOrigin } from "../note-origin.ts";
import type { ParsedRecords } from "../parsed-records.ts";
import { unreadableFile } from "../unreadable-file.ts";

/**
 * A document as the one note that it is: what it says of itself, then what its file's name says, then where it came with.
 * @throws AppError `unreadable-file` (`no-text`).
 */
export function documentNote(document: NoteDocument, origin: NoteOrigin, path: string): ParsedRecords<NoteRecord> {
  const text = document.text.replace(/\r\n?/g, "\n").trim();
  if (text === "") throw unreadableFile(path, "no-text");
  const record: NoteRecord = {
    externalId: origin.externalId,
    kind: "note",
    accountRef: null,
    accountHints: [...new Set([...origin.accountHints, ...document.accountHints])],
    title: document.title ?? origin.title,
    date: document.date ?? origin.date ?? document.savedOn,
    author: document.author ?? origin.author,
    text,
    line: 1,
  };
  return { records: [record], rejections: [], repairs: document.repairs, notices: document.notices };
}
