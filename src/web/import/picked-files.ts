import type { ChosenFile } from "./chosen-file.ts";

/** Files of a file field; those of a folder keep their place in it. */
export function pickedFiles(files: readonly File[]): ChosenFile[] {
  return files.map((file) => ({ path: file.webkitRelativePath || file.name, file }));
}
