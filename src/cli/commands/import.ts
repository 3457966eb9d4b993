import { readFile, writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { SingleBar } from "cli-progress";
import { z } from "zod";
import { CliError } from "../cli-error.ts";
import { type CliContext, query } from "../context.ts";
import { walkFiles } from "../walk-files.ts";

const counts = z.object({ created: z.number(), updated: z.number(), unchanged: z.number(), rejected: z.number() });
const tally = z.object({ what: z.string(), count: z.number(), example: z.string(), message: z.string() });
const summarySchema = z.object({
  files: z.array(
    counts.extend({
      path: z.string(),
      kind: z.string(),
      rows: z.number(),
      rejectedRows: z.array(z.object({ line: z.number(), column: z.string().nullable(), reason: z.string() })),
      rejectedCsv: z.string().nullable(),
      stages: z
        .array(
          z.object({
            stage: z.string(),
            status: z.string(),
            count: z.number(),
            amount: z.object({ amount: z.string(), currency: z.string() }).nullable(),
          }),
        )
        .nullable(),
      skipped: z.string().nullable(),
      error: z.string().nullable(),
    }),
  ),
  totals: z.record(z.string(), counts),
  repairs: z.array(tally),
  notices: z.array(tally),
  dryRun: z.boolean(),
  ms: z.number(),
});
type Summary = z.infer<typeof summarySchema>;
type FileSummary = Summary["files"][number];

const stateSchema = z.object({ status: z.string(), summary: summarySchema.nullable(), error: z.string().nullable() });
const progressSchema = z.object({ file: z.string(), done: z.number(), total: z.number() });

export type ImportFlags = { map?: string; dryRun?: boolean; account?: string };

/** Files a person expects to be read: that one was not is a partial failure. */
const expectedReadable = new Set(["unknown-headers", "unreadable-file", "too-large"]);
const rowsShown = 20;

/** `groundplan import`: exit 0 all in, 2 something was handed back. */
export async function importCommand(
  context: CliContext,
  paths: readonly string[],
  flags: ImportFlags,
): Promise<number> {
  const form = new FormData();
  for (const path of paths) {
    const files = await walkFiles(path).catch(() => {
      throw new CliError(context.say("import.nothing", { path }));
    });
    for (const file of files) form.append("files", new Blob([new Uint8Array(file.bytes)]), file.path);
  }
  if (flags.map) form.append("map", await readMapping(context, flags.map));
  if (flags.account) form.append("account", flags.account);
  const { api } = context;
  const started = z.object({ importId: z.string() });
  const { importId } = await api.post(`/v1/imports${query({ dryRun: flags.dryRun ? 1 : undefined })}`, form, started);
  await showProgress(context, `/v1/imports/${importId}`);
  const { summary, error } = await api.get(`/v1/imports/${importId}`, stateSchema);
  if (!summary) throw new CliError(error ?? "");
  const files = summary.dryRun ? summary.files : await writeRejectedFiles(summary.files);
  report(context, { ...summary, files });
  return files.some(({ rejected, skipped }) => rejected > 0 || expectedReadable.has(skipped ?? "")) ? 2 : 0;
}

function readMapping({ say }: CliContext, path: string): Promise<string> {
  return readFile(path, "utf8").catch(() => {
    throw new CliError(say("import.nothing", { path }));
  });
}

async function showProgress({ api, isTerminal, json, say }: CliContext, path: string): Promise<void> {
  const format = `${say("import.running")} {bar} {value}/{total} {file}`;
  const bar = isTerminal && !json ? new SingleBar({ format, stream: process.stderr, hideCursor: true }) : null;
  bar?.start(1, 0, { file: "" });
  for await (const { event, data } of api.events(path)) {
    const progress = event === "progress" ? progressSchema.safeParse(data) : null;
    if (!progress?.success) continue;
    const { file, done, total } = progress.data;
    bar?.setTotal(total);
    bar?.update(done, { file: basename(file) });
  }
  bar?.stop();
}

type Reported = FileSummary & { rejectedFile?: string };

/** Files of one name from several folders keep apart: `orders.csv.rejected.csv`, `orders.csv.2.rejected.csv`. */
async function writeRejectedFiles(files: readonly FileSummary[]): Promise<Reported[]> {
  const taken = new Map<string, number>();
  const written: Reported[] = [];
  for (const file of files) {
    if (file.rejectedCsv === null) {
      written.push(file);
      continue;
    }
    const name = basename(file.path);
    const count = (taken.get(name) ?? 0) + 1;
    taken.set(name, count);
    const rejectedFile = count === 1 ? `${name}.rejected.csv` : `${name}.${count}.rejected.csv`;
    await writeFile(rejectedFile, file.rejectedCsv);
    written.push({ ...file, rejectedFile });
  }
  return written;
}

function report(context: CliContext, summary: Summary & { files: Reported[] }): void {
  if (context.json) {
    const files = summary.files.map(({ rejectedCsv: _, ...file }) => file);
    context.out(JSON.stringify({ ...summary, files }, null, 2));
    return;
  }
  const { say, out } = context;
  for (const file of summary.files.filter(({ kind, rejected }) => kind !== "notes" || rejected > 0)) {
    reportFile(context, file);
  }
  reportNotes(context, summary.files);
  for (const { message } of [...summary.repairs, ...summary.notices]) out(message);
  if (summary.dryRun) out(say("import.dry-run"));
  out(say("import.done", { ms: summary.ms }));
}

function reportFile({ say, out }: CliContext, file: Reported): void {
  const { path, kind, rows, created, updated, unchanged, rejected, error, rejectedRows, rejectedFile } = file;
  if (error !== null) {
    out(say("import.skipped", { path, error }));
    return;
  }
  out(say("import.file", { path, kind, rows, created, updated, unchanged, rejected }));
  for (const { stage, count, amount } of file.stages ?? []) {
    const value = amount ? Number(amount.amount) : 0;
    out(
      value === 0
        ? say("import.stage", { stage, count })
        : say("import.stage-worth", { stage, count, value, currency: amount?.currency ?? "" }),
    );
  }
  for (const { line, column, reason } of rejectedRows.slice(0, rowsShown)) {
    out(say("import.row", { line, column: column ?? "none", reason }));
  }
  if (rejectedRows.length > rowsShown) out(say("import.rows-more", { count: rejectedRows.length - rowsShown }));
  if (rejectedFile) out(say("import.rejected-file", { path: rejectedFile }));
}

/** Hundreds of notes are one line. */
function reportNotes({ say, out }: CliContext, files: readonly Reported[]): void {
  const notes = files.filter(({ kind, rejected }) => kind === "notes" && rejected === 0);
  if (notes.length === 0) return;
  const sum = (of: (file: Reported) => number) => notes.reduce((total, file) => total + of(file), 0);
  out(
    say("import.files", {
      count: notes.length,
      created: sum(({ created }) => created),
      updated: sum(({ updated }) => updated),
      unchanged: sum(({ unchanged }) => unchanged),
      rejected: 0,
    }),
  );
}
