import { AppError } from "#errors";
import { readDataDictionary } from "#importing/data-dictionary";
import { type ImportMapping, parseMappingFile } from "#importing/mapping-file";
import { type ImportPlan, type PlannedFile, planImport } from "#importing/plan-import";
import type { ReadFile } from "#importing/reading/read-part";
import type { ImportContext } from "#importing/sheet";
import type { SourceFile } from "#importing/table";
import { recordAudit } from "#store/audit";
import { bumpDataVersion, getOrganisation } from "#store/organisations";
import type { Tx } from "#store/tx";
import { withOrg } from "#store/with-org";
import type { Caller } from "../caller.ts";
import type { Deps } from "../deps.ts";
import { type ImportedFile, importFile } from "./import-file.ts";
import { type ImportSummary, summarise } from "./import-summary.ts";
import { readKnownRecords } from "./known-records.ts";
import { reportsOf } from "./reports-of-plan.ts";

/** `accountId`: account of all notes about customers, whatever they name. */
export type ImportOptions = {
  /** Shows what would happen and changes nothing. */
  dryRun?: boolean;
  /** JSON text of a mapping file. */
  mapping?: string;
  accountId?: string;
};

export type ImportProgress = { file: string; done: number; total: number };
export type ImportFiles = (
  caller: Caller,
  files: readonly SourceFile[],
  options: ImportOptions,
  onProgress: (progress: ImportProgress) => void,
) => Promise<ImportSummary>;

type Run = {
  caller: Caller;
  plan: ImportPlan;
  context: Omit<ImportContext, "path">;
  options: ImportOptions;
  onProgress: (progress: ImportProgress) => void;
};

/**
 * Imports files in the order they depend on each other, each in a transaction of its own: a file is in whole or not at
 * all, but for its rejected rows. A dry run does the same in one transaction and takes it back.
 */
export function createImportFiles({ db }: Deps, readFile: ReadFile): ImportFiles {
  return async (caller, files, options, onProgress) => {
    const startedAt = performance.now();
    const mapping: ImportMapping = options.mapping ? parseMappingFile(options.mapping) : {};
    const plan = await planImport(files, {
      mapping,
      readFile,
      onFile: (file) => onProgress({ file, done: 0, total: files.length }),
    });
    const organisation = await withOrg(db, caller.orgId, (tx) => getOrganisation(tx, caller.orgId));
    const context = { currency: organisation.currency, dictionary: dictionaryOf(plan, organisation.currency) };
    const run: Run = { caller, plan, context, options, onProgress };
    const imported = options.dryRun ? await rehearse(db, run) : await perform(db, run);
    const dryRun = options.dryRun ?? false;
    const reports = reportsOf(plan, imported, { lang: caller.lang, dryRun });
    const tallies = {
      repairs: imported.flatMap(({ repairs }) => repairs),
      notices: [...imported.flatMap(({ notices }) => notices), ...plan.notices],
    };
    const ms = Math.round(performance.now() - startedAt);
    return summarise(reports, tallies, { lang: caller.lang, dryRun, ms });
  };
}

function dictionaryOf(plan: ImportPlan, currency: string) {
  const sources = plan.files.flatMap((file) => (file.kind === "dictionary" ? [file] : []));
  return sources.length > 0 ? readDataDictionary(sources, currency) : null;
}

async function perform(db: Deps["db"], run: Run): Promise<ImportedFile[]> {
  const { caller, plan } = run;
  const imported: ImportedFile[] = [];
  for (const batch of inBatches(plan.files)) {
    const done = await withOrg(db, caller.orgId, async (tx) => {
      const results = await importBatch(tx, run, batch, imported.length);
      await bumpDataVersion(tx, caller.orgId);
      return results;
    });
    imported.push(...done);
  }
  await withOrg(db, caller.orgId, (tx) =>
    recordAudit(tx, caller.orgId, {
      actor: caller.actor,
      action: "import",
      subject: `${plan.files.length} files`,
      details: imported.map(({ report: { path, kind, created, updated, rejected } }) => ({
        path,
        kind,
        created,
        updated,
        rejected,
      })),
    }),
  );
  return imported;
}

/** Carries the result out of a transaction that must not be kept. */
class Rehearsal extends Error {
  constructor(readonly imported: ImportedFile[]) {
    super("dry run");
  }
}

async function rehearse(db: Deps["db"], run: Run): Promise<ImportedFile[]> {
  try {
    return await withOrg(db, run.caller.orgId, async (tx): Promise<ImportedFile[]> => {
      throw new Rehearsal(await importBatch(tx, run, run.plan.files, 0));
    });
  } catch (thrown) {
    if (thrown instanceof Rehearsal) return thrown.imported;
    throw thrown;
  }
}

/** Many small note files share a transaction; a table never does. */
const notesPerBatch = 100;

function* inBatches(files: readonly PlannedFile[]): Generator<PlannedFile[]> {
  for (const file of files) if (file.kind !== "notes") yield [file];
  const notes = files.filter(({ kind }) => kind === "notes");
  for (let at = 0; at < notes.length; at += notesPerBatch) yield notes.slice(at, at + notesPerBatch);
}

async function importBatch(tx: Tx, run: Run, batch: readonly PlannedFile[], before: number): Promise<ImportedFile[]> {
  const { caller, plan, context, options, onProgress } = run;
  const imported: ImportedFile[] = [];
  let known = await readKnownRecords(tx, caller.orgId);
  for (const file of batch) {
    onProgress({ file: file.path, done: before + imported.length, total: plan.files.length });
    const save = { tx, orgId: caller.orgId, known, accountId: options.accountId };
    imported.push(await importFile(file, { ...context, path: file.path }, save, caller.lang));
    if (file.kind !== "notes" && options.dryRun) known = await readKnownRecords(tx, caller.orgId);
  }
  onProgress({ file: batch.at(-1)?.path ?? "", done: before + imported.length, total: plan.files.length });
  return imported;
}

/** @throws AppError `bad-request` when there is nothing to import. */
export function assertSomeFiles(files: readonly SourceFile[]): void {
  if (files.length === 0)
    throw new AppError("bad-request", "no files", { fields: [{ field: "files", reason: "empty" }] });
}
