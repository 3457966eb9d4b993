import { formatOf } from "#importing/reading/file-formats";
import type { FileSource } from "./file-source.ts";

/** Places of files that share a transaction; `through`: how many of the files that are no tables are done with it. */
export type Batch = { places: number[]; through: number };

/** Many small files share a transaction, and what is held in memory of them is bounded. */
const mostFiles = 100;
const mostBytes = 16 * 1024 * 1024;

/** Tables are read first and together, because their order depends on what they hold; everything else in batches. */
export function sortPlaces({ files }: FileSource): { tables: number[]; others: number[] } {
  const tables: number[] = [];
  const others: number[] = [];
  for (const [place, { path }] of files.entries()) (formatOf(path) === "table" ? tables : others).push(place);
  return { tables, others };
}

/** The same files give the same batches; `after`: how many of them an earlier run has done. */
export function* batchesOf({ files }: FileSource, others: readonly number[], after: number): Generator<Batch> {
  let places: number[] = [];
  let bytes = 0;
  for (let at = after; at < others.length; at += 1) {
    const place = others[at] ?? 0;
    const size = files[place]?.size ?? 0;
    if (places.length > 0 && (places.length === mostFiles || bytes + size > mostBytes)) {
      yield { places, through: at };
      places = [];
      bytes = 0;
    }
    places.push(place);
    bytes += size;
  }
  if (places.length > 0) yield { places, through: others.length };
}
