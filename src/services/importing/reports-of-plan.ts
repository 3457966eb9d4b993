import type { Lang } from "#domain/lang";
import { describeSkipped } from "#importing/describe";
import type { ImportPlan, PlannedFile, SkippedFile } from "#importing/plan-import";
import { previewNotes, previewTable, writtenMapping } from "#importing/preview-part";
import type { ImportedFile } from "./import-file.ts";
import { type FileReport, noCounts } from "./import-summary.ts";

type Telling = { lang: Lang; dryRun: boolean };

/** What a planned file was taken for. Samples of its content are told in a dry run, to be looked at, and else not kept. */
function takenFor(file: PlannedFile, { dryRun }: Telling): Pick<FileReport, "mapping" | "preview"> {
  if (file.kind === "notes") {
    return { mapping: null, preview: dryRun ? { table: null, notes: previewNotes(file.notes.records) } : null };
  }
  const mapping = writtenMapping(file.table, file.mapping);
  return {
    mapping,
    preview: dryRun ? { table: previewTable(file.table, { ...file, missing: [] }), notes: null } : null,
  };
}

function skippedReport(file: SkippedFile, { lang, dryRun }: Telling): FileReport {
  const { unrecognised } = file;
  return {
    ...noCounts,
    path: file.path,
    kind: "skipped",
    rows: 0,
    rejectedRows: [],
    rejectedCsv: null,
    stages: null,
    mapping: null,
    preview:
      dryRun && unrecognised ? { table: previewTable(unrecognised.table, unrecognised.nearest), notes: null } : null,
    skipped: file.reason.code,
    error: describeSkipped(lang, file),
  };
}

/** Reports of all files: the imported ones, which come in the order of the plan, then those that were left out. */
export function reportsOf(plan: ImportPlan, imported: readonly ImportedFile[], telling: Telling): FileReport[] {
  const nothing = { mapping: null, preview: null };
  return [
    ...imported.map(({ report }, index) => {
      const planned = plan.files[index];
      return { ...report, ...(planned ? takenFor(planned, telling) : nothing) };
    }),
    ...plan.skipped.map((file) => skippedReport(file, telling)),
  ];
}
