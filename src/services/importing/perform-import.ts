import type { PlannedFile } from "#importing/plan-import";
import type { Tx } from "#store/tx";
import { foldReports } from "./fold-reports.ts";
import { type Batch, batchesOf } from "./import-batches.ts";
import { type ImportRun, importPlanned, planBatch } from "./import-run.ts";
import { type ImportStep, parseImportStep } from "./import-step.ts";
import { createKnownCache, type KnownCache } from "./known-cache.ts";
import { stepOf } from "./step-of.ts";

/** Steps of tables count from 1 in the order of the plan, those of batches from here in the order of the files. */
const firstBatchStep = 1_000_000;

type Kept = ReadonlyMap<number, ImportStep>;

/** Imports for good. What a step did is kept in the transaction that did it, and not done again by a later run. */
export async function performImport(run: ImportRun): Promise<ImportStep[]> {
  const known = createKnownCache(run.caller.orgId);
  const kept = new Map([...(await run.writer.steps())].map(([step, result]) => [step, parseImportStep(result)]));
  const tables = await performTables(run, kept, known);
  return [...tables, ...(await performBatches(run, kept, known))];
}

async function performTables(run: ImportRun, kept: Kept, known: KnownCache): Promise<ImportStep[]> {
  const { tables, report } = run;
  const steps = [stepOf({ ...tables, files: [] }, [], run)];
  for (const [index, file] of tables.files.entries()) {
    report(file.path, index);
    steps.push(await performTable(run, file, { step: index + 1, kept, known }));
  }
  return steps;
}

type At = { step: number; kept: Kept; known: KnownCache };

async function performTable(run: ImportRun, file: PlannedFile, { step, kept, known }: At): Promise<ImportStep> {
  const held = kept.get(step);
  if (held?.reports.some(({ path }) => path === file.path)) return held;
  const work = async (tx: Tx) => {
    const imported = await importPlanned(run, [file], { tx, known: () => known.read(tx), isRehearsal: false });
    await known.bump(tx);
    return stepOf({ files: [file], skipped: [], notices: [] }, imported, run);
  };
  // A newer version may order tables in another way: what stands under this number is another table's then.
  return held ? run.writer.save(work) : run.writer.keep(step, work);
}

async function performBatches(run: ImportRun, kept: Kept, known: KnownCache): Promise<ImportStep[]> {
  const { source, others, tableCount, report } = run;
  const steps = [...kept].flatMap(([step, result]) => (step > firstBatchStep ? [result] : []));
  let named = steps.flatMap(({ reports }) => reports.filter(({ files }) => files === undefined)).length;
  for (const batch of batchesOf(source, others, steps.at(-1)?.through ?? 0)) {
    const step = await performBatch(run, batch, { named, known });
    named += step.reports.filter(({ files }) => files === undefined).length;
    steps.push(step);
    report(source.files[batch.places.at(-1) ?? 0]?.path ?? "", tableCount + batch.through);
  }
  return steps;
}

async function performBatch(
  run: ImportRun,
  { places, through }: Batch,
  { named, known }: { named: number; known: KnownCache },
): Promise<ImportStep> {
  run.writer.signal.throwIfAborted();
  const plan = await planBatch(run, places, run.tableCount + through - places.length);
  const step = await run.writer.keep(firstBatchStep + through, async (tx) => {
    const imported = await importPlanned(run, plan.files, { tx, known: () => known.read(tx), isRehearsal: false });
    await known.bump(tx);
    const done = stepOf(plan, imported, run);
    return { ...done, reports: foldReports(done.reports, named), through };
  });
  if (plan.files.every(({ kind }) => kind === "notes")) known.stillHolds();
  return step;
}
