import { getDocumentProxy } from "unpdf";
import { z } from "zod";
import { type Day, findDay } from "#domain/day";
import { assertWithin, type ImportLimits } from "../../import-limits.ts";
import type { SourceFile } from "../../table.ts";
import type { Notice } from "../../tally.ts";
import { unreadableFile } from "../../unreadable-file.ts";
import { documentTitle } from "../document-title.ts";
import { emptyDocument, type NoteDocument } from "../note-document.ts";
import { dropRunningLines } from "./drop-running-lines.ts";
import { pageText } from "./page-text.ts";
import { linesOf, type PdfPage, runsSchema } from "./pdf-lines.ts";
import { predefinedCmap } from "./predefined-cmaps.ts";

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

/** Gives pdf.js the tables that it would otherwise load from somewhere; everything else that it asks for is refused. */
class OwnTables {
  async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    const table = kind === "cMapUrl" ? predefinedCmap(filename) : null;
    if (table === null) throw new Error(`${filename} is not at hand`);
    return new TextEncoder().encode(table);
  }
}

const options = {
  cMapUrl: "own:/",
  cMapPacked: false,
  BinaryDataFactory: OwnTables,
  useWorkerFetch: false,
  useWasm: false,
  disableFontFace: true,
  verbosity: 0,
};

async function open({ path, bytes }: SourceFile): Promise<Pdf> {
  try {
    // pdf.js takes the bytes over, and the caller still needs them.
    return await getDocumentProxy(Uint8Array.from(bytes), options);
  } catch (error) {
    const isLocked = error instanceof Error && error.name === "PasswordException";
    throw unreadableFile(path, isLocked ? "encrypted" : "damaged-pdf", error);
  }
}

async function readPages(pdf: Pdf): Promise<PdfPage[]> {
  const pages: PdfPage[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    const [left = 0, , right = 0] = page.view;
    pages.push({ width: right - left, lines: linesOf(runsSchema.parse(items)) });
    page.cleanup();
  }
  return pages;
}

const infoSchema = z.object({
  Title: z.string().nullish(),
  Author: z.string().nullish(),
  CreationDate: z.string().nullish(),
});

/** `D:20260305091200+08'00'` (PDF 32000-1 §7.9.4) → the day that its writer saw. */
function pdfDay(date: string | null | undefined): Day | null {
  const [, year = "", month = "", day = ""] = /^(?:D:)?(\d{4})(\d{2})(\d{2})/.exec(date ?? "") ?? [];
  return findDay(`${year}-${month}-${day}`);
}

const lost = /\uFFFD/g;

function lostNotice(path: string, count: number): Notice[] {
  return count === 0 ? [] : [{ code: "characters-lost", column: null, count, example: path, value: "" }];
}

async function readDocument(path: string, pdf: Pdf): Promise<NoteDocument> {
  const pages = dropRunningLines(await readPages(pdf));
  const all = pages.flatMap(({ lines }) => lines.map(({ text }) => text)).join("\n");
  const hyphenated = new Set(all.match(/\p{L}+-\p{L}+/gu));
  const text = pages.map((page) => pageText(page, (word) => hyphenated.has(word))).join("\n\n");
  const { info } = await pdf.getMetadata();
  const { Title, Author, CreationDate } = infoSchema.catch({}).parse(info);
  return {
    ...emptyDocument,
    text: text.replace(lost, "").trim(),
    title: documentTitle(Title ?? null),
    author: Author?.trim() || null,
    savedOn: pdfDay(CreationDate),
    notices: lostNotice(path, text.match(lost)?.length ?? 0),
  };
}

/**
 * A PDF → the text of its pages in order, with its title, author and day of making.
 * @throws AppError `unreadable-file` (`damaged-pdf`, `encrypted`), `too-large` for too many pages.
 */
export async function readPdf(file: SourceFile, limits: ImportLimits): Promise<NoteDocument> {
  const pdf = await open(file);
  try {
    assertWithin(file.path, pdf.numPages, limits.maxPages, "pages");
    return await readDocument(file.path, pdf).catch((error: unknown) => {
      throw unreadableFile(file.path, "damaged-pdf", error);
    });
  } finally {
    await pdf.destroy();
  }
}
