import { execFile } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { Worker } from "node:worker_threads";
import { assetPath } from "../asset-path.ts";
import { lockDataDir } from "./data-dir-lock.ts";

/** A PostgreSQL protocol server over the embedded database, reachable on a unix socket only this user can open. */
export type EmbeddedServer = {
  socketDir: string;
  port: number;
  announce: (url: string) => void;
  close: () => Promise<void>;
};

const port = 5432;
/** The kernel's limit on a unix socket's path is 108 bytes on Linux and 104 on macOS. */
const maxSocketPath = 100;

/**
 * Starts the engine on `dataDir`, which this process then owns until it closes or dies.
 * @throws AppError `data-dir-locked` when another living process owns the directory.
 */
export async function openEmbeddedServer(dataDir: string): Promise<EmbeddedServer> {
  const lock = await lockDataDir(dataDir);
  try {
    const socketDir = createSocketDir(dataDir);
    const files = join(dataDir, "pg");
    if (!existsSync(files)) await createDatabaseFiles(files);
    const worker = await startWorker({ dataDir: files, socketPath: join(socketDir, `.s.PGSQL.${port}`) });
    const close = async () => {
      await stopWorker(worker);
      rmSync(socketDir, { recursive: true, force: true });
      await lock.release();
    };
    return { socketDir, port, announce: lock.announce, close };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

function createSocketDir(dataDir: string): string {
  const inside = join(realpathSync(dataDir), "socket");
  if (Buffer.byteLength(inside) + 16 > maxSocketPath) return mkdtempSync(join(tmpdir(), "groundplan-"));
  rmSync(inside, { recursive: true, force: true });
  mkdirSync(inside, { mode: 0o700 });
  return inside;
}

/** In a process that ends: making the files takes 150 MB that the process which goes on would never give back. */
async function createDatabaseFiles(files: string): Promise<void> {
  const unfinished = `${files}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  await promisify(execFile)(process.execPath, [assetPath("db/engines/create-embedded.mjs"), unfinished]);
  renameSync(unfinished, files);
}

async function startWorker(workerData: { dataDir: string; socketPath: string }): Promise<Worker> {
  const worker = new Worker(assetPath("db/engines/embedded-worker.mjs"), { workerData, execArgv: [] });
  const [first] = await Promise.race([once(worker, "message"), once(worker, "exit").then((code) => [code])]);
  if (first !== "ready") throw new Error(`the embedded database did not start (exit ${first})`);
  return worker;
}

async function stopWorker(worker: Worker): Promise<void> {
  worker.postMessage("close");
  await once(worker, "message");
  await worker.terminate();
}
