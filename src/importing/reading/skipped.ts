import { AppError } from "#errors";
import { endingOf, nameOf } from "./file-formats.ts";
import type { ReadPart, SkipCode, SkipReason } from "./read-part.ts";

export function skipped(path: string, code: SkipCode, params: SkipReason["params"] = {}): ReadPart {
  return { path, content: "skipped", reason: { code, params } };
}

export function skippedFormat(path: string): ReadPart {
  return skipped(path, "format-not-supported", { ending: endingOf(path) || nameOf(path) });
}

/**
 * What was thrown while a file was read, as the reason why it is left out. A library that stumbles over a file in a way of
 * its own has met a damaged one: whoever imports a thousand files gets the others.
 */
export function skippedFor(path: string, error: unknown): ReadPart {
  if (error instanceof AppError && (error.code === "unreadable-file" || error.code === "too-large")) {
    return skipped(path, error.code, error.details.params ?? {});
  }
  return skipped(path, "unreadable-file", { file: path, reason: "damaged-file" });
}
