import type { Json } from "#domain/json";
import type { SourceFile } from "#importing/table";
import type { Services } from "#services/create-services";
import { importSummarySchema } from "../../src/api/schemas/imports.ts";
import type { TestProduct } from "./open-test-product.ts";

type Options = Parameters<Services["imports"]["start"]>[2];

/** Text as a file of the importer. */
export function textFile(path: string, text: string): SourceFile {
  return { path, bytes: new TextEncoder().encode(text) };
}

/** Every event a job tells until it ends. */
export async function watchJob(channel: ReturnType<Services["imports"]["channel"]>, lastId = 0) {
  const told: { id: number; event: string; data: Json }[] = [];
  if (!channel) throw new Error("the job has no channel");
  for await (const event of channel.watch(lastId, new AbortController().signal)) told.push(event);
  return told;
}

/** Runs an import job to its end and gives back its summary, told in English. */
export async function importInto(
  { services, caller }: Pick<TestProduct, "services" | "caller">,
  files: readonly SourceFile[],
  options: Options = {},
) {
  const { importId } = await services.imports.start({ ...caller, lang: "en" }, files, options);
  await watchJob(services.imports.channel(importId));
  const { result, error } = await services.imports.read(caller, importId);
  if (error) throw new Error(error.message);
  return importSummarySchema.parse(result);
}
