import type { SourceFile } from "#importing/table";
import { listJobFiles, readJobFiles } from "#store/job-files";
import type { Tx } from "#store/tx";

/** The files of an import, wherever they lie: their paths are known, their bytes are read when their turn comes. */
export type FileSource = {
  files: readonly { path: string; size: number }[];
  /** The files at these places, in this order. */
  read: (places: readonly number[]) => Promise<SourceFile[]>;
};

export function filesInMemory(files: readonly SourceFile[]): FileSource {
  return {
    files: files.map(({ path, bytes }) => ({ path, size: bytes.length })),
    read: async (places) => places.flatMap((place) => files[place] ?? []),
  };
}

type InOrg = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;

/** What was uploaded for a job. */
export async function spooledFiles(inOrg: InOrg, orgId: string, jobId: string): Promise<FileSource> {
  const files = await inOrg((tx) => listJobFiles(tx, orgId, jobId));
  return {
    files,
    read: (places) => {
      const asked = places.flatMap((place) => files[place] ?? []);
      return inOrg((tx) => readJobFiles(tx, orgId, jobId, asked));
    },
  };
}
