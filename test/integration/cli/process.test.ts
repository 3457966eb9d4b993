import { type ChildProcess, execFile, execFileSync, spawn } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { findDataDirOwner } from "#db/engines/data-dir-lock";

const entry = "bin/groundplan.mjs";
const waitMs = 60_000;

let dataDir: string;
let server: ChildProcess;
let url: string;

const settings = () => ({
  ...process.env,
  DATA_DIR: dataDir,
  DEMO: "0",
  PORT: "0",
  DEFAULT_LANG: "en",
  LOG_LEVEL: "warn",
});

/** A command in a process of its own. */
async function command(...args: string[]): Promise<{ stdout: string; stderr: string }> {
  return promisify(execFile)(process.execPath, [entry, ...args], { env: settings() });
}

/** The address that a server writes when it answers. */
function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    const timer = setTimeout(() => reject(new Error(`no address: ${said}`)), waitMs);
    child.stderr?.on("data", (chunk) => {
      said += String(chunk);
      const [address] = /http:\/\/127\.0\.0\.1:\d+/.exec(said) ?? [];
      if (address === undefined) return;
      clearTimeout(timer);
      resolve(address);
    });
    child.once("exit", (code) => reject(new Error(`the server ended with ${code}: ${said}`)));
  });
}

beforeAll(async () => {
  if (!existsSync("dist/main.js")) execFileSync(process.execPath, ["build.mjs"], { stdio: "pipe" });
  dataDir = mkdtempSync(join(tmpdir(), "groundplan-"));
  cpSync(inject("embeddedTemplate"), dataDir, { recursive: true });
  server = spawn(process.execPath, [entry, "serve"], { env: settings(), stdio: ["ignore", "pipe", "pipe"] });
  url = await addressOf(server);
});
afterAll(() => {
  server.kill("SIGKILL");
  rmSync(dataDir, { recursive: true, force: true });
});

it("tells where it answers in the directory it owns", async () => {
  expect(await findDataDirOwner(dataDir)).toEqual({ pid: server.pid, url });
});

it("answers on its port", async () => {
  expect(await (await fetch(`${url}/healthz`)).json()).toEqual({ status: "ok" });
});

it("refuses a foreign host name on its port", async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [
    "-e",
    `require("node:http").get({ port: ${new URL(url).port}, path: "/v1/me", headers: { host: "evil.example" } }, (r) => console.log(r.statusCode))`,
  ]);
  expect(stdout.trim()).toBe("403");
});

it("lets a command of another process work through the server that owns the directory", async () => {
  const { stdout } = await command("import", "test/fixtures/import/zh/accounts.csv", "--json");
  const served = await fetch(`${url}/v1/accounts`);
  const { items } = (await served.json()) as { items: { externalId: string }[] };
  expect([JSON.parse(stdout).totals.accounts.created, items.map(({ externalId }) => externalId).sort()]).toEqual([
    2,
    ["K-1", "K-2"],
  ]);
});

it("ends on SIGTERM, lets the directory go and leaves the data for the next process", async () => {
  const ended = new Promise<number | null>((resolve) => server.once("exit", resolve));
  server.kill("SIGTERM");
  const exitCode = await ended;
  const { stdout } = await command("accounts", "--json");
  expect([exitCode, await findDataDirOwner(dataDir), JSON.parse(stdout).items.length]).toEqual([0, null, 2]);
});
