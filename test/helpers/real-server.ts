import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "./postgres-cluster.ts";

export type RealServer = { url: string; dataDir: string; process: ChildProcess; stop: () => Promise<void> };

/**
 * The product as a person starts it: a process of its own, ready when it says so; on a fresh data directory, or on a copy of
 * one (`from`), which spares the seconds in which a database is made and filled.
 */
export async function startRealServer(
  environment: Record<string, string> = {},
  from: string | null = null,
): Promise<RealServer> {
  const dataDir = mkdtempSync(join(tmpdir(), "groundplan-e2e-"));
  if (from !== null) cpSync(from, dataDir, { recursive: true });
  const port = await freePort();
  const child = spawn(process.execPath, ["bin/groundplan.mjs", "serve"], {
    env: { ...process.env, DATA_DIR: dataDir, PORT: String(port), ...environment },
    stdio: ["ignore", "ignore", "pipe"],
  });
  const url = `http://127.0.0.1:${port}`;
  await new Promise<void>((resolve, reject) => {
    let told = "";
    child.stderr?.on("data", (chunk: Buffer) => {
      told += chunk.toString();
      if (told.includes(url)) resolve();
    });
    child.once("exit", (code) => reject(new Error(`the server ended with ${code}: ${told}`)));
  });
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const stop = async () => {
    child.kill("SIGTERM");
    await gone;
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { url, dataDir, process: child, stop };
}
