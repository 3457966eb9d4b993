import { z } from "zod";
import { AppError } from "#errors";
import { defineJobHandler, type JobHandler } from "#jobs/job-handler";
import type { JobQueue } from "#jobs/job-queue";
import { hasEntriesSince, recordAudit } from "#store/audit";
import { countRecords } from "#store/count-records";
import { eraseOrganisationData } from "#store/erase-organisation";
import { bumpDataVersion, getOrganisation, updateOrganisation } from "#store/organisations";
import type { Tx } from "#store/tx";
import { withOrg } from "#store/with-org";
import type { Caller } from "./caller.ts";
import { holdsOtherData } from "./demo.ts";
import type { Deps } from "./deps.ts";
import { recordsLane } from "./import-job.ts";
import { loadDemoAction } from "./load-demo.ts";
import { assertRuns } from "./sight/access.ts";
import { unnamedOrganisation } from "./unnamed-organisation.ts";

/** Stands in the audit when somebody wanted the product without any data. */
const emptyAction = "empty-data";

/** Whether the product was emptied and the demo company not loaded since: it stays empty then, whatever the settings say. */
export function wasEmptied(tx: Tx, orgId: string): Promise<boolean> {
  return hasEntriesSince(tx, orgId, { actions: [emptyAction], since: loadDemoAction });
}

/** Takes all data out of the product. */
export function createEmptyService({ db }: Deps, jobs: JobQueue) {
  return {
    /** What would go away. @throws AppError `forbidden` */
    contents: (caller: Caller) =>
      withOrg(db, caller.orgId, async (tx) => {
        const { orgId } = caller;
        await assertRuns(tx, caller);
        const { isDemo } = await getOrganisation(tx, orgId);
        return { isDemo, holdsOwnData: await holdsOtherData(tx, orgId), records: await countRecords(tx, orgId) };
      }),
    /** @throws AppError `forbidden`, `data-present` when there are other data than the demo company's and `yes` was not said. */
    empty: async (caller: Caller, { yes }: { yes: boolean }) => {
      const { orgId, actor } = caller;
      await withOrg(db, orgId, (tx) => assertRuns(tx, caller));
      if (!yes && (await withOrg(db, orgId, (tx) => holdsOtherData(tx, orgId)))) {
        throw new AppError("data-present", "the organisation holds other data than the demo company's");
      }
      return { jobId: await jobs.enqueue({ orgId, actor, kind: "empty", payload: {} }) };
    },
  };
}

/** Erases the organisation's data, in one transaction; its settings, its audit and this very job stay. */
export function createEmptyHandler(): JobHandler {
  return defineJobHandler({
    payload: z.object({}),
    lane: recordsLane,
    run: async ({ orgId, id, actor, save }) => {
      const records = await save(async (tx) => {
        const counted = await countRecords(tx, orgId);
        await eraseOrganisationData(tx, orgId, { exceptJob: id });
        await updateOrganisation(tx, orgId, { name: unnamedOrganisation, isDemo: false, standsAt: null });
        await bumpDataVersion(tx, orgId);
        const subject = `${counted.length} kinds`;
        await recordAudit(tx, orgId, { actor, action: emptyAction, subject, details: counted });
        return counted;
      });
      return { records };
    },
  });
}
