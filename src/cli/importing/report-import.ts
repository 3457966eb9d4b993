import type { CliContext } from "../context.ts";
import type { NotePreview, Summary, TablePreview } from "./import-summary.ts";
import type { Reported } from "./rejected-files.ts";

const rowsShown = 20;
const previewRowsShown = 3;

export type ReportedImport = Omit<Summary, "files"> & { files: Reported[] };

/** What became of an import, for people; with `--json` for scripts. */
export function reportImport(
  context: CliContext,
  summary: ReportedImport,
  notesLine: "import.files" | "pull.notes" = "import.files",
): void {
  if (context.json) {
    context.out(JSON.stringify(withoutCsv(summary), null, 2));
    return;
  }
  const { say, out } = context;
  const isTold = ({ kind, files, rejected, preview }: Reported) =>
    kind !== "notes" || (files === undefined && (rejected > 0 || preview !== null));
  for (const file of summary.files.filter(isTold)) reportFile(context, file);
  reportNotes(
    context,
    summary.files.filter((file) => !isTold(file)),
    notesLine,
  );
  for (const { message } of [...summary.repairs, ...summary.notices]) out(message);
  if (summary.dryRun) out(say("import.dry-run"));
  out(say("import.done", { ms: summary.ms }));
}

/** What scripts get: the rejected rows stand in a file of their own. */
export function withoutCsv(summary: ReportedImport) {
  return { ...summary, files: summary.files.map(({ rejectedCsv: _, ...file }) => file) };
}

/** One file: its counts, what it was taken for in a dry run, its first rejected rows. */
export function reportFile({ say, out }: CliContext, file: Reported): void {
  const { path, kind, rows, created, updated, unchanged, rejected, error, preview } = file;
  const lines = [
    error === null
      ? say("import.file", { path, kind, rows, created, updated, unchanged, rejected })
      : say("import.skipped", { path, error }),
    ...tablePreviewLines(say, preview?.table),
    ...notePreviewLines(preview?.notes),
    ...(file.stages ?? []).map((stage) => stageLine(say, stage)),
    ...rejectedLines(say, file),
  ];
  for (const line of lines) out(line);
}

function stageLine(say: CliContext["say"], { stage, count, amount }: NonNullable<Reported["stages"]>[number]): string {
  const value = amount ? Number(amount.amount) : 0;
  if (value === 0) return say("import.stage", { stage, count });
  return say("import.stage-worth", { stage, count, value, currency: amount?.currency ?? "" });
}

function rejectedLines(say: CliContext["say"], { rejectedRows, rejectedFile }: Reported): string[] {
  const shown = rejectedRows
    .slice(0, rowsShown)
    .map(({ line, column, reason }) => say("import.row", { line, column: column ?? "none", reason }));
  const more = rejectedRows.length - rowsShown;
  return [
    ...shown,
    ...(more > 0 ? [say("import.rows-more", { count: more })] : []),
    ...(rejectedFile ? [say("import.rejected-file", { path: rejectedFile })] : []),
  ];
}

function tablePreviewLines(say: CliContext["say"], table: TablePreview | null | undefined): string[] {
  if (!table) return [];
  const used = table.columns.filter(({ field }) => field !== null).map(({ header, field }) => `${header} → ${field}`);
  const unused = table.columns.filter(({ header, field }) => field === null && header !== "");
  const missing = table.missing.map((anyOf) => anyOf.join("/"));
  return [
    used.length > 0 ? [say("import.columns", { columns: used.join(", ") })] : [],
    unused.length > 0 ? [say("import.columns-unused", { columns: unused.map(({ header }) => header).join(", ") })] : [],
    missing.length > 0 ? [say("import.nearest", { kind: table.kind ?? "", missing: missing.join(", ") })] : [],
    table.rows.slice(0, previewRowsShown).map((cells) => `    ${cells.join(" | ")}`),
  ].flat();
}

function notePreviewLines(notes: readonly NotePreview[] | null | undefined): string[] {
  return (notes ?? []).map(({ title, date, author, account }) => {
    return `    ${[date, title, author, account].filter((part) => part !== null).join(" · ")}`;
  });
}

/** Hundreds of notes are one line. */
function reportNotes(
  { say, out }: CliContext,
  notes: readonly Reported[],
  notesLine: "import.files" | "pull.notes",
): void {
  if (notes.length === 0) return;
  const sum = (of: (file: Reported) => number) => notes.reduce((total, file) => total + of(file), 0);
  out(
    say(notesLine, {
      count: sum(({ files: many = 1 }) => many),
      created: sum(({ created }) => created),
      updated: sum(({ updated }) => updated),
      unchanged: sum(({ unchanged }) => unchanged),
      rejected: sum(({ rejected }) => rejected),
    }),
  );
}
