import { nameHints } from "../account-hints.ts";
import { type Mail, readMail } from "../documents/mail/read-mail.ts";
import { assertWithin, type ImportLimits } from "../import-limits.ts";
import { readFileName } from "../note-fields.ts";
import type { NoteOrigin } from "../note-origin.ts";
import type { SourceFile } from "../table.ts";
import type { Notice } from "../tally.ts";
import { documentNote } from "./document-note.ts";
import { formatOf, isSystemFile } from "./file-formats.ts";
import type { ReadPart } from "./read-part.ts";

/** Reads one attachment as the file that it is. */
export type ReadAttachment = (file: SourceFile, origin: NoteOrigin) => Promise<ReadPart[]>;

const maxIdLength = 300;

/** An attachment's note is dated, signed and sought an account for as its mail is, where it does not say otherwise. */
function originOfAttachment(name: string, { document }: Mail, mail: NoteOrigin): NoteOrigin {
  const { title, date } = readFileName(name);
  return {
    externalId: `${mail.externalId}#${name}`.slice(0, maxIdLength * 2),
    title,
    date: date ?? document.date ?? mail.date,
    author: document.author ?? mail.author,
    accountHints: [...nameHints(name.replace(/\.[^.]+$/, "")), ...mail.accountHints],
  };
}

export function leftOutNotice(name: string): Notice {
  return { code: "attachment-left-out", column: null, count: 1, example: name, value: "" };
}

/** `nested`: null where attached files are not read any more, inside a mail inside a mail. */
export async function readMailParts(
  file: SourceFile,
  origin: NoteOrigin,
  limits: ImportLimits,
  nested: ReadAttachment | null,
): Promise<ReadPart[]> {
  assertWithin(file.path, file.bytes.length, limits.maxBytes, "bytes");
  const mail = await readMail(file);
  assertWithin(file.path, mail.attachments.length, limits.maxAttachments, "entries");
  const { title, accountHints } = mail.document;
  const own: NoteOrigin = {
    ...origin,
    externalId: mail.externalId?.slice(0, maxIdLength) ?? origin.externalId,
    accountHints: [...accountHints, ...nameHints(title ?? ""), ...origin.accountHints],
  };
  const notes = documentNote({ ...mail.document, accountHints: [] }, own, file.path);
  const parts: ReadPart[] = [{ path: file.path, content: "notes", notes }];
  for (const { path: name, bytes } of mail.attachments) {
    const isRead = nested !== null && formatOf(name) !== null && !isSystemFile(name);
    if (isRead)
      parts.push(...(await nested({ path: `${file.path}#${name}`, bytes }, originOfAttachment(name, mail, own))));
    else notes.notices.push(leftOutNotice(name));
  }
  return parts;
}
