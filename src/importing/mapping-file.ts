import { z } from "zod";
import { AppError } from "#errors";
import { foldHeader } from "./fold-text.ts";
import { kindHeaders, type TableKind, tableKinds } from "./headers/kind-headers.ts";

/**
 * `{ "<file name, path or kind>": { "<field>": "<header>" } }`. For a file, the field `$kind` names its kind outright:
 * `{ "export.csv": { "$kind": "orders", "amount": "Umsatz" } }`. An empty header takes the field's column away from it.
 */
const mappingSchema = z.record(z.string(), z.record(z.string(), z.string()));
export type ImportMapping = z.infer<typeof mappingSchema>;

/** Columns that the caller chose for one kind, and the fields that are to have none. */
export type FieldOverride = { columns: ReadonlyMap<string, number>; unused: readonly string[] };

export type FileOverride = {
  kind: TableKind | null;
  /** Null where the file's own entry names fields that this kind does not have. */
  forKind: (kind: TableKind) => FieldOverride | null;
};

function invalid(message: string, value: string): AppError {
  return new AppError("invalid-input", message, {
    params: { value },
    fields: [{ field: "mapping", reason: message }],
  });
}

/**
 * JSON text of a mapping file → mapping.
 * @throws AppError `invalid-input` when it is not an object of objects of strings.
 */
export function parseMappingFile(text: string): ImportMapping {
  try {
    return mappingSchema.parse(JSON.parse(text));
  } catch (error) {
    throw new AppError(
      "invalid-input",
      "not a mapping file",
      { params: { value: text.slice(0, 60) } },
      { cause: error },
    );
  }
}

const baseName = (path: string) => path.split(/[\\/]/).at(-1) ?? path;

function findKind(word: string | undefined): TableKind | null {
  if (word === undefined) return null;
  const kind = tableKinds.find((known) => known === word);
  if (!kind) throw invalid(`not a kind of table: ${word}`, word);
  return kind;
}

function findField(kind: TableKind, name: string): string | null {
  return Object.keys(kindHeaders[kind].fields).find((field) => foldHeader(field) === foldHeader(name)) ?? null;
}

type Entry = Record<string, string>;

/** Columns of the fields that `kind` has and the headers hold. */
function columnsFor(kind: TableKind, entry: Entry, headers: readonly string[]): [field: string, column: number][] {
  return Object.entries(entry).flatMap(([name, header]): [string, number][] => {
    const field = findField(kind, name);
    const column = header === "" ? -1 : headers.findIndex((known) => foldHeader(known) === foldHeader(header));
    return field === null || column === -1 ? [] : [[field, column]];
  });
}

/** Fields whose header is empty. */
function unusedFor(kind: TableKind, entry: Entry): string[] {
  return Object.entries(entry).flatMap(([name, header]) => (header === "" ? (findField(kind, name) ?? []) : []));
}

function assertFields(entry: Entry, kinds: readonly TableKind[]): void {
  for (const name of Object.keys(entry)) {
    if (!kinds.some((kind) => findField(kind, name) !== null)) throw invalid(`not a field: ${name}`, name);
  }
}

function assertHeaders(entry: Entry, headers: readonly string[]): void {
  for (const header of Object.values(entry)) {
    if (header === "" || headers.some((known) => foldHeader(known) === foldHeader(header))) continue;
    throw invalid(`no column has this header: ${header}`, header);
  }
}

/**
 * What the mapping says about one file: the entry of its path or name goes before the entry of a kind. An entry of a
 * kind may name headers that only some files have, an entry of a file may not.
 * @throws AppError `invalid-input` for an unknown kind, field, or (in the file's own entry) header.
 */
export function findOverride(mapping: ImportMapping, path: string, headers: readonly string[]): FileOverride {
  const { $kind, ...own } = mapping[path] ?? mapping[baseName(path)] ?? {};
  const kind = findKind($kind);
  assertFields(own, kind ? [kind] : tableKinds);
  assertHeaders(own, headers);
  return {
    kind,
    forKind: (candidate) => {
      const byKind = mapping[candidate] ?? {};
      assertFields(byKind, [candidate]);
      if (!Object.keys(own).every((name) => findField(candidate, name) !== null)) return null;
      const columns = [...columnsFor(candidate, byKind, headers), ...columnsFor(candidate, own, headers)];
      return { columns: new Map(columns), unused: [...unusedFor(candidate, byKind), ...unusedFor(candidate, own)] };
    },
  };
}
