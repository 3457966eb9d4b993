import { z } from "zod";
import { jsonSchema } from "#domain/json";
import { langSchema } from "#domain/lang";
import { defineJobHandler, type JobHandler } from "#jobs/job-handler";
import type { CatchUp } from "./catch-up.ts";
import { spooledFiles } from "./importing/file-source.ts";
import type { ImportFiles } from "./importing/import-files.ts";

/** Jobs that bring an organisation's records wait for each other: each links what it brings to what is there. */
export const recordsLane = "records";

const payloadSchema = z.object({
  lang: langSchema,
  dryRun: z.boolean().optional(),
  mapping: z.string().optional(),
  accountId: z.string().optional(),
});

/** Imports the files that were uploaded for the job, going on where an earlier run was cut off. */
export function createImportHandler(importFiles: ImportFiles, catchUp: CatchUp): JobHandler {
  return defineJobHandler({
    payload: payloadSchema,
    lane: recordsLane,
    run: async (run) => {
      const { orgId, id, actor, payload } = run;
      const { lang, ...options } = payload;
      const source = await spooledFiles(run.save, orgId, id);
      const caller = { orgId, actor, lang };
      const summary = await importFiles({ caller, source, options, writer: run, onProgress: run.report });
      await catchUp(orgId, "import");
      return jsonSchema.parse(summary);
    },
  });
}
