import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { walkFiles } from "#cli/walk-files";

/** The files of `test/fixtures/<name>` under their paths inside it, as a person would hand them to the importer. */
export async function readFixtureFolder(name: string) {
  const folder = `test/fixtures/${name}`;
  const files = await walkFiles(folder);
  return files.map(({ path, location }) => ({ path: relative(folder, path), bytes: readFileSync(location) }));
}
