import { z } from "zod";
import { CliError } from "../cli-error.ts";
import { type CliContext, query } from "../context.ts";
import { uploadFiles } from "../upload-files.ts";
import type { LocalFile } from "../walk-files.ts";
import { type Summary, summarySchema } from "./import-summary.ts";
import { openBar, type ProgressBar, showProgress } from "./show-progress.ts";

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
  const { api, say } = context;
  const bar = openBar(context, say("import.sending"));
  const importId = await sendFiles(context, request, bar).finally(bar.stop);
  await showProgress(context, `/v1/imports/${importId}`, say("import.running"));
  const { summary, error } = await api.get(`/v1/imports/${importId}`, stateSchema);
  if (!summary) throw new CliError(error ?? "");
  return summary;
}

/** Part by part, so that a folder of any size takes no more memory than a small one. */
async function sendFiles(context: CliContext, request: ImportRequest, bar: ProgressBar): Promise<string> {
  const { api, say } = context;
  const { files, dryRun, mapping = "", account = "" } = request;
  const form = new FormData();
  form.append("map", mapping);
  form.append("account", account);
  const path = `/v1/imports${query({ open: 1, dryRun: dryRun ? 1 : undefined })}`;
  const { importId } = await api.post(path, form, startedSchema);
  await uploadFiles(context, importId, files, (done, file) => {
    bar.update(say("import.sending"), { file, done, total: files.length });
  });
  await api.post(`/v1/imports/${importId}/complete`, {}, startedSchema);
  return importId;
}
