import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { join } from "node:path";
import { z } from "zod";
import { AppError } from "#errors";

const ownerSchema = z.object({ pid: z.int(), url: z.string().optional() });
/** The process that owns a data directory, and where it answers when it serves. */
export type DataDirOwner = z.infer<typeof ownerSchema>;

export type DataDirLock = {
  /** Tells later openers where the owner answers. */
  announce: (url: string) => void;
  release: () => Promise<void>;
};

const ownerFile = (dataDir: string) => join(dataDir, "owner.json");

/** Null when nobody alive owns the directory. */
export function findDataDirOwner(dataDir: string): DataDirOwner | null {
  try {
    const owner = ownerSchema.parse(JSON.parse(readFileSync(ownerFile(dataDir), "utf8")));
    return isAlive(owner.pid) ? owner : null;
  } catch {
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/**
 * Takes the directory for this process. On Linux the proof is an abstract socket named after the real path: the
 * kernel lets it go however the owner dies, so a reused PID cannot keep the door shut. Elsewhere the PID decides.
 * @throws AppError `data-dir-locked` at once, naming the owner's PID.
 */
export async function lockDataDir(dataDir: string): Promise<DataDirLock> {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const door = process.platform === "linux" ? await holdDoor(dataDir) : checkPid(dataDir);
  const write = (owner: DataDirOwner) => writeFileSync(ownerFile(dataDir), JSON.stringify(owner));
  write({ pid: process.pid });
  return {
    announce: (url) => write({ pid: process.pid, url }),
    release: async () => {
      rmSync(ownerFile(dataDir), { force: true });
      await new Promise<void>((done) => (door ? door.close(() => done()) : done()));
    },
  };
}

/**
 * Refuses before anything large is loaded; `lockDataDir` still decides.
 * @throws AppError `data-dir-locked`
 */
export function assertDataDirFree(dataDir: string): void {
  const owner = findDataDirOwner(dataDir);
  if (owner && owner.pid !== process.pid) throw lockedError(dataDir);
}

function lockedError(dataDir: string): AppError {
  const pid = findDataDirOwner(dataDir)?.pid ?? "?";
  return new AppError("data-dir-locked", `${dataDir} is in use by process ${pid}`, { params: { dataDir, pid } });
}

function holdDoor(dataDir: string): Promise<Server> {
  const name = createHash("sha256").update(realpathSync(dataDir)).digest("hex").slice(0, 32);
  const door = createServer((visitor) => visitor.destroy());
  return new Promise((resolve, reject) => {
    door.once("error", () => reject(lockedError(dataDir)));
    door.listen(`\0groundplan-${name}`, () => {
      door.unref();
      resolve(door);
    });
  });
}

function checkPid(dataDir: string): null {
  assertDataDirFree(dataDir);
  return null;
}
