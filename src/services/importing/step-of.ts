import type { ImportPlan } from "#importing/plan-import";
import type { ImportedFile } from "./import-file.ts";
import type { ImportRun } from "./import-run.ts";
import type { ImportStep } from "./import-step.ts";
import { reportsOf } from "./reports-of-plan.ts";

/** What became of planned files: the imported ones, which come in the order of the plan, and those that were left out. */
export function stepOf(
  plan: ImportPlan,
  imported: readonly ImportedFile[],
  { caller, options }: ImportRun,
): ImportStep {
  const telling = { lang: caller.lang, dryRun: options.dryRun ?? false };
  return {
    reports: reportsOf(plan, imported, telling),
    repairs: imported.flatMap(({ repairs }) => repairs),
    notices: [...imported.flatMap(({ notices }) => notices), ...plan.notices],
    through: 0,
  };
}
