import type { PlannedFile } from "#importing/plan-import";
import type { Tx } from "#store/tx";
import { foldReports } from "./fold-reports.ts";
import { batchesOf } from "./import-batches.ts";
import type { ImportedFile } from "./import-file.ts";
import { type ImportRun, importPlanned, planBatch } from "./import-run.ts";
import type { ImportStep } from "./import-step.ts";
import { type KnownRecords, readKnownRecords } from "./known-records.ts";
import { stepOf } from "./step-of.ts";

/** Tables gone through as if for good, and what would be known after them. */
type Rehearsed = { imported: ImportedFile[]; known: KnownRecords };

/**
 * Goes through everything and changes nothing: tables are written in one transaction that is taken back, because each
 * may refer to the ones before it; notes are only held against what is stored.
 */
export async function rehearseImport(run: ImportRun): Promise<ImportStep[]> {
  const { source, others, tables, tableCount, report } = run;
  const files = [...tables.files];
  let rehearsed = await rehearseTables(run, files);
  const steps = [stepOf(tables, rehearsed.imported, run)];
  let named = 0;
  for (const { places, through } of batchesOf(source, others, 0)) {
    run.writer.signal.throwIfAborted();
    const plan = await planBatch(run, places, tableCount + through - places.length);
    const attached = plan.files.filter(({ kind }) => kind !== "notes");
    const before = files.length;
    files.push(...attached);
    if (attached.length > 0) rehearsed = await rehearseTables(run, files);
    const notes = plan.files.filter(({ kind }) => kind === "notes");
    const imported = [...rehearsed.imported.slice(before), ...(await rehearseNotes(run, notes, rehearsed.known))];
    const step = stepOf({ ...plan, files: [...attached, ...notes] }, imported, run);
    steps.push({ ...step, reports: foldReports(step.reports, named), through });
    named += step.reports.length;
    report(source.files[places.at(-1) ?? 0]?.path ?? "", tableCount + through);
  }
  return steps;
}

/** Carries the result out of a transaction that must not be kept. */
class Rehearsal extends Error {
  constructor(readonly rehearsed: Rehearsed) {
    super("dry run");
  }
}

async function rehearseTables(run: ImportRun, files: readonly PlannedFile[]): Promise<Rehearsed> {
  try {
    return await run.writer.save(async (tx): Promise<Rehearsed> => {
      const imported: ImportedFile[] = [];
      for (const [index, file] of files.entries()) {
        run.report(file.path, Math.min(index, run.tableCount));
        const into = { tx, known: () => known(tx), isRehearsal: true };
        imported.push(...(await importPlanned(run, [file], into)));
      }
      throw new Rehearsal({ imported, known: await known(tx) });
    });
  } catch (thrown) {
    if (thrown instanceof Rehearsal) return thrown.rehearsed;
    throw thrown;
  }
  function known(tx: Tx) {
    return readKnownRecords(tx, run.caller.orgId);
  }
}

function rehearseNotes(run: ImportRun, notes: readonly PlannedFile[], known: KnownRecords): Promise<ImportedFile[]> {
  return run.writer.save((tx) => importPlanned(run, notes, { tx, known: async () => known, isRehearsal: true }));
}
