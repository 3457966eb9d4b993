import type { Lang } from "#domain/lang";
import { AppError } from "#errors";
import { readDataDictionary } from "#importing/data-dictionary";
import { describeSkipped } from "#importing/describe";
import { type ImportMapping, parseMappingFile } from "#importing/mapping-file";
import { type ImportPlan, type PlannedFile, planImport, type SkippedFile } from "#importing/plan-import";
import type { ImportContext } from "#importing/sheet";
import type { SourceFile } from "#importing/table";
import { recordAudit } from "#store/audit";
import { bumpDataVersion, getOrganisation } from "#store/organisations";
import type { Tx } from "#store/tx";
import { withOrg } from "#store/with-org";
import type { Caller } from "../caller.ts";
import type { Deps } from "../deps.ts";
import { type ImportedFile, importFile } from "./import-file.ts";
import { type FileReport, type ImportSummary, noCounts, summarise } from "./import-summary.ts";
import { readKnownRecords } from "./known-records.ts";

export type ImportOptions = {
  /** Shows what would happen and changes nothing. */
  dryRun?: boolean;
  /** JSON text of a mapping file. */
  mapping?: string;
  /** Account of notes that name none. */
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
export function createImportFiles({ db }: Deps): ImportFiles {
  return async (caller, files, options, onProgress) => {
    const startedAt = performance.now();
    const mapping: ImportMapping = options.mapping ? parseMappingFile(options.mapping) : {};
    const plan = await planImport(files, { mapping });
    const organisation = await withOrg(db, caller.orgId, (tx) => getOrganisation(tx, caller.orgId));
    const context = { currency: organisation.currency, dictionary: dictionaryOf(plan, organisation.currency) };
    const run: Run = { caller, plan, context, options, onProgress };
    const imported = options.dryRun ? await rehearse(db, run) : await perform(db, run);
    const reports = [
      ...imported.map(({ report }) => report),
      ...plan.skipped.map((file) => skippedReport(file, caller.lang)),
    ];
    const tallies = {
      repairs: imported.flatMap(({ repairs }) => repairs),
      notices: imported.flatMap(({ notices }) => notices),
    };
    const ms = Math.round(performance.now() - startedAt);
    return summarise(reports, tallies, { lang: caller.lang, dryRun: options.dryRun ?? false, ms });
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

function skippedReport(file: SkippedFile, lang: Lang): FileReport {
  const error = describeSkipped(lang, file);
  return {
    ...noCounts,
    path: file.path,
    kind: "skipped",
    rows: 0,
    rejectedRows: [],
    rejectedCsv: null,
    stages: null,
    skipped: file.reason.code,
    error,
  };
}

/** @throws AppError `bad-request` when there is nothing to import. */
export function assertSomeFiles(files: readonly SourceFile[]): void {
  if (files.length === 0)
    throw new AppError("bad-request", "no files", { fields: [{ field: "files", reason: "empty" }] });
}
