import { z } from "zod";
import { langSchema } from "#domain/lang";
import { AppError } from "#errors";
import { defineJobHandler, type JobHandler } from "#jobs/job-handler";
import type { JobQueue } from "#jobs/job-queue";
import { hasEntriesSince } from "#store/audit";
import { readDatabaseFacts } from "#store/diagnostics";
import { eraseOrganisationData } from "#store/erase-organisation";
import { getOrganisation, updateOrganisation } from "#store/organisations";
import type { Tx } from "#store/tx";
import { withOrg } from "#store/with-org";
import type { Caller } from "./caller.ts";
import type { CatchUp } from "./catch-up.ts";
import type { Deps } from "./deps.ts";
import { recordsLane } from "./import-job.ts";
import { type LoadDemo, loadDemoAction } from "./load-demo.ts";
import { createGate } from "./sight/gate.ts";

/** What people bring themselves; drafts and reviews of the demo are made anew in no time. */
const ownWork = ["import", "pull", "save-notes"];

/** Makes the demo company anew from its files. */
export function createDemoService({ db }: Deps, jobs: JobQueue) {
  return {
    /** @throws AppError `forbidden`, `data-present` when there are other data than the demo company's and `yes` was not said. */
    reset: async (caller: Caller, { yes }: { yes: boolean }) => {
      const { orgId, actor, lang } = caller;
      await createGate(db).administrators(caller);
      if (!yes && (await withOrg(db, orgId, (tx) => holdsOtherData(tx, orgId)))) {
        throw new AppError("data-present", "the organisation holds other data than the demo company's");
      }
      return { jobId: await jobs.enqueue({ orgId, actor, kind: "demo", payload: { lang } }) };
    },
  };
}

/** Whether people brought anything themselves, or there is something and it is no demo. */
export async function holdsOtherData(tx: Tx, orgId: string): Promise<boolean> {
  const { isDemo } = await getOrganisation(tx, orgId);
  if (isDemo) return hasEntriesSince(tx, orgId, { actions: ownWork, since: loadDemoAction });
  const { accounts, opportunities, notes } = await readDatabaseFacts(tx, orgId);
  return accounts + opportunities + notes > 0;
}

/** Erases the organisation's data and loads the demo company. A run that was cut off begins again. */
export function createDemoHandler(loadDemo: LoadDemo, catchUp: CatchUp): JobHandler {
  return defineJobHandler({
    payload: z.object({ lang: langSchema }),
    lane: recordsLane,
    run: async ({ orgId, id, actor, payload, save, signal, report }) => {
      await save(async (tx) => {
        await eraseOrganisationData(tx, orgId, { exceptJob: id });
        await updateOrganisation(tx, orgId, { isDemo: true, standsAt: null });
      });
      const writer = {
        signal,
        save,
        keep: <T>(_: number, work: (tx: Tx) => Promise<T>) => save(work),
        steps: async () => new Map(),
      };
      await loadDemo({ orgId, actor, lang: payload.lang }, writer, report);
      await catchUp(orgId, "import");
      return {};
    },
  });
}
