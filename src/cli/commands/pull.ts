import { readFile } from "node:fs/promises";
import { z } from "zod";
import { CliError } from "../cli-error.ts";
import type { CliContext } from "../context.ts";
import { isPartlyRejected, summarySchema } from "../importing/import-summary.ts";
import { writeRejectedFiles } from "../importing/rejected-files.ts";
import { reportImport } from "../importing/report-import.ts";
import { showProgress } from "../importing/show-progress.ts";

const fileSchema = summarySchema.shape.files.element;
const rejectedRowSchema = fileSchema.shape.rejectedRows.element.extend({ record: z.string() });
const pullSummarySchema = summarySchema.extend({
  connector: z.string(),
  files: z.array(fileSchema.extend({ rejectedRows: z.array(rejectedRowSchema) })),
  deletions: z.record(z.string(), z.object({ removed: z.number(), kept: z.number() })),
});
type PullSummary = z.infer<typeof pullSummarySchema>;

const startedSchema = z.object({ pullId: z.string() });
const stateSchema = z.object({ summary: pullSummarySchema.nullable(), error: z.string().nullable() });

export type PullFlags = { since?: string; dryRun?: boolean; map?: string };

/** `groundplan pull`: exit 0 all in, 2 something was handed back. */
export async function pullCommand(context: CliContext, connector: string, flags: PullFlags): Promise<number> {
  const { api, say } = context;
  const mapping = flags.map === undefined ? undefined : await readMapping(context, flags.map);
  const request = { connector, since: flags.since, dryRun: flags.dryRun ?? false, mapping };
  const { pullId } = await api.post("/v1/pulls", request, startedSchema);
  await showProgress(context, `/v1/pulls/${pullId}`, say("pull.running"));
  const { summary, error } = await api.get(`/v1/pulls/${pullId}`, stateSchema);
  if (!summary) throw new CliError(error ?? "");
  await report(context, summary);
  return isPartlyRejected(summary) ? 2 : 0;
}

async function readMapping({ say }: CliContext, path: string): Promise<unknown> {
  const text = await readFile(path, "utf8").catch(() => {
    throw new CliError(say("import.nothing", { path }));
  });
  try {
    return JSON.parse(text);
  } catch {
    throw new CliError(say("score-inputs.not-json", { path }));
  }
}

/** Scripts get everything; people read rows by the record's id, which they can look up in the CRM. */
async function report(context: CliContext, summary: PullSummary): Promise<void> {
  const { say, json } = context;
  const shown = summary.files.map((file) => ({
    ...file,
    rejectedRows: file.rejectedRows.map((row) => (json ? row : { ...row, column: placeOf(row) })),
  }));
  const files = summary.dryRun ? shown : await writeRejectedFiles(shown);
  const deleted = Object.entries(summary.deletions).map(([kind, counts]) => ({
    ...{ what: "deleted", count: counts.removed, example: kind },
    message: say("pull.deleted", { kind, ...counts }),
  }));
  const told = [
    ...deleted,
    ...(isQuiet(summary) ? [{ what: "nothing-new", count: 0, example: "", message: say("pull.nothing-new") }] : []),
  ];
  reportImport(
    context,
    { ...summary, files, notices: json ? summary.notices : [...told, ...summary.notices] },
    "pull.notes",
  );
}

/** Nothing of the CRM is other than it was. */
function isQuiet({ totals, deletions }: PullSummary): boolean {
  const changed = Object.values(totals).some(({ created, updated, rejected }) => created + updated + rejected > 0);
  return !changed && Object.keys(deletions).length === 0;
}

function placeOf({ record, column }: z.infer<typeof rejectedRowSchema>): string {
  return column === null ? record : `${record}, ${column}`;
}
