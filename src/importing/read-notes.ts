import matter from "gray-matter";
import { z } from "zod";
import { AppError } from "#errors";
import { decodeText } from "./decode-text.ts";
import { assertWithin, defaultImportLimits, type ImportLimits } from "./import-limits.ts";
import type { NoteRecord } from "./import-record.ts";
import { emptyHead, type NoteHead, readFileName, readNoteDate, readNoteHead, readNoteKind } from "./note-fields.ts";
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
const maxHeadingLength = 200;

/** CR and CRLF become LF, so that a note's offsets are the same whichever machine wrote it. */
function plainBreaks(text: string): string {
  return text.replace(/\r\n?/g, "\n");
}

/** What a note takes where its own head is silent. */
type Fallback = { externalId: string; title: string; date: NoteRecord["date"]; line: number };

/** gray-matter would run `---js` front matter as code; only YAML and JSON are data. */
const refuseCode = {
  parse: (): never => {
    throw new SyntaxError("front matter is not data");
  },
};
const matterOptions = { engines: { js: refuseCode, javascript: refuseCode, coffee: refuseCode } };

type ReadNote = Read<NoteRecord> & { column?: string };
type NoteAt = { line: number; note: ReadNote };

function toNote(head: NoteHead, body: string, fallback: Fallback): ReadNote {
  const text = body.trim();
  if (text === "") return { ...refuse("empty-note"), column: "text" };
  const date = readNoteDate(head);
  if (date.reason) return { ...date, column: "date" };
  const kind = readNoteKind(head);
  if (kind.reason) return { ...kind, column: "kind" };
  return {
    value: {
      externalId: head.id ?? fallback.externalId,
      kind: kind.value,
      accountRef: head.account,
      title: head.title ?? fallback.title,
      date: date.value ?? fallback.date,
      author: head.author,
      text,
      line: fallback.line,
    },
  };
}

function parseFrontMatter(text: string): Read<{ data: Record<string, unknown>; content: string }> {
  try {
    const { data, content } = matter(text, matterOptions);
    const record = z.record(z.string(), z.unknown()).safeParse(data);
    return record.success ? { value: { data: record.data, content } } : refuse("front-matter");
  } catch {
    return refuse("front-matter");
  }
}

function readMarkdown(path: string, text: string): ReadNote {
  const parsed = parseFrontMatter(text);
  if (parsed.reason) return parsed;
  const { data, content } = parsed.value;
  const head = readNoteHead(data);
  if (head.reason) return head;
  const heading = /^#{1,6}[ \t]+(.+)$/m
    .exec(content)?.[1]
    ?.slice(0, maxHeadingLength)
    .replace(/[\s#]+$/, "");
  const name = readFileName(path);
  return toNote(head.value, content, { externalId: path, title: heading ?? name.title, date: name.date, line: 1 });
}

function readPlainText(path: string, text: string): ReadNote {
  return toNote(emptyHead, text, { externalId: path, ...readFileName(path), line: 1 });
}

function parseJsonLine(line: string): Read<Record<string, unknown>> {
  try {
    const parsed = z.record(z.string(), z.unknown()).safeParse(JSON.parse(line));
    return parsed.success ? { value: parsed.data } : refuse("not-json");
  } catch {
    return refuse("not-json");
  }
}

function readJsonLine(path: string, text: string, line: number): ReadNote {
  const parsed = parseJsonLine(text);
  if (parsed.reason) return parsed;
  const head = readNoteHead(parsed.value);
  if (head.reason) return head;
  const body = plainBreaks(head.value.text ?? "");
  const title = body.trim().split("\n")[0]?.slice(0, maxTitleLength) ?? "";
  return toNote(head.value, body, { externalId: `${path}#${line}`, title, date: null, line });
}

function readJsonLines(path: string, text: string): NoteAt[] {
  return text.split("\n").flatMap((line, index) => {
    return line.trim() === "" ? [] : [{ line: index + 1, note: readJsonLine(path, line, index + 1) }];
  });
}

/** Readers by file ending. A file of md or txt is one note, of jsonl one per line. */
const readers: Readonly<Record<NoteEnding, (path: string, text: string) => NoteAt[]>> = {
  md: (path, text) => [{ line: 1, note: readMarkdown(path, plainBreaks(text)) }],
  txt: (path, text) => [{ line: 1, note: readPlainText(path, plainBreaks(text)) }],
  jsonl: readJsonLines,
};

/**
 * A note file → notes. md: YAML front matter (id, account, title, date, author, kind), title from the first heading, else the
 * file name; txt: title and a leading day from the file name; jsonl: one object per line
 * `{ externalId, account | accountId, title, date, author, text }`, broken lines rejected and the others kept, title from the
 * text's first line. Ids fall back to the path (`path#line` for jsonl).
 * @throws AppError `unreadable-file`, `too-large`, `unknown-file-kind` for another ending.
 */
export function readNotes(file: SourceFile, limits: ImportLimits = defaultImportLimits): ParsedRecords<NoteRecord> {
  const ending = findNoteEnding(file.path);
  if (!ending) throw new AppError("unknown-file-kind", `not a note: ${file.path}`, { params: { file: file.path } });
  assertWithin(file.path, file.bytes.length, limits.maxBytes, "bytes");
  const { text } = decodeText(file.path, file.bytes);
  const found = readers[ending](file.path, text);
  assertWithin(file.path, found.length, limits.maxRows, "rows");
  return sortOut(found);
}

function sortOut(found: readonly NoteAt[]): ParsedRecords<NoteRecord> {
  const records: NoteRecord[] = [];
  const rejections: Rejection[] = [];
  const seen = new Map<string, number>();
  for (const { line, note } of found) {
    const reason = note.reason ?? findRepetition(seen, note.value);
    if (reason) rejections.push({ line, column: note.column ?? null, reason, more: [] });
    else if (note.value) records.push(note.value);
  }
  return { records, rejections, repairs: [], notices: [] };
}
