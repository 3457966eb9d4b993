import type { TablePreview } from "../api/import-types.ts";
import type { ImportedFile } from "../api/types.ts";

/** What a person said of a file. `fields`: field → header, empty for one that is to have no column. */
export type FileChoice = { isLeftOut: true } | { isLeftOut: false; kind: string; fields: Record<string, string> };
/** By path. */
export type Choices = Readonly<Record<string, FileChoice>>;

export const leftOut: FileChoice = { isLeftOut: true };

/** The columns are found anew for another kind. */
export function choiceOfKind(kind: string): FileChoice {
  return { isLeftOut: false, kind, fields: {} };
}

/**
 * The file as it is read now, but with `column` as `field` (null: as nothing). Every field is named, so that nothing is found
 * anew: what a person sees is what will be read.
 */
export function choiceOfColumn(table: TablePreview, column: number, field: string | null): FileChoice {
  const header = table.columns[column]?.header ?? "";
  const now = new Map(table.columns.flatMap((one) => (one.field === null ? [] : [[one.field, one.header] as const])));
  const freed = table.columns[column]?.field;
  if (freed) now.delete(freed);
  if (field !== null) now.set(field, header);
  return {
    isLeftOut: false,
    kind: table.kind ?? "",
    fields: Object.fromEntries(table.fields.map((one) => [one, now.get(one) ?? ""])),
  };
}

/** Only a column whose header is there, and there once, can be told apart from the others. */
export function isNamed({ columns }: TablePreview, column: number): boolean {
  const header = columns[column]?.header.trim() ?? "";
  return header !== "" && columns.findIndex((one) => one.header.trim() === header) === column;
}

/** The choices as a mapping file holds them; empty where nothing was chosen. */
export function writtenChoices(choices: Choices, paths: readonly string[]): string {
  const entries = paths.flatMap((path) => {
    const choice = choices[path];
    return choice && !choice.isLeftOut ? [[path, { $kind: choice.kind, ...choice.fields }] as const] : [];
  });
  return entries.length === 0 ? "" : JSON.stringify(Object.fromEntries(entries));
}

const baseName = (path: string) => path.slice(path.lastIndexOf("/") + 1);
const withoutEnding = (name: string) => name.replace(/\.[^.]+$/, "");

/** `data/orders.csv` → `orders.rejected.csv`. */
export function rejectedName(path: string): string {
  return `${withoutEnding(baseName(path))}.rejected.csv`;
}

/** `orders.rejected.csv` and `orders.rejected (1).csv`, as a browser names a second download. */
function isRejectedOf(path: string, original: string): boolean {
  return withoutEnding(baseName(path)).replace(/\s*\(\d+\)$/, "") === withoutEnding(rejectedName(original));
}

/** A mended file of rejected rows is read as the file was that the rows come from; null where it is of none of them. */
export function choiceOfMended(path: string, imported: readonly ImportedFile[]): FileChoice | null {
  const original = imported.find((file) => file.mapping !== null && isRejectedOf(path, file.path));
  return original?.mapping ? { isLeftOut: false, kind: original.kind, fields: original.mapping } : null;
}
