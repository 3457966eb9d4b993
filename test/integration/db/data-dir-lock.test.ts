import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findDataDirOwner, lockDataDir } from "#db/engines/data-dir-lock";

describe("the lock on a data directory", () => {
  let dataDir: string;
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), "groundplan-lock-"));
  });
  afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

  /** Another process that takes the lock and holds it until it is killed. */
  async function spawnOwner() {
    const script = `import { lockDataDir } from "#db/engines/data-dir-lock"; await lockDataDir(${JSON.stringify(dataDir)}); console.log("held"); setInterval(() => {}, 1000);`;
    const owner = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script]);
    await new Promise<void>((resolve) => owner.stdout.once("data", () => resolve()));
    return owner;
  }

  it("refuses a second opener and names the owner's PID", async () => {
    const owner = await spawnOwner();
    await expect(lockDataDir(dataDir)).rejects.toMatchObject({
      code: "data-dir-locked",
      details: { params: { pid: owner.pid } },
    });
    owner.kill("SIGKILL");
  });

  it("is taken over from an owner that was killed", async () => {
    const owner = await spawnOwner();
    const gone = new Promise((resolve) => owner.once("exit", resolve));
    owner.kill("SIGKILL");
    await gone;
    const lock = await lockDataDir(dataDir);
    expect((await findDataDirOwner(dataDir))?.pid).toBe(process.pid);
    await lock.release();
  });

  it("does not take a living process for the owner because it got a dead owner's PID", async () => {
    writeFileSync(join(dataDir, "owner.json"), JSON.stringify({ pid: process.ppid, url: "http://127.0.0.1:1" }));
    expect(await findDataDirOwner(dataDir)).toBeNull();
  });

  it("tells where the owner answers once it serves", async () => {
    const lock = await lockDataDir(dataDir);
    lock.announce("http://127.0.0.1:3999");
    expect((await findDataDirOwner(dataDir))?.url).toBe("http://127.0.0.1:3999");
    await lock.release();
  });

  it("leaves nothing behind when released", async () => {
    const lock = await lockDataDir(dataDir);
    await lock.release();
    expect(await findDataDirOwner(dataDir)).toBeNull();
  });
});
