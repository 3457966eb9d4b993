import { AppError } from "#errors";
import { parseMappingFile } from "#importing/mapping-file";
import { planImport } from "#importing/plan-import";
import type { ReadFile } from "#importing/reading/read-part";
import { recordAudit } from "#store/audit";
import { getOrganisation } from "#store/organisations";
import type { Caller } from "../caller.ts";
import { dictionaryOf } from "./dictionary-of-plan.ts";
import type { FileSource } from "./file-source.ts";
import { joinFolded } from "./fold-reports.ts";
import { sortPlaces } from "./import-batches.ts";
import type { ImportRun } from "./import-run.ts";
import type { ImportStep } from "./import-step.ts";
import { changedRecords, type ImportSummary, summarise } from "./import-summary.ts";
import type { ImportWriter } from "./import-writer.ts";
import { performImport } from "./perform-import.ts";
import { rehearseImport } from "./rehearse-import.ts";
import type { TidyRecords } from "./tidy-records.ts";

/** `accountId`: account of all notes about customers, whatever they name. */
export type ImportOptions = {
  /** Shows what would happen and changes nothing. */
  dryRun?: boolean | undefined;
  /** JSON text of a mapping file. */
  mapping?: string | undefined;
  accountId?: string | undefined;
};

export type ImportProgress = { file: string; done: number; total: number };
export type ImportRequest = {
  caller: Caller;
  source: FileSource;
  options: ImportOptions;
  writer: ImportWriter;
  onProgress: (progress: ImportProgress) => void;
};
export type ImportFiles = (request: ImportRequest) => Promise<ImportSummary>;

/**
 * Imports files: tables in the order they depend on each other, each in a transaction of its own, then notes in batches.
 * A file is in whole or not at all, but for its rejected rows. What an earlier run has done is not done again.
 * `tidy` hears how much was changed.
 * @throws AppError `invalid-input` for a mapping that is not right; whatever the writer throws, what was kept before stays.
 */
export function createImportFiles(readFile: ReadFile, tidy: TidyRecords): ImportFiles {
  return async (request) => {
    const startedAt = performance.now();
    const { caller, writer, options } = request;
    const run = await prepare(request, readFile);
    const steps = options.dryRun ? await rehearseImport(run) : await performImport(run);
    const summary = summaryOf(steps, run, Math.round(performance.now() - startedAt));
    if (!options.dryRun) {
      await writer.save((tx) => recordAudit(tx, caller.orgId, auditOf(caller, request.source, summary)));
      await tidy(changedRecords(summary));
    }
    return summary;
  };
}

async function prepare(request: ImportRequest, readFile: ReadFile): Promise<ImportRun> {
  const { caller, source, options, writer, onProgress } = request;
  const mapping = options.mapping ? parseMappingFile(options.mapping) : {};
  const total = source.files.length;
  const report = (file: string, done: number) => onProgress({ file, done, total });
  const { tables, others } = sortPlaces(source);
  const plan = await planImport(await source.read(tables), { mapping, readFile, onFile: (path) => report(path, 0) });
  const { currency } = await writer.save((tx) => getOrganisation(tx, caller.orgId));
  const context = { currency, dictionary: dictionaryOf(plan, currency) };
  const files = { tables: plan, tableCount: tables.length, others };
  return { caller, source, options, writer, mapping, readFile, context, ...files, report };
}

/** Files that went in first, then those that were left out. */
function summaryOf(steps: readonly ImportStep[], { caller, options }: ImportRun, ms: number): ImportSummary {
  const reports = joinFolded(steps.flatMap((step) => step.reports));
  const isLeftOut = ({ skipped }: { skipped: string | null }) => skipped !== null;
  const inOrder = [...reports.filter((report) => !isLeftOut(report)), ...reports.filter(isLeftOut)];
  const tallies = {
    repairs: steps.flatMap(({ repairs }) => repairs),
    notices: steps.flatMap(({ notices }) => notices),
  };
  return summarise(inOrder, tallies, { lang: caller.lang, dryRun: options.dryRun ?? false, ms });
}

function auditOf({ actor }: Caller, { files }: FileSource, summary: ImportSummary) {
  const details = summary.files
    .filter(({ skipped }) => skipped === null)
    .map(({ path, kind, created, updated, rejected }) => ({ path, kind, created, updated, rejected }));
  return { actor, action: "import", subject: `${files.length} files`, details };
}

/** @throws AppError `invalid-input` when there is nothing to import. */
export function assertSomeFiles(count: number): void {
  if (count === 0) throw new AppError("invalid-input", "no files", { fields: [{ field: "files", reason: "empty" }] });
}
