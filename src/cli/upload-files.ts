import { readFile } from "node:fs/promises";
import { z } from "zod";
import { CliError } from "./cli-error.ts";
import type { CliContext } from "./context.ts";
import type { LocalFile } from "./walk-files.ts";

const partSchema = z.object({ files: z.number() });

/** What is read and sent at once: what a folder of any size takes of memory. */
const mostFiles = 500;
const mostBytes = 8 * 1024 * 1024;

/** Sends files to an open import, part by part. @throws CliError for a file that cannot be read, or when the server dies. */
export async function uploadFiles(
  { api, say }: CliContext,
  importId: string,
  files: readonly LocalFile[],
  onSent: (count: number, last: string) => void,
): Promise<void> {
  let sent = 0;
  let part = 0;
  for (const some of partsOf(files)) {
    const form = new FormData();
    for (const { path, location } of some) {
      const bytes = await readFile(location).catch(() => {
        throw new CliError(say("import.nothing", { path }));
      });
      form.append("files", new Blob([bytes]), path);
    }
    part += 1;
    await api.post(`/v1/imports/${importId}/files?part=${part}`, form, partSchema).catch((error: unknown) => {
      throw error instanceof TypeError ? new CliError(say("import.cut-off")) : error;
    });
    sent += some.length;
    onSent(sent, some.at(-1)?.path ?? "");
  }
}

function* partsOf(files: readonly LocalFile[]): Generator<LocalFile[]> {
  let part: LocalFile[] = [];
  let bytes = 0;
  for (const file of files) {
    if (part.length > 0 && (part.length === mostFiles || bytes + file.size > mostBytes)) {
      yield part;
      part = [];
      bytes = 0;
    }
    part.push(file);
    bytes += file.size;
  }
  if (part.length > 0) yield part;
}
