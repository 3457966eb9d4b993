import { z } from "zod";
import { daySchema } from "#domain/day";
import { langSchema } from "#domain/lang";
import { currencySchema } from "#domain/money";
import type { SourceFile } from "#importing/table";
import { recordAudit } from "#store/audit";
import { updateOrganisation } from "#store/organisations";
import type { Caller } from "./caller.ts";
import { filesInMemory } from "./importing/file-source.ts";
import type { ImportFiles, ImportProgress } from "./importing/import-files.ts";
import type { ImportWriter } from "./importing/import-writer.ts";

/** `company.json` of a demo folder. */
export const demoCompanySchema = z.object({
  name: z.object({ zh: z.string(), en: z.string() }),
  standsAt: daySchema,
  currency: currencySchema,
  lang: langSchema,
});

export type Demo = { company: z.infer<typeof demoCompanySchema>; files: SourceFile[] };
export type ReadDemo = () => Promise<Demo>;
export type LoadDemo = (
  caller: Caller,
  writer: ImportWriter,
  onProgress?: (progress: ImportProgress) => void,
) => Promise<void>;

/** Stands in the audit when the demo company is all there. */
export const loadDemoAction = "load-demo";

/**
 * Loads the demo company. Until it is all there the organisation is a demo that stands at no day, which is how a later
 * start knows that loading was cut off.
 */
export function createLoadDemo(readDemo: ReadDemo, importFiles: ImportFiles): LoadDemo {
  return async (caller, writer, onProgress = () => undefined) => {
    const { company, files } = await readDemo();
    const { orgId, actor } = caller;
    await writer.save((tx) => updateOrganisation(tx, orgId, { isDemo: true, standsAt: null }));
    await importFiles({ caller, source: filesInMemory(files), options: {}, writer, onProgress });
    const { name, standsAt } = company;
    await writer.save(async (tx) => {
      await updateOrganisation(tx, orgId, { name, standsAt, isDemo: true });
      await recordAudit(tx, orgId, { actor, action: loadDemoAction, subject: `${files.length} files`, details: {} });
    });
  };
}
