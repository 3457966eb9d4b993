import { readdir, stat } from "node:fs/promises";
import { join, relative, resolve, sep } from "node:path";

/** A file with the name it is reported by, as given or below the folder as given, and where it lies. */
export type LocalFile = { path: string; location: string; size: number };

/** Every file below a path, in name order; hidden folders are passed over. @throws when the path does not exist. */
export async function walkFiles(path: string): Promise<LocalFile[]> {
  const absolute = resolve(path);
  const found = await stat(absolute);
  if (!found.isDirectory()) return [{ path, location: absolute, size: found.size }];
  const files: LocalFile[] = [];
  for (const location of await filesBelow(absolute)) {
    const { size } = await stat(location);
    files.push({ path: join(path, relative(absolute, location)), location, size });
  }
  return files;
}

/** Whether a file stands below one of the folders in a hidden one, or is hidden or an Office program's lock itself. */
export function isHidden(path: string, folders: readonly string[]): boolean {
  const absolute = resolve(path);
  const root = folders.map((folder) => resolve(folder)).find((folder) => absolute.startsWith(folder + sep));
  if (root === undefined) return false;
  return relative(root, absolute)
    .split(sep)
    .some((name) => name.startsWith(".") || name.startsWith("~$"));
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith(".")) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) found.push(...(await filesBelow(path)));
    else if (entry.isFile()) found.push(path);
  }
  return found;
}
