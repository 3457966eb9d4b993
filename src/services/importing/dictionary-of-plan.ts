import { readDataDictionary } from "#importing/data-dictionary";
import type { ImportPlan } from "#importing/plan-import";

/** What the data dictionaries among the files say of the others; null where there is none. */
export function dictionaryOf(plan: ImportPlan, currency: string) {
  const sources = plan.files.flatMap((file) => (file.kind === "dictionary" ? [file] : []));
  return sources.length > 0 ? readDataDictionary(sources, currency) : null;
}
