import { z } from "zod";
import { daySchema } from "#domain/day";
import { langSchema } from "#domain/lang";
import { currencySchema } from "#domain/money";
import type { SourceFile } from "#importing/table";
import { listAccounts } from "#store/accounts";
import { failUnfinishedDrafts } from "#store/drafts";
import { failOrphanedJobs } from "#store/jobs";
import { insertOrganisation, updateOrganisation } from "#store/organisations";
import { withOrg } from "#store/with-org";
import { servicesEn } from "#text/services.en";
import { servicesZh } from "#text/services.zh";
import type { Caller } from "./caller.ts";
import type { Deps } from "./deps.ts";
import type { EmbedMissing } from "./embed-missing.ts";
import type { ImportFiles } from "./importing/import-files.ts";
import { reindexNotes } from "./reindex-notes.ts";

/** The one organisation of a product that runs without sign-in. */
export const localOrgId = "01900000-0000-7000-8000-000000000001";

/** `company.json` of a demo folder. */
export const demoCompanySchema = z.object({
  name: z.object({ zh: z.string(), en: z.string() }),
  standsAt: daySchema,
  currency: currencySchema,
  lang: langSchema,
});

export type Demo = { company: z.infer<typeof demoCompanySchema>; files: SourceFile[] };

export type SetUp = {
  currency: string;
  /** Null: an empty organisation stays empty. */
  readDemo: (() => Promise<Demo>) | null;
  /** Nobody else works on the database, so what runs there was left by a process that is gone. */
  isOnlyProcess: boolean;
};

/**
 * Makes sure the organisation is there and its notes are indexed as this version does it, ends jobs and drafts of a
 * process that is gone, and loads the demo company into it when it is still empty. Gives back whether the demo was
 * loaded now.
 */
export function createSetUpOrganisation({ db }: Deps, importFiles: ImportFiles, embedMissing: EmbedMissing) {
  return async (caller: Caller, { currency, readDemo, isOnlyProcess }: SetUp): Promise<boolean> => {
    const { orgId } = caller;
    const name = { zh: servicesZh["organisation.name"], en: servicesEn["organisation.name"] };
    const isEmpty = await withOrg(db, orgId, async (tx) => {
      await insertOrganisation(tx, { id: orgId, name, currency });
      if (isOnlyProcess) {
        await failOrphanedJobs(tx, orgId);
        await failUnfinishedDrafts(tx, orgId);
      }
      return (await listAccounts(tx, orgId)).length === 0;
    });
    await reindexNotes({ db }, orgId);
    if (!isEmpty || !readDemo) {
      void embedMissing(orgId);
      return false;
    }
    const { company, files } = await readDemo();
    await importFiles(caller, files, {}, () => undefined);
    await withOrg(db, orgId, (tx) =>
      updateOrganisation(tx, orgId, { name: company.name, standsAt: company.standsAt, isDemo: true }),
    );
    void embedMissing(orgId);
    return true;
  };
}
