import { z } from "zod";
import { connectorNameSchema } from "#domain/connector";
import { daySchema } from "#domain/day";
import { jsonSchema } from "#domain/json";
import { langSchema } from "#domain/lang";
import { defineJobHandler, type JobHandler } from "#jobs/job-handler";
import type { CatchUp } from "./catch-up.ts";
import { recordsLane } from "./import-job.ts";
import type { PullConnector } from "./importing/pulling/pull-connector.ts";

const payloadSchema = z.object({
  lang: langSchema,
  connector: connectorNameSchema,
  since: daySchema.nullable(),
  dryRun: z.boolean(),
  mapping: z.string().nullable(),
});

/** Pulls from a CRM. Cursors move with the pages, so a run that was cut off goes on where it stopped. */
export function createPullHandler(pullConnector: PullConnector, catchUp: CatchUp): JobHandler {
  return defineJobHandler({
    payload: payloadSchema,
    lane: recordsLane,
    run: async ({ orgId, actor, payload, report, save, signal }) => {
      const { lang, connector, since, dryRun, mapping } = payload;
      const options = { connector, dryRun, since: since ?? undefined, mapping: mapping ?? undefined };
      const summary = await pullConnector({ orgId, actor, lang }, options, { report, save, signal });
      await catchUp(orgId, "import");
      return jsonSchema.parse(summary);
    },
  });
}
