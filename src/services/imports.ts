import { z } from "zod";
import { type Json, jsonSchema } from "#domain/json";
import { AppError } from "#errors";
import { kindHeaders, tableKinds } from "#importing/headers/kind-headers";
import type { SourceFile } from "#importing/table";
import type { JobRunner } from "#jobs/job-runner";
import { getJob } from "#store/jobs";
import { withOrg } from "#store/with-org";
import type { Caller } from "./caller.ts";
import type { Deps } from "./deps.ts";
import type { EmbedMissing } from "./embed-missing.ts";
import { assertSomeFiles, type ImportFiles, type ImportOptions } from "./importing/import-files.ts";

const progressSchema = z.object({ file: z.string(), done: z.number(), total: z.number() });
const progressEveryMs = 100;

/** Imports as jobs: started, watched, read back. */
export function createImportService(
  { db }: Deps,
  jobs: JobRunner,
  importFiles: ImportFiles,
  embedMissing: EmbedMissing,
) {
  return {
    /** @throws AppError `bad-request` without files. */
    start: async (caller: Caller, files: readonly SourceFile[], options: ImportOptions) => {
      assertSomeFiles(files);
      const importId = await jobs.start({
        orgId: caller.orgId,
        actor: caller.actor,
        kind: "import",
        payload: { files: files.map(({ path }) => path), dryRun: options.dryRun ?? false },
        work: async (publish) => {
          const summary = await importFiles(
            caller,
            files,
            options,
            throttled((data) => publish("progress", data)),
          );
          void embedMissing(caller.orgId);
          return jsonSchema.parse(summary);
        },
      });
      return { importId };
    },
    /** @throws AppError `not-found`, for the job of a draft too. */
    read: async (caller: Caller, id: string) => {
      const job = await withOrg(db, caller.orgId, (tx) => getJob(tx, caller.orgId, id));
      if (job.kind !== "import") throw new AppError("not-found", `no import ${id}`, { params: { what: id } });
      const progress = progressSchema.safeParse(job.progress);
      return { ...job, progress: progress.success ? progress.data : null };
    },
    /** Kinds of table, their fields with the headers that name them, and which they must have. */
    kinds: tableKinds.map((kind) => ({
      kind,
      fields: Object.entries(kindHeaders[kind].fields).map(([field, headers]) => ({ field, headers: [...headers] })),
      required: kindHeaders[kind].required.map((anyOf) => [...anyOf]),
    })),
    channel: (id: string) => jobs.find(id),
  };
}

/** Thousands of small files need not each be told. */
function throttled(tell: (data: Json) => void) {
  let toldAt = Number.NEGATIVE_INFINITY;
  return (progress: { file: string; done: number; total: number }) => {
    const now = performance.now();
    if (now - toldAt < progressEveryMs && progress.done < progress.total) return;
    toldAt = now;
    tell(progress);
  };
}
