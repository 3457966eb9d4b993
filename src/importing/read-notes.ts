import matter from "gray-matter";
import { z } from "zod";
import { AppError } from "#errors";
import { firstHeading } from "./documents/document-title.ts";
import { decodeText } from "./encoding/decode-text.ts";
import { encodingRepairs } from "./encoding/encoding-repairs.ts";
import { assertWithin, defaultImportLimits, type ImportLimits } from "./import-limits.ts";
import type { NoteRecord } from "./import-record.ts";
import { emptyHead, type NoteHead, readNoteDate, readNoteHead, readNoteKind } from "./note-fields.ts";
import { type NoteOrigin, originOfPath } from "./note-origin.ts";
import type { ParsedRecords, Rejection } from "./parsed-records.ts";
import { type Read, refuse } from "./reason.ts";
import { findRepetition } from "./repetition.ts";
import type { SourceFile } from "./table.ts";

const noteEndings = ["md", "txt", "jsonl"] as const;
type NoteEnding = (typeof noteEndings)[number];

/** Null where a file of this name holds no notes. */
export function findNoteEnding(path: string): NoteEnding | null {
  const ending = path.toLowerCase().split(".").at(-1);
  return noteEndings.find((known) => known === ending) ?? null;
}

/** A title taken from the text itself, not given. Characters. */
const maxTitleLength = 80;
/** No index holds longer ids. Characters. */
const maxIdLength = 800;
/** Longer front matter is no head of a note; YAML of that size can be made to take long. Characters. */
const maxFrontMatterLength = 16_000;

/** CR and CRLF become LF, so that a note's offsets are the same whichever machine wrote it. */
function plainBreaks(text: string): string {
  return text.replace(/\r\n?/g, "\n");
}

/** gray-matter would run `---js` front matter as code; only YAML and JSON are data. */
const refuseCode = {
  parse: (): never => {
    throw new SyntaxError("front matter is not data");
  },
};
const matterOptions = { engines: { js: refuseCode, javascript: refuseCode, coffee: refuseCode } };

type ReadNote = Read<NoteRecord> & { column?: string };
type NoteAt = { line: number; note: ReadNote };

function toNote(head: NoteHead, body: string, origin: NoteOrigin, line = 1): ReadNote {
  const text = body.trim();
  if (text === "") return { ...refuse("empty-note"), column: "text" };
  const date = readNoteDate(head);
  if (date.reason) return { ...date, column: "date" };
  const kind = readNoteKind(head);
  if (kind.reason) return { ...kind, column: "kind" };
  const externalId = head.id ?? origin.externalId;
  if (externalId.length > maxIdLength) {
    return { ...refuse("too-long", { length: externalId.length, max: maxIdLength }), column: "id" };
  }
  return {
    value: {
      externalId,
      kind: kind.value,
      accountRef: head.account,
      accountHints: head.account === null ? origin.accountHints : [],
      title: head.title ?? origin.title,
      date: date.value ?? origin.date,
      author: head.author ?? origin.author,
      text,
      line,
    },
  };
}

function parseFrontMatter(text: string): Read<{ data: Record<string, unknown>; content: string }> {
  if (text.startsWith("---") && text.indexOf("\n---", 3) > maxFrontMatterLength) return refuse("front-matter");
  try {
    const { data, content } = matter(text, matterOptions);
    const record = z.record(z.string(), z.unknown()).safeParse(data);
    return record.success ? { value: { data: record.data, content } } : refuse("front-matter");
  } catch {
    return refuse("front-matter");
  }
}

function readMarkdown(text: string, origin: NoteOrigin): ReadNote {
  const parsed = parseFrontMatter(text);
  if (parsed.reason) return parsed;
  const { data, content } = parsed.value;
  const head = readNoteHead(data);
  if (head.reason) return head;
  return toNote(head.value, content, { ...origin, title: firstHeading(content) ?? origin.title });
}

function parseJsonLine(line: string): Read<Record<string, unknown>> {
  try {
    const parsed = z.record(z.string(), z.unknown()).safeParse(JSON.parse(line));
    return parsed.success ? { value: parsed.data } : refuse("not-json");
  } catch {
    return refuse("not-json");
  }
}

function readJsonLine(text: string, origin: NoteOrigin, line: number): ReadNote {
  const parsed = parseJsonLine(text);
  if (parsed.reason) return parsed;
  const head = readNoteHead(parsed.value);
  if (head.reason) return head;
  const body = plainBreaks(head.value.text ?? "");
  const title = body.trim().split("\n")[0]?.slice(0, maxTitleLength) ?? "";
  return toNote(head.value, body, { ...origin, externalId: `${origin.externalId}#${line}`, title, date: null }, line);
}

function readJsonLines(text: string, origin: NoteOrigin): NoteAt[] {
  return text.split("\n").flatMap((line, index) => {
    return line.trim() === "" ? [] : [{ line: index + 1, note: readJsonLine(line, origin, index + 1) }];
  });
}

/** Readers by file ending. A file of md or txt is one note, of jsonl one per line. */
const readers: Readonly<Record<NoteEnding, (text: string, origin: NoteOrigin) => NoteAt[]>> = {
  md: (text, origin) => [{ line: 1, note: readMarkdown(text, origin) }],
  txt: (text, origin) => [{ line: 1, note: toNote(emptyHead, text, origin) }],
  jsonl: readJsonLines,
};

/**
 * A note file → notes. md: YAML front matter (id, account, title, date, author, kind), title from the first heading, else the
 * file name; txt: title and a leading day from the file name; jsonl: one object per line
 * `{ externalId, account | accountId, title, date, author, text }`, broken lines rejected and the others kept, title from the
 * text's first line. What a note does not say of itself comes from its `origin`; ids fall back to the path (`path#line` for jsonl).
 * @throws AppError `unreadable-file`, `too-large`, `unknown-file-kind` for another ending.
 */
export function readNotes(
  file: SourceFile,
  limits: ImportLimits = defaultImportLimits,
  origin: NoteOrigin = originOfPath(file.path),
): ParsedRecords<NoteRecord> {
  const ending = findNoteEnding(file.path);
  if (!ending) throw new AppError("unknown-file-kind", `not a note: ${file.path}`, { params: { file: file.path } });
  assertWithin(file.path, file.bytes.length, limits.maxBytes, "bytes");
  const decoded = decodeText(file.path, file.bytes);
  const found = readers[ending](plainBreaks(decoded.text), origin);
  assertWithin(file.path, found.length, limits.maxRows, "rows");
  return { ...sortOut(found), repairs: encodingRepairs(file.path, decoded), notices: [] };
}

function sortOut(found: readonly NoteAt[]): Pick<ParsedRecords<NoteRecord>, "records" | "rejections"> {
  const records: NoteRecord[] = [];
  const rejections: Rejection[] = [];
  const seen = new Map<string, number>();
  for (const { line, note } of found) {
    const reason = note.reason ?? findRepetition(seen, note.value);
    if (reason) rejections.push({ line, column: note.column ?? null, reason, more: [] });
    else if (note.value) records.push(note.value);
  }
  return { records, rejections };
}
