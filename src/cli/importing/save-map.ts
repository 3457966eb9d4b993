import { writeFile } from "node:fs/promises";
import { CliError } from "../cli-error.ts";
import type { CliContext } from "../context.ts";
import type { Summary } from "./import-summary.ts";

/**
 * Writes which column of which file was read as which field, as a mapping file that `--map` takes: to be mended by hand, or
 * to read the next export of the same source alike.
 */
export async function saveMap({ say, note }: CliContext, path: string, { files }: Summary): Promise<void> {
  const tables = files.flatMap(({ path: file, kind, mapping }): [string, Record<string, string>][] =>
    mapping === null ? [] : [[file, { $kind: kind, ...mapping }]],
  );
  await writeFile(path, `${JSON.stringify(Object.fromEntries(tables), null, 2)}\n`).catch(() => {
    throw new CliError(say("import.map-not-written", { path }));
  });
  note(say("import.map-written", { path, count: tables.length }));
}
