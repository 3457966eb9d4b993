import { readFile } from "node:fs/promises";
import { CliError } from "../cli-error.ts";
import type { CliContext } from "../context.ts";
import { isPartlyRejected } from "../importing/import-summary.ts";
import { importWatched } from "../importing/import-watched.ts";
import { writeRejectedFiles } from "../importing/rejected-files.ts";
import { reportImport } from "../importing/report-import.ts";
import { saveMap } from "../importing/save-map.ts";
import { sendImport } from "../importing/send-import.ts";
import { watchFiles } from "../importing/watch-files.ts";
import { type LocalFile, walkFiles } from "../walk-files.ts";

export type ImportFlags = { map?: string; saveMap?: string; dryRun?: boolean; account?: string; watch?: boolean };

/** `groundplan import`: exit 0 all in, 2 something was handed back. `untilStopped`: aborted when the person ends watching. */
export async function importCommand(
  context: CliContext,
  paths: readonly string[],
  flags: ImportFlags,
  untilStopped: () => AbortSignal,
): Promise<number> {
  const { say, note } = context;
  const mapping = flags.map === undefined ? undefined : await readMapping(context, flags.map);
  const request = { dryRun: flags.dryRun ?? false, mapping, account: flags.account };
  const files = await filesBelow(context, paths);
  const exitCode = flags.watch && files.length === 0 ? 0 : await importOnce(context, { ...request, files }, flags);
  if (!flags.watch) return exitCode;
  const signal = untilStopped();
  await watchFiles({
    paths,
    signal,
    onFiles: (found) => importWatched(context, found, request),
    onReady: () => note(say("import.watching", { paths: paths.join(", ") })),
  });
  note(say("import.watched"));
  return 0;
}

async function importOnce(
  context: CliContext,
  request: Parameters<typeof sendImport>[1],
  { saveMap: mapPath }: ImportFlags,
): Promise<number> {
  const summary = await sendImport(context, request);
  const files = summary.dryRun ? summary.files : await writeRejectedFiles(summary.files);
  reportImport(context, { ...summary, files });
  if (mapPath !== undefined) await saveMap(context, mapPath, summary);
  return isPartlyRejected(summary) ? 2 : 0;
}

async function filesBelow({ say }: CliContext, paths: readonly string[]): Promise<LocalFile[]> {
  const files: LocalFile[] = [];
  for (const path of paths) {
    const found = await walkFiles(path).catch(() => {
      throw new CliError(say("import.nothing", { path }));
    });
    files.push(...found);
  }
  return files;
}

function readMapping({ say }: CliContext, path: string): Promise<string> {
  return readFile(path, "utf8").catch(() => {
    throw new CliError(say("import.nothing", { path }));
  });
}
