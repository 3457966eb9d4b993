import type { z } from "zod";
import type { contentsSchema } from "#api/schemas/data";
import type { importKindsSchema, importPreviewSchema } from "#api/schemas/imports";

export type ImportPreview = z.infer<typeof importPreviewSchema>;
export type FilePreview = ImportPreview["files"][number];
export type TablePreview = NonNullable<NonNullable<FilePreview["preview"]>["table"]>;
/** A kind of table with its fields and the words for them. */
export type TableKind = z.infer<typeof importKindsSchema>["items"][number];

/** What the product holds, by kind. */
export type Contents = z.infer<typeof contentsSchema>;
