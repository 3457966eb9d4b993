import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

let root: string | undefined;

/** The package's own folder: the nearest one above this code, bundled or not, that holds `db/migrations`. */
function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "db", "migrations"))) {
    const above = dirname(folder);
    if (above === folder) throw new Error("the installation is incomplete: db/migrations is missing");
    folder = above;
  }
  return folder;
}

/** Absolute path of a file that ships with the product, e.g. `assetPath("db/migrations")`. */
export function assetPath(relative: string): string {
  root ??= packageRoot();
  return join(root, relative);
}
