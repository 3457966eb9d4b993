import { z } from "zod";
import { CliError } from "../cli-error.ts";
import { type CliContext, query } from "../context.ts";
import type { LocalFile } from "../walk-files.ts";
import { type Summary, summarySchema } from "./import-summary.ts";
import { showProgress } from "./show-progress.ts";

const startedSchema = z.object({ importId: z.string() });
const stateSchema = z.object({ status: z.string(), summary: summarySchema.nullable(), error: z.string().nullable() });

export type ImportRequest = {
  files: readonly LocalFile[];
  dryRun: boolean;
  /** JSON text of a mapping file. */
  mapping: string | undefined;
  account: string | undefined;
};

/** Hands files to the API, shows how far it is, and gives back what became of them. @throws CliError when the import failed. */
export async function sendImport(context: CliContext, request: ImportRequest): Promise<Summary> {
  const form = new FormData();
  for (const { path, bytes } of request.files) form.append("files", new Blob([new Uint8Array(bytes)]), path);
  if (request.mapping !== undefined) form.append("map", request.mapping);
  if (request.account !== undefined) form.append("account", request.account);
  const { api } = context;
  const path = `/v1/imports${query({ dryRun: request.dryRun ? 1 : undefined })}`;
  const { importId } = await api.post(path, form, startedSchema);
  await showProgress(context, `/v1/imports/${importId}`, context.say("import.running"));
  const { summary, error } = await api.get(`/v1/imports/${importId}`, stateSchema);
  if (!summary) throw new CliError(error ?? "");
  return summary;
}
