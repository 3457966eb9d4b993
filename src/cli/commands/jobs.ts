import Table from "cli-table3";
import { z } from "zod";
import { type CliContext, query } from "../context.ts";

const jobSchema = z
  .object({
    id: z.string(),
    kind: z.string(),
    status: z.string(),
    progress: z.unknown(),
    error: z.object({ message: z.string() }).loose().nullable(),
    createdAt: z.string(),
  })
  .loose();
const pageSchema = z.object({ items: z.array(jobSchema), nextCursor: z.string().nullable() });

const countedSchema = z.object({ done: z.number(), total: z.number() });

export type JobsFlags = { status?: string; kind?: string; cancel?: string; retry?: string };

/** `groundplan jobs`: what waits, runs, ended and died; `--cancel` and `--retry` change one. */
export async function jobsCommand(context: CliContext, { cancel, retry, ...filter }: JobsFlags): Promise<number> {
  const { api, json, out, say } = context;
  const changed = cancel ?? retry;
  if (changed !== undefined) {
    const path = `/v1/jobs/${encodeURIComponent(changed)}/${cancel === undefined ? "retry" : "cancel"}`;
    const job = await api.post(path, {}, jobSchema);
    out(json ? JSON.stringify(job, null, 2) : say("jobs.changed", { id: job.id, status: job.status }));
    return 0;
  }
  const page = await api.get(`/v1/jobs${query(filter)}`, pageSchema);
  if (json) out(JSON.stringify(page, null, 2));
  else if (page.items.length === 0) out(say("jobs.none"));
  else out(tableOf(context, page.items));
  return 0;
}

const columns = ["id", "kind", "status", "progress", "since", "error"] as const;

function tableOf({ say }: CliContext, jobs: readonly z.infer<typeof jobSchema>[]): string {
  const table = new Table({
    head: columns.map((column) => say(`jobs.${column}`)),
    style: { head: [], border: [], compact: true },
  });
  for (const { id, kind, status, progress, createdAt, error } of jobs) {
    const since = createdAt.slice(0, 16).replace("T", " ");
    const words = [say("jobs.kind-word", { kind }), say("jobs.status-word", { status })];
    table.push([id, ...words, shareOf(progress), since, error?.message ?? ""]);
  }
  return table.toString();
}

/** How much is done of how much, of the kinds of job that count. */
function shareOf(progress: unknown): string {
  const counted = countedSchema.safeParse(progress);
  return counted.success ? `${counted.data.done}/${counted.data.total}` : "";
}
