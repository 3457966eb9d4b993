/** What a file of an ending is read as. `old`: a format before 2007, refused with advice. */
const formats = {
  csv: "table",
  tsv: "table",
  xlsx: "table",
  xlsm: "table",
  xls: "table",
  md: "notes",
  txt: "notes",
  jsonl: "notes",
  docx: "docx",
  docm: "docx",
  doc: "old",
  pptx: "pptx",
  pptm: "pptx",
  ppsx: "pptx",
  ppt: "old",
  pdf: "pdf",
  html: "html",
  htm: "html",
  eml: "mail",
  vtt: "subtitles",
  srt: "subtitles",
} as const;
export type FileFormat = (typeof formats)[keyof typeof formats];

const byEnding = new Map<string, FileFormat>(Object.entries(formats));
const fileName = (path: string) => path.split(/[\\/]/).at(-1) ?? path;

/** The ending of a file's name in lower case, without the dot; empty where it has none. */
export function endingOf(path: string): string {
  return fileName(path).toLowerCase().split(".").slice(1).at(-1) ?? "";
}

/** Null where files of this name are not read. */
export function formatOf(path: string): FileFormat | null {
  return byEnding.get(endingOf(path)) ?? null;
}

/** Left behind by macOS, Windows and an open Office program. */
const systemFile = /^(?:\.|~\$|thumbs\.db$|desktop\.ini$)/i;

export function isSystemFile(path: string): boolean {
  return systemFile.test(fileName(path));
}

export function nameOf(path: string): string {
  return fileName(path);
}
