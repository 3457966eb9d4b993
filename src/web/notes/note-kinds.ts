import type { ChosenFile } from "../import/chosen-file.ts";

const endings = ["md", "txt", "docx", "pdf", "pptx", "html", "htm", "eml", "vtt", "srt"];

export const noteEndings = endings.map((ending) => `.${ending}`).join(",");

/** Whether a file's name says that it may hold a note. */
export function mayBeNote({ path }: Pick<ChosenFile, "path">): boolean {
  return endings.some((ending) => path.toLowerCase().endsWith(`.${ending}`));
}
