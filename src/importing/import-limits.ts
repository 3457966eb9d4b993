import { AppError } from "#errors";

/**
 * How much one file may hold. `maxUnpackedBytes`, `maxUnpackRatio` and `maxArchiveEntries` bound what a compressed
 * document (xlsx, docx, pptx) may grow to, `maxPages` pages of a PDF and slides, `maxMs` the time
 * that reading it takes.
 */
export type ImportLimits = {
  maxBytes: number;
  maxRows: number;
  maxPages: number;
  maxUnpackedBytes: number;
  maxUnpackRatio: number;
  maxArchiveEntries: number;
  maxAttachments: number;
  maxMs: number;
};

export const defaultImportLimits: ImportLimits = {
  maxBytes: 64 * 1024 * 1024,
  maxRows: 1_000_000,
  maxPages: 2000,
  maxUnpackedBytes: 512 * 1024 * 1024,
  maxUnpackRatio: 200,
  maxArchiveEntries: 20_000,
  maxAttachments: 200,
  maxMs: 120_000,
};

export type LimitUnit = "bytes" | "rows" | "pages" | "entries";

/** @throws AppError `too-large` naming the file, its size, the limit and the unit. */
export function assertWithin(file: string, size: number, limit: number, unit: LimitUnit): void {
  if (size <= limit) return;
  throw new AppError("too-large", `${file}: ${size} ${unit}, at most ${limit}`, {
    params: { file, size, limit, unit },
  });
}
