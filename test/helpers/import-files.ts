import type { SourceFile } from "#importing/table";
import type { JobEvent } from "#jobs/job-channel";
import type { Services } from "#services/create-services";
import { importSummarySchema } from "../../src/api/schemas/imports.ts";
import type { TestProduct } from "./open-test-product.ts";

type Options = Parameters<Services["imports"]["start"]>[2];

/** Text as a file of the importer. */
export function textFile(path: string, text: string): SourceFile {
  return { path, bytes: new TextEncoder().encode(text) };
}

/** Every event a job tells until it ends. */
export async function watchJob({ services, caller }: Pick<TestProduct, "services" | "caller">, id: string, lastId = 0) {
  const told: JobEvent[] = [];
  for await (const event of services.jobs.watch(caller, id, lastId, new AbortController().signal)) told.push(event);
  return told;
}

/** Runs an import job to its end and gives back its summary, told in English. */
export async function importInto(
  product: Pick<TestProduct, "services" | "caller">,
  files: readonly SourceFile[],
  options: Options = {},
) {
  const { services, caller } = product;
  const { importId } = await services.imports.start({ ...caller, lang: "en" }, files, options);
  await watchJob(product, importId);
  const { result, error } = await services.imports.read(caller, importId);
  if (error) throw new Error(error.message);
  return importSummarySchema.parse(result);
}
