import type { NoteRecord } from "../import-record.ts";
import type { ParsedRecords } from "../parsed-records.ts";
import type { SourceFile, Table } from "../table.ts";

/** Why a file or an attachment is left out; sentences `skipped.<code>` in the catalogue. */
export const skipCodes = [
  "unknown-headers",
  "format-not-supported",
  "system-file",
  "unreadable-file",
  "too-large",
] as const;
export type SkipCode = (typeof skipCodes)[number];
export type SkipReason = { code: SkipCode; params: Record<string, string | number> };

/** One thing that a file holds. Plain data: it crosses from the thread that reads to the one that stores. */
export type ReadPart = { path: string } & (
  | { content: "table"; table: Table; isAttachment: boolean }
  | { content: "notes"; notes: ParsedRecords<NoteRecord> }
  | { content: "skipped"; reason: SkipReason }
);

/** Reads a file, whatever it holds: what cannot be read comes back as a part that says why. A mail gives a part for each attachment. */
export type ReadFile = (file: SourceFile) => Promise<ReadPart[]>;
