import { and, eq, sql } from "drizzle-orm";
import { z } from "zod";
import type { Db, Tx } from "#db/client";
import { jobFiles, jobSteps } from "#db/schema/jobs";
import { asWorker } from "./as-worker.ts";

type File = { path: string; bytes: Uint8Array };
/** Where a file of a job is kept. */
export type FileRef = { upload: number; ordinal: number };
export type SpooledFile = FileRef & { path: string; size: number };

const pieceBytes = 1024 * 1024;
const insertBytes = 4 * pieceBytes;
const insertRows = 500;

type Piece = typeof jobFiles.$inferInsert;

function* piecesOf(
  { path, bytes }: File,
  key: Pick<Piece, "orgId" | "jobId" | "upload" | "ordinal">,
): Generator<Piece> {
  for (let piece = 0; piece === 0 || piece * pieceBytes < bytes.length; piece += 1) {
    const part = bytes.subarray(piece * pieceBytes, (piece + 1) * pieceBytes);
    yield { ...key, piece, path, size: bytes.length, bytes: part };
  }
}

/** Keeps the files of one upload for the job. An upload that was kept before is left as it is. */
export async function insertJobFiles(
  tx: Tx,
  orgId: string,
  { jobId, upload }: { jobId: string; upload: number },
  files: readonly File[],
): Promise<void> {
  let rows: Piece[] = [];
  let held = 0;
  const flush = async () => {
    if (rows.length > 0) await tx.insert(jobFiles).values(rows).onConflictDoNothing();
    rows = [];
    held = 0;
  };
  for (const [ordinal, file] of files.entries()) {
    for (const piece of piecesOf(file, { orgId, jobId, upload, ordinal })) {
      rows.push(piece);
      held += piece.bytes.length;
      if (held >= insertBytes || rows.length >= insertRows) await flush();
    }
  }
  await flush();
}

const ofJob = (orgId: string, jobId: string) => and(eq(jobFiles.orgId, orgId), eq(jobFiles.jobId, jobId));

/** Every file of the job, by path in code-unit order, so that every run meets them in the same order. */
export async function listJobFiles(tx: Tx, orgId: string, jobId: string): Promise<SpooledFile[]> {
  const { upload, ordinal, path, size } = jobFiles;
  const rows = await tx
    .select({ upload, ordinal, path, size })
    .from(jobFiles)
    .where(and(ofJob(orgId, jobId), eq(jobFiles.piece, 0)));
  return rows.sort((a, b) => compare(a.path, b.path) || a.upload - b.upload || a.ordinal - b.ordinal);
}

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));

export async function countJobFiles(tx: Tx, orgId: string, jobId: string): Promise<number> {
  return tx.$count(jobFiles, and(ofJob(orgId, jobId), eq(jobFiles.piece, 0)));
}

const piecesSchema = z.array(
  z.object({
    upload: z.int(),
    ordinal: z.int(),
    bytes: z.instanceof(Uint8Array),
  }),
);

/** The bytes of the files asked for, in the order asked for. */
export async function readJobFiles(
  tx: Tx,
  orgId: string,
  jobId: string,
  files: readonly SpooledFile[],
): Promise<File[]> {
  const uploads = sql.param(files.map(({ upload }) => upload));
  const ordinals = sql.param(files.map(({ ordinal }) => ordinal));
  const { rows } = await tx.execute(sql`
    select f.upload, f.ordinal, f.bytes
    from unnest(${uploads}::int[], ${ordinals}::int[]) as w(upload, ordinal)
    join job_files f on f.org_id = ${orgId} and f.job_id = ${jobId} and f.upload = w.upload and f.ordinal = w.ordinal
    order by f.upload, f.ordinal, f.piece`);
  const pieces = new Map<string, Uint8Array[]>();
  for (const { upload, ordinal, bytes } of piecesSchema.parse(rows)) {
    const key = `${upload}/${ordinal}`;
    const held = pieces.get(key);
    if (held) held.push(bytes);
    else pieces.set(key, [bytes]);
  }
  return files.map(({ path, upload, ordinal }) => {
    const [first = new Uint8Array(), ...rest] = pieces.get(`${upload}/${ordinal}`) ?? [];
    return { path, bytes: rest.length === 0 ? first : Buffer.concat([first, ...rest]) };
  });
}

/** Files and steps of a job that nobody will run again. @returns how many rows they were */
export async function deleteJobSpool(tx: Tx, orgId: string, jobId: string): Promise<number> {
  const files = await tx.delete(jobFiles).where(ofJob(orgId, jobId));
  const steps = await tx.delete(jobSteps).where(and(eq(jobSteps.orgId, orgId), eq(jobSteps.jobId, jobId)));
  return (files.rowCount ?? 0) + (steps.rowCount ?? 0);
}

/** Gives the room of deleted files back. The embedded engine never does so by itself; a server does. */
export async function vacuumJobFiles(db: Db): Promise<void> {
  await db.$client.query("vacuum job_files, job_steps");
}

/** How long an upload may lie unfinished, and files of a job that failed wait for somebody to have it tried again. */
const uploadHours = 24;
const retryDays = 7;

/** Gives up uploads that nobody finished, and lets files go that nobody will read. */
export async function sweepJobFiles(db: Db): Promise<void> {
  await asWorker(db, async (tx) => {
    await tx.execute(sql`
      update jobs set status = 'cancelled', updated_at = now()
      where status = 'uploading' and updated_at < now() - ${uploadHours}::float8 * interval '1 hour'`);
    for (const table of [sql`job_files`, sql`job_steps`]) {
      await tx.execute(sql`
        delete from ${table} f using jobs j
        where j.org_id = f.org_id and j.id = f.job_id and (
          j.status in ('done', 'cancelled')
          or (j.status in ('failed', 'dead') and j.updated_at < now() - ${retryDays}::float8 * interval '1 day'))`);
    }
  });
}
