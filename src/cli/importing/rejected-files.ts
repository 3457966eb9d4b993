import { writeFile } from "node:fs/promises";
import { basename } from "node:path";
import type { FileSummary } from "./import-summary.ts";

export type Reported = FileSummary & { rejectedFile?: string };

const ending = ".rejected.csv";

export function isRejectedFile(path: string): boolean {
  return path.endsWith(ending);
}

/** Files of one name from several folders keep apart: `orders.csv.rejected.csv`, `orders.csv.2.rejected.csv`. */
export async function writeRejectedFiles(files: readonly FileSummary[]): Promise<Reported[]> {
  const taken = new Map<string, number>();
  const written: Reported[] = [];
  for (const file of files) {
    if (file.rejectedCsv === null) {
      written.push(file);
      continue;
    }
    const name = basename(file.path);
    const count = (taken.get(name) ?? 0) + 1;
    taken.set(name, count);
    const rejectedFile = count === 1 ? `${name}${ending}` : `${name}.${count}${ending}`;
    await writeFile(rejectedFile, file.rejectedCsv);
    written.push({ ...file, rejectedFile });
  }
  return written;
}
