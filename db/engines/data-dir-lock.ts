import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { connect, createServer, type Server } from "node:net";
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
export async function findDataDirOwner(dataDir: string): Promise<DataDirOwner | null> {
  const owner = readOwner(dataDir);
  if (!owner) return null;
  const holds = process.platform === "linux" ? await isDoorHeld(dataDir) : isAlive(owner.pid);
  return holds ? owner : null;
}

function readOwner(dataDir: string): DataDirOwner | null {
  try {
    return ownerSchema.parse(JSON.parse(readFileSync(ownerFile(dataDir), "utf8")));
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

/** Abstract socket named after the directory's real path. */
function doorOf(dataDir: string): string {
  return `\0groundplan-${createHash("sha256").update(realpathSync(dataDir)).digest("hex").slice(0, 32)}`;
}

/** Knocks: a killed owner does not answer, though its PID may still be listed or be another's by now. */
function isDoorHeld(dataDir: string): Promise<boolean> {
  return new Promise((resolve) => {
    const visitor = connect(doorOf(dataDir));
    visitor.once("connect", () => {
      visitor.destroy();
      resolve(true);
    });
    visitor.once("error", () => resolve(false));
  });
}

/**
 * Takes the directory for this process. On Linux the proof is an abstract socket named after the real path: the
 * kernel lets it go however the owner dies, so a reused PID cannot keep the door shut. Elsewhere the PID decides.
 * @throws AppError `data-dir-locked` at once, naming the owner's PID.
 */
export async function lockDataDir(dataDir: string): Promise<DataDirLock> {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const door = process.platform === "linux" ? await holdDoor(dataDir) : null;
  if (!door) await assertDataDirFree(dataDir);
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
export async function assertDataDirFree(dataDir: string): Promise<void> {
  const owner = await findDataDirOwner(dataDir);
  if (owner && owner.pid !== process.pid) throw lockedError(dataDir);
}

function lockedError(dataDir: string): AppError {
  const pid = readOwner(dataDir)?.pid ?? "?";
  return new AppError("data-dir-locked", `${dataDir} is in use by process ${pid}`, { params: { dataDir, pid } });
}

function holdDoor(dataDir: string): Promise<Server> {
  const door = createServer((visitor) => visitor.destroy());
  return new Promise((resolve, reject) => {
    door.once("error", () => reject(lockedError(dataDir)));
    door.listen(doorOf(dataDir), () => {
      door.unref();
      resolve(door);
    });
  });
}
