import { nameHints } from "../account-hints.ts";
import { type Archive, openArchive } from "../archive/open-archive.ts";
import type { ImportLimits } from "../import-limits.ts";
import type { SourceFile } from "../table.ts";
import { unreadableFile } from "../unreadable-file.ts";
import { documentTitle, firstHeading } from "./document-title.ts";
import { htmlText } from "./html-text.ts";
import { emptyDocument, type NoteDocument } from "./note-document.ts";
import { readOfficeProperties } from "./office-properties.ts";

/** Word's own title styles, in the languages of its users; mammoth knows the headings. */
const titleStyles = ["Title", "标题", "標題"].map((name) => `p[style-name='${name}'] => h1:fresh`);

async function readText(bytes: Uint8Array): Promise<string> {
  // Loaded with the first document: tables and plain notes never need it.
  const { default: mammoth } = await import("mammoth");
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    {
      styleMap: titleStyles,
      externalFileAccess: false,
      convertImage: mammoth.images.imgElement(async () => ({ src: "" })),
    },
  );
  // mammoth ends footnotes with an arrow back to their place.
  return htmlText(value).replace(/ ?↑$/gm, "");
}

async function readParts(archive: Archive, bytes: Uint8Array): Promise<NoteDocument> {
  const { title, author, savedOn, subjects } = readOfficeProperties(archive);
  const text = await readText(bytes);
  return {
    ...emptyDocument,
    text,
    title: documentTitle(title) ?? firstHeading(text),
    author,
    savedOn,
    accountHints: subjects.flatMap(nameHints),
  };
}

/**
 * A Word document → text with headings, lists and tables, its title, author and day from its properties.
 * @throws AppError `unreadable-file` (`damaged-document`, `encrypted`, `packed-too-tightly`), `too-large`.
 */
export async function readDocx(file: SourceFile, limits: ImportLimits): Promise<NoteDocument> {
  const archive = openArchive(file, limits, "damaged-document");
  archive.verify();
  try {
    return await readParts(archive, file.bytes);
  } catch (error) {
    throw unreadableFile(file.path, "damaged-document", error);
  }
}
