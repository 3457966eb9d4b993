import { listAccounts } from "#store/accounts";
import { getOrganisation, insertOrganisation } from "#store/organisations";
import { withOrg } from "#store/with-org";
import type { Caller } from "./caller.ts";
import type { CatchUp } from "./catch-up.ts";
import type { Deps } from "./deps.ts";
import { wasEmptied } from "./empty-product.ts";
import { plainWriter } from "./importing/import-writer.ts";
import type { TidyRecords } from "./importing/tidy-records.ts";
import type { LoadDemo } from "./load-demo.ts";
import { reindexNotes } from "./reindex-notes.ts";
import { unnamedOrganisation } from "./unnamed-organisation.ts";

/** The one organisation of a product that runs without sign-in. */
export const localOrgId = "01900000-0000-7000-8000-000000000001";

export type SetUp = {
  currency: string;
  /** False: an empty organisation stays empty. */
  withDemo: boolean;
};

type SetUpSteps = { loadDemo: LoadDemo; catchUp: CatchUp; tidy: TidyRecords };

/**
 * Makes sure the organisation is there and its notes are indexed as this version does it, and loads the demo company into
 * it when it is still empty, unless somebody emptied it, or loading was cut off.
 * Gives back whether the demo was loaded now.
 */
export function createSetUpOrganisation({ db }: Deps, { loadDemo, catchUp, tidy }: SetUpSteps) {
  return async (caller: Caller, { currency, withDemo }: SetUp): Promise<boolean> => {
    const { orgId } = caller;
    const wantsDemo = await withOrg(db, orgId, async (tx) => {
      await insertOrganisation(tx, { id: orgId, name: unnamedOrganisation, currency });
      const { isDemo, standsAt } = await getOrganisation(tx, orgId);
      if (isDemo && standsAt === null) return true;
      const isEmpty = (await listAccounts(tx, orgId)).length === 0;
      return withDemo && isEmpty && !(await wasEmptied(tx, orgId));
    });
    await reindexNotes({ db }, tidy, orgId);
    if (wantsDemo) await loadDemo(caller, plainWriter(db, orgId));
    await catchUp(orgId, "import");
    return wantsDemo;
  };
}
