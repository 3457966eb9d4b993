import { nameHints } from "../../account-hints.ts";
import { type Archive, openArchive } from "../../archive/open-archive.ts";
import { assertWithin, type ImportLimits } from "../../import-limits.ts";
import type { SourceFile } from "../../table.ts";
import { unreadableFile } from "../../unreadable-file.ts";
import { documentTitle } from "../document-title.ts";
import { emptyDocument, type NoteDocument } from "../note-document.ts";
import { readOfficeProperties } from "../office-properties.ts";
import { findSlides, readRelations } from "./slide-parts.ts";
import { readSlideText, type SlideBlock } from "./slide-text.ts";

type Slide = { title: string | null; text: string };

const textOf = (blocks: readonly SlideBlock[]) => blocks.map(({ lines }) => lines.join("\n")).join("\n\n");

/** Diagrams (SmartArt) and notes stand in parts of their own. */
function readRelated(archive: Archive, slide: string, type: string): SlideBlock[] {
  return readRelations(archive, slide)
    .filter((relation) => relation.type === type)
    .flatMap(({ target }) => {
      const xml = archive.find(target);
      return xml ? readSlideText(xml) : [];
    });
}

/** `## 2. Title`, the slide's text, and its notes as a quotation. */
function readSlide(archive: Archive, part: string, index: number): Slide {
  const xml = archive.find(part);
  if (!xml) throw new Error(`${part} is missing`);
  const blocks = readSlideText(xml);
  const title =
    blocks
      .find(({ kind }) => kind === "title")
      ?.lines.join(" ")
      .replace(/\s+/g, " ") ?? null;
  const diagrams = readRelated(archive, part, "diagramData");
  const body = textOf([...blocks.filter(({ kind }) => kind !== "title"), ...diagrams]);
  const notes = textOf(readRelated(archive, part, "notesSlide"));
  const quoted = notes === "" ? "" : notes.replace(/^/gm, "> ").replace(/^> $/gm, ">");
  const heading = `## ${index + 1}.${title === null ? "" : ` ${title}`}`;
  const filled = [title ?? "", body, quoted].some((part) => part !== "");
  return { title, text: filled ? [heading, body, quoted].filter(Boolean).join("\n\n") : "" };
}

function readPresentation(archive: Archive, slides: readonly string[]): NoteDocument {
  const { title, author, savedOn, subjects } = readOfficeProperties(archive);
  const read = slides.map((part, index) => readSlide(archive, part, index));
  const text = read
    .map((slide) => slide.text)
    .filter(Boolean)
    .join("\n\n");
  return {
    ...emptyDocument,
    text,
    title: documentTitle(title) ?? documentTitle(read[0]?.title ?? null),
    author,
    savedOn,
    accountHints: subjects.flatMap(nameHints),
  };
}

/**
 * A PowerPoint file → text: slides in the order they are shown, each with its title, text, tables and notes page.
 * @throws AppError `unreadable-file` (`damaged-slides`, `encrypted`, `packed-too-tightly`), `too-large`.
 */
export async function readPptx(file: SourceFile, limits: ImportLimits): Promise<NoteDocument> {
  const archive = openArchive(file, limits, "damaged-slides");
  const slides = orDamaged(file.path, () => findSlides(archive));
  if (slides === null) throw unreadableFile(file.path, "damaged-slides");
  assertWithin(file.path, slides.length, limits.maxPages, "pages");
  return orDamaged(file.path, () => readPresentation(archive, slides));
}

function orDamaged<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw unreadableFile(path, "damaged-slides", error);
  }
}
