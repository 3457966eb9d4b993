import { type ChosenFile, isMeant } from "./chosen-file.ts";

/** The browser gives a folder's entries by the hundred; the empty answer is the last. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return all;
    all.push(...some);
  }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

async function filesBelow(entry: FileSystemEntry): Promise<ChosenFile[]> {
  const path = entry.fullPath.replace(/^\//, "");
  if (!isMeant({ path })) return [];
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    return [{ path, file }];
  }
  if (!isFolder(entry)) return [];
  const below: ChosenFile[] = [];
  for (const child of await entriesOf(entry)) below.push(...(await filesBelow(child)));
  return below;
}

/** What was dropped, folders with all that is in them. */
export async function droppedFiles({ items, files }: DataTransfer): Promise<ChosenFile[]> {
  // The list of items is only there until the event ends: every entry is taken before anything is waited for.
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (entries.length === 0) return [...files].map((file) => ({ path: file.name, file }));
  const chosen: ChosenFile[] = [];
  for (const entry of entries) chosen.push(...(await filesBelow(entry)));
  return chosen;
}
