import { AppError } from "#errors";

/** How much one file may hold. `maxUnpackedBytes` bounds what a compressed workbook may grow to. */
export type ImportLimits = {
  maxBytes: number;
  maxRows: number;
  maxUnpackedBytes: number;
};

export const defaultImportLimits: ImportLimits = {
  maxBytes: 64 * 1024 * 1024,
  maxRows: 1_000_000,
  maxUnpackedBytes: 512 * 1024 * 1024,
};

/** @throws AppError `too-large` naming the file, its size, the limit and the unit (`bytes` or `rows`). */
export function assertWithin(file: string, size: number, limit: number, unit: "bytes" | "rows"): void {
  if (size <= limit) return;
  throw new AppError("too-large", `${file}: ${size} ${unit}, at most ${limit}`, {
    params: { file, size, limit, unit },
  });
}
