import type { NoteDocument } from "../documents/note-document.ts";
import type { ImportLimits } from "../import-limits.ts";
import { type NoteOrigin, originOfPath } from "../note-origin.ts";
import { contentKindOf, oleReason } from "../office-container.ts";
import { readNotes } from "../read-notes.ts";
import { readTable } from "../read-table.ts";
import type { SourceFile } from "../table.ts";
import { unreadableFile } from "../unreadable-file.ts";
import { documentNote } from "./document-note.ts";
import { type FileFormat, formatOf, isSystemFile } from "./file-formats.ts";
import type { ReadFile, ReadPart } from "./read-part.ts";
import { skipped, skippedFor, skippedFormat } from "./skipped.ts";

type DocumentFormat = Exclude<FileFormat, "table" | "notes" | "mail" | "old">;
type ReadDocument = (file: SourceFile, limits: ImportLimits) => Promise<NoteDocument>;
type Read = { limits: ImportLimits; origin: NoteOrigin; depth: number };

/** Each library is loaded with the first file that needs it. */
const documents: Readonly<Record<DocumentFormat, () => Promise<ReadDocument>>> = {
  docx: async () => (await import("../documents/read-docx.ts")).readDocx,
  pptx: async () => (await import("../documents/slides/read-pptx.ts")).readPptx,
  pdf: async () => (await import("../documents/pdf/read-pdf.ts")).readPdf,
  html: async () => (await import("../documents/read-html.ts")).readHtml,
  subtitles: async () => (await import("../documents/read-subtitles.ts")).readSubtitles,
};

/** Mails forwarded in mails: how far down attached files are read. */
const maxDepth = 3;

async function readDocument(format: DocumentFormat, file: SourceFile, { limits, origin }: Read): Promise<ReadPart[]> {
  const read = await documents[format]();
  return [{ path: file.path, content: "notes", notes: documentNote(await read(file, limits), origin, file.path) }];
}

async function readTablePart(file: SourceFile, { limits, depth }: Read): Promise<ReadPart[]> {
  return [{ path: file.path, content: "table", table: await readTable(file, limits), isAttachment: depth > 0 }];
}

async function readMailFile(file: SourceFile, { limits, origin, depth }: Read): Promise<ReadPart[]> {
  const { readMailParts } = await import("./read-mail-parts.ts");
  const next = (attached: SourceFile, of: NoteOrigin) => readAny(attached, { limits, origin: of, depth: depth + 1 });
  return readMailParts(file, origin, limits, depth < maxDepth ? next : null);
}

/** Formats that Office keeps in an OLE2 container when they are old, or encrypted. */
function refuseContainer({ path, bytes }: SourceFile, format: FileFormat): void {
  if (format === "old") throw unreadableFile(path, contentKindOf(bytes) === "ole" ? oleReason(bytes) : "old-office");
  if (contentKindOf(bytes) === "ole") throw unreadableFile(path, oleReason(bytes));
}

async function readKnown(file: SourceFile, format: FileFormat, read: Read): Promise<ReadPart[]> {
  if (file.bytes.length === 0) throw unreadableFile(file.path, "empty");
  refuseContainer(file, format);
  switch (format) {
    case "table":
      return readTablePart(file, read);
    case "notes":
      return [{ path: file.path, content: "notes", notes: readNotes(file, read.limits, read.origin) }];
    case "mail":
      return readMailFile(file, read);
    case "old":
      return [skippedFormat(file.path)];
    default:
      return readDocument(format, file, read);
  }
}

async function readAny(file: SourceFile, read: Read): Promise<ReadPart[]> {
  const format = formatOf(file.path);
  if (format === null) return [skippedFormat(file.path)];
  try {
    return await readKnown(file, format, read);
  } catch (error) {
    return [skippedFor(file.path, error)];
  }
}

/** Reads files in this very thread, each for as long as it takes (see `guarded-reader.ts`). */
export function createFileReader(limits: ImportLimits): ReadFile {
  return async (file) => {
    if (isSystemFile(file.path)) return [skipped(file.path, "system-file")];
    return readAny(file, { limits, origin: originOfPath(file.path), depth: 0 });
  };
}
