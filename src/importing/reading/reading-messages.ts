import type { ImportLimits } from "../import-limits.ts";
import type { SourceFile } from "../table.ts";

/** What the reading thread is asked; it answers with the file's parts, one request at a time. */
export type ReadRequest = { file: SourceFile; limits: ImportLimits };
