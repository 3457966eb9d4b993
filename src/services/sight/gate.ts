import type { Db } from "#db/client";
import { readWithOrg } from "#store/with-org";
import type { Caller } from "../caller.ts";
import { assertEdits, assertRuns, assertSeesAll } from "./access.ts";
import { rightsOf } from "./sight.ts";

type Pass = (caller: Caller) => Promise<void>;

/** Who may come in at all, for services whose answers are not of one account. */
export function createGate(db: Db): Record<"editors" | "administrators" | "thoseWhoSeeAll", Pass> {
  return {
    /** @throws AppError `forbidden` for those who only read */
    editors: (caller) =>
      readWithOrg(db, caller.orgId, async (tx) => assertEdits(await rightsOf(tx, caller.orgId, caller.actor))),
    /** @throws AppError `forbidden` for everybody but administrators */
    administrators: (caller) => readWithOrg(db, caller.orgId, (tx) => assertRuns(tx, caller)),
    /** @throws AppError `forbidden` for those who see some accounts only */
    thoseWhoSeeAll: (caller) => readWithOrg(db, caller.orgId, (tx) => assertSeesAll(tx, caller)),
  };
}
