import { AppError } from "#errors";

/** Why a file could not be read at all; each has a sentence `file.<reason>` in the importing catalogue. */
export const unreadableReasons = [
  "empty",
  "binary",
  "encrypted",
  "old-office",
  "damaged",
  "damaged-document",
  "damaged-slides",
  "damaged-pdf",
  "damaged-file",
  "not-a-mail",
  "no-cues",
  "no-text",
  "packed-too-tightly",
  "too-slow",
  "too-much-memory",
  "unknown-encoding",
  "quote-not-closed",
  "record-too-long",
  "no-header",
] as const;
export type UnreadableReason = (typeof unreadableReasons)[number];

/** AppError `unreadable-file` with `params: { file, reason }`, and `line` where the file breaks at a known line. */
export function unreadableFile(file: string, reason: UnreadableReason, cause?: unknown, line?: number): AppError {
  const params = line === undefined ? { file, reason } : { file, reason, line };
  return new AppError("unreadable-file", `${file}: ${reason}`, { params }, { cause });
}
