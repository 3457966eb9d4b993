import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { assetPath } from "#db/asset-path";
import { type Demo, demoCompanySchema } from "#services/load-demo";

/** The demo company's files, as a person would hand them to the importer. */
export async function readDemo(): Promise<Demo> {
  const folder = assetPath("db/demo");
  const company = demoCompanySchema.parse(JSON.parse(await readFile(join(folder, "company.json"), "utf8")));
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = names
    .filter((entry) => entry.isFile() && entry.name !== "company.json")
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const files = await Promise.all(
    paths.map(async (path) => ({ path: path.slice(folder.length + 1), bytes: await readFile(path) })),
  );
  return { company, files };
}
