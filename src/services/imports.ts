import { z } from "zod";
import { jobStateSchema } from "#domain/job";
import { AppError } from "#errors";
import { kindHeaders, tableKinds } from "#importing/headers/kind-headers";
import type { ReadFile } from "#importing/reading/read-part";
import type { SourceFile } from "#importing/table";
import type { JobQueue } from "#jobs/job-queue";
import { countJobFiles, insertJobFiles } from "#store/job-files";
import { getJob, keepUploading } from "#store/jobs";
import type { Tx } from "#store/tx";
import { withOrg } from "#store/with-org";
import type { Caller } from "./caller.ts";
import type { Deps } from "./deps.ts";
import { assertSomeFiles, type ImportOptions } from "./importing/import-files.ts";
import { createPreviewFiles } from "./importing/preview-files.ts";
import { assertRuns } from "./sight/access.ts";
import { createGate } from "./sight/gate.ts";

const progressSchema = z.object({ file: z.string(), done: z.number(), total: z.number() });

/**
 * Imports as jobs: their files are kept in the database until they are imported, so that any process can go on with them.
 * They write to every account. @throws AppError `forbidden` for everybody but administrators
 */
export function createImportService({ db }: Deps, jobs: JobQueue, readFile: ReadFile) {
  const previewFiles = createPreviewFiles({ db }, readFile);
  const request = ({ orgId, actor, lang }: Caller, options: ImportOptions) => {
    return { orgId, actor, kind: "import" as const, payload: { lang, ...given(options) } };
  };
  const gate = createGate(db);
  const importOf = async (tx: Tx, caller: Caller, id: string) => {
    const { orgId } = caller;
    await assertRuns(tx, caller);
    const job = await getJob(tx, orgId, id);
    if (job.kind !== "import") throw new AppError("not-found", `no import ${id}`, { params: { what: id } });
    return job;
  };
  return {
    /** All files at once. @throws AppError `invalid-input` without files. */
    start: async (caller: Caller, files: readonly SourceFile[], options: ImportOptions) => {
      await gate.administrators(caller);
      assertSomeFiles(files.length);
      const importId = await jobs.enqueue({
        ...request(caller, options),
        also: (tx, jobId) => insertJobFiles(tx, caller.orgId, { jobId, upload: 0 }, files),
      });
      return { importId };
    },
    /** An import whose files come in parts: those given here, any number of `add`, then `complete`. */
    open: async (caller: Caller, options: ImportOptions, files: readonly SourceFile[]) => {
      await gate.administrators(caller);
      const importId = await jobs.enqueue({
        ...request(caller, options),
        isUploading: true,
        also: (tx, jobId) => insertJobFiles(tx, caller.orgId, { jobId, upload: 0 }, files),
      });
      return { importId };
    },
    /**
     * One part of the files. A part that is sent again, because its answer was lost, changes nothing.
     * @returns how many files there are by now
     * @throws AppError `not-found`; `conflict` when the import is complete.
     */
    add: (caller: Caller, id: string, part: number, files: readonly SourceFile[]) =>
      withOrg(db, caller.orgId, async (tx) => {
        const { status } = await importOf(tx, caller, id);
        if (!(await keepUploading(tx, caller.orgId, id))) throw alreadyComplete(id, status);
        await insertJobFiles(tx, caller.orgId, { jobId: id, upload: part }, files);
        return { files: await countJobFiles(tx, caller.orgId, id) };
      }),
    /** All parts are there: the import is queued. Said twice, it is queued once. @throws AppError `not-found`, `invalid-input` without files. */
    complete: async (caller: Caller, id: string) => {
      await withOrg(db, caller.orgId, async (tx) => {
        const { status } = await importOf(tx, caller, id);
        if (status === "uploading") assertSomeFiles(await countJobFiles(tx, caller.orgId, id));
      });
      await jobs.release({ orgId: caller.orgId, id });
      return { importId: id };
    },
    /** What the files would be taken for; nothing is stored. @throws AppError `invalid-input` without files or for a wrong mapping. */
    preview: async (caller: Caller, files: readonly SourceFile[], mapping: string | undefined) => {
      await gate.administrators(caller);
      assertSomeFiles(files.length);
      return previewFiles(caller, files, mapping);
    },
    /** @throws AppError `not-found`, for the job of a draft too. */
    read: async (caller: Caller, id: string) => {
      const job = await withOrg(db, caller.orgId, (tx) => importOf(tx, caller, id));
      const progress = progressSchema.safeParse(job.progress);
      return { ...jobStateSchema.parse(job), result: job.result, progress: progress.success ? progress.data : null };
    },
    /** Kinds of table, their fields with the headers that name them, and which they must have. */
    kinds: tableKinds.map((kind) => ({
      kind,
      fields: Object.entries(kindHeaders[kind].fields).map(([field, headers]) => ({ field, headers: [...headers] })),
      required: kindHeaders[kind].required.map((anyOf) => [...anyOf]),
    })),
  };
}

/** JSON knows no undefined. */
function given({ dryRun, mapping, accountId }: ImportOptions) {
  return {
    ...(dryRun === undefined ? {} : { dryRun }),
    ...(mapping === undefined ? {} : { mapping }),
    ...(accountId === undefined ? {} : { accountId }),
  };
}

function alreadyComplete(id: string, status: string): AppError {
  return new AppError("conflict", `import ${id} is ${status}`, { fields: [{ field: "status", reason: status }] });
}
