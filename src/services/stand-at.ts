import type { Day } from "#domain/day";
import { recordAudit } from "#store/audit";
import { bumpDataVersion, updateOrganisation } from "#store/organisations";
import { withOrg } from "#store/with-org";
import type { Caller } from "./caller.ts";
import type { Deps } from "./deps.ts";
import { assertRuns } from "./sight/access.ts";

/**
 * Chooses the day on which every list, score, answer and draft stands until another is chosen: the last day of a historical
 * data set, say. Null: today, from now on.
 * @throws AppError `forbidden`
 */
export function createStandAt({ db }: Deps) {
  return (caller: Caller, standsAt: Day | null) =>
    withOrg(db, caller.orgId, async (tx) => {
      const { orgId, actor } = caller;
      await assertRuns(tx, caller);
      await updateOrganisation(tx, orgId, { standsAt });
      await bumpDataVersion(tx, orgId);
      await recordAudit(tx, orgId, { actor, action: "stand-at", subject: standsAt ?? "today", details: { standsAt } });
      return { standsAt };
    });
}
