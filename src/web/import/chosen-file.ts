/** A file as a person gave it; `path` names it among the others and is kept as the id of a note. */
export type ChosenFile = { path: string; file: File };

/** Left behind by systems and open programs; nobody means to import them. */
const systemFile = /(?:^|\/)(?:\.|~\$|thumbs\.db$|desktop\.ini$)/i;

export function isMeant({ path }: Pick<ChosenFile, "path">): boolean {
  return !systemFile.test(path);
}

/** A file given again replaces the one of the same path. */
export function withFiles(held: readonly ChosenFile[], added: readonly ChosenFile[]): ChosenFile[] {
  const paths = new Set(added.map(({ path }) => path));
  return [...held.filter(({ path }) => !paths.has(path)), ...added.filter(isMeant)];
}

const tableEndings = /\.(?:csv|tsv|xlsx|xlsm|xls)$/i;

/** Whether the file holds rows and columns, by its name. */
export function isTable({ path }: Pick<ChosenFile, "path">): boolean {
  return tableEndings.test(path);
}

type Limits = { files: number; bytes: number };

/** Files that are sent together: in their order, at most so many, at most so large; a larger one goes alone. */
export function inBatches(files: readonly ChosenFile[], most: Limits): ChosenFile[][] {
  const batches: ChosenFile[][] = [];
  let batch: ChosenFile[] = [];
  let bytes = 0;
  for (const chosen of files) {
    if (batch.length > 0 && (batch.length === most.files || bytes + chosen.file.size > most.bytes)) {
      batches.push(batch);
      batch = [];
      bytes = 0;
    }
    batch.push(chosen);
    bytes += chosen.file.size;
  }
  return batch.length > 0 ? [...batches, batch] : batches;
}
