import { ApiProblem } from "../api-client.ts";
import { CliError } from "../cli-error.ts";
import type { CliContext } from "../context.ts";
import { type LocalFile, walkFiles } from "../walk-files.ts";
import { writeRejectedFiles } from "./rejected-files.ts";
import { reportFile, withoutCsv } from "./report-import.ts";
import { type ImportRequest, sendImport } from "./send-import.ts";

/** A file that was moved away again is not there to be read. */
async function readFiles(paths: readonly string[]): Promise<LocalFile[]> {
  const read = await Promise.all(paths.map((path) => walkFiles(path).catch(() => [])));
  return read.flat();
}

/**
 * Imports files that were found while watching, a line for each. What goes wrong with them is told, and watching goes on.
 */
export async function importWatched(
  context: CliContext,
  paths: readonly string[],
  request: Omit<ImportRequest, "files">,
): Promise<void> {
  const files = await readFiles(paths);
  if (files.length === 0) return;
  try {
    const summary = await sendImport({ ...context, isTerminal: false }, { ...request, files });
    const reported = { ...summary, files: await writeRejectedFiles(summary.files) };
    if (context.json) context.out(JSON.stringify(withoutCsv(reported)));
    else for (const file of reported.files) reportFile(context, file);
  } catch (error) {
    if (!(error instanceof CliError || error instanceof ApiProblem)) throw error;
    context.note(error.message);
  }
}
