import type { ImportMapping } from "#importing/mapping-file";
import { type ImportPlan, type PlannedFile, planImport } from "#importing/plan-import";
import type { ReadFile } from "#importing/reading/read-part";
import type { ImportContext } from "#importing/sheet";
import type { Tx } from "#store/tx";
import type { Caller } from "../caller.ts";
import type { FileSource } from "./file-source.ts";
import { type ImportedFile, importNotes, importTable } from "./import-file.ts";
import type { ImportOptions } from "./import-files.ts";
import type { ImportWriter } from "./import-writer.ts";
import type { KnownRecords } from "./known-records.ts";

/** One import under way. */
export type ImportRun = {
  caller: Caller;
  source: FileSource;
  options: ImportOptions;
  writer: ImportWriter;
  mapping: ImportMapping;
  readFile: ReadFile;
  context: Omit<ImportContext, "path">;
  /** All tables, read and in the order they must be imported. */
  tables: ImportPlan;
  tableCount: number;
  /** Places of the files that are no tables. */
  others: readonly number[];
  report: (file: string, done: number) => void;
};

/** Reads some of the files; `done`: how many are done before. */
export async function planBatch(
  { source, mapping, readFile, report }: ImportRun,
  places: readonly number[],
  done: number,
): Promise<ImportPlan> {
  let read = done;
  const onFile = (path: string) => report(path, read++);
  return planImport(await source.read(places), { mapping, readFile, onFile });
}

type Into = {
  tx: Tx;
  /** What is known before each file; a table adds to it. */
  known: () => Promise<KnownRecords>;
  isRehearsal: boolean;
};

/** Planned files into the transaction given: tables one after another, then all notes together. */
export async function importPlanned(
  { caller, context, options }: ImportRun,
  files: readonly PlannedFile[],
  { tx, known, isRehearsal }: Into,
): Promise<ImportedFile[]> {
  const { orgId, lang } = caller;
  const saveContext = async () => ({ tx, orgId, known: await known(), accountId: options.accountId, isRehearsal });
  const imported: ImportedFile[] = [];
  for (const file of files) {
    if (file.kind === "notes") continue;
    imported.push(await importTable(file, { ...context, path: file.path }, await saveContext(), lang));
  }
  const notes = files.flatMap((file) => (file.kind === "notes" ? [file] : []));
  if (notes.length > 0) imported.push(...(await importNotes(notes, await saveContext(), lang)));
  return imported;
}
