import { contentHash } from "#domain/stable-json";
import type { RowReader } from "./row-reader.ts";
import type { Sheet } from "./sheet.ts";

/**
 * A record's id in its source: its id column, which then may not be blank. Without such a column `derive()` names it by
 * its content, the same on every import, and the sheet says so.
 */
export function readRecordId<Field extends string>(
  row: RowReader<Field | "id">,
  sheet: Sheet,
  derive: () => string,
): string {
  if (row.has("id")) return row.requiredText("id");
  const id = derive();
  sheet.tally.notice("id-derived", id);
  return id;
}

/** Twelve hex digits of the SHA-256 of a record's telling parts. */
export function idFromContent(parts: readonly (string | number | null)[]): string {
  return contentHash(parts).slice(0, 12);
}
