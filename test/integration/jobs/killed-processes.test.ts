import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterEach, beforeAll, expect, inject, it } from "vitest";
import { z } from "zod";
import { type DatabaseConfig, openDatabase } from "#db/client";
import { createServerDatabase } from "../../helpers/engines.ts";
import { type ProductProcess, readyLines, startProductProcess } from "../../helpers/product-process.ts";

/** Four transactions of a hundred notes: the job is killed in the first ones. */
const noteCount = 400;
const latestKill = 100;

const jobSchema = z.object({
  status: z.string(),
  attempt: z.int(),
  progress: z.object({ done: z.int() }).nullable(),
  error: z.unknown(),
});
const importSchema = z.object({
  summary: z.object({ totals: z.object({ notes: z.object({ created: z.int() }) }) }).nullable(),
});

let undo: (() => Promise<void> | void)[] = [];

beforeAll(() => {
  if (!existsSync("dist/main.js")) execFileSync(process.execPath, ["build.mjs"], { stdio: "pipe" });
});
afterEach(async () => {
  for (const step of undo.reverse()) await step();
  undo = [];
});

async function started(kind: keyof typeof readyLines, args: string[], environment: Record<string, string>) {
  const product = await startProductProcess({ args, environment, ready: readyLines[kind] });
  undo.push(product.kill);
  return product;
}

function folder(): FormData {
  const form = new FormData();
  for (let at = 0; at < noteCount; at += 1) {
    const text = `---\nid: N-${at}\ntitle: 拜访 ${at}\ndate: 2026-03-05\n---\n\n客户要求 ${at} 套应急照明。Delivery in week ${at % 52}.\n`;
    form.append("files", new Blob([text]), `visits/${String(at).padStart(4, "0")}.md`);
  }
  return form;
}

async function startImport({ url }: ProductProcess): Promise<string> {
  const answer = await fetch(`${url}/v1/imports`, { method: "POST", body: folder() });
  return z.object({ importId: z.string() }).parse(await answer.json()).importId;
}

async function jobAt({ url }: ProductProcess, id: string) {
  return jobSchema.parse(await (await fetch(`${url}/v1/jobs/${id}`)).json());
}

/** Kills a process that runs the job at a moment drawn by lot, in or between transactions. */
async function killInTheMiddle(victim: ProductProcess, server: ProductProcess, id: string): Promise<void> {
  const after = Math.random() * latestKill;
  while (((await jobAt(server, id)).progress?.done ?? 0) <= after) await wait(10);
  await wait(Math.random() * 100);
  await victim.kill();
}

async function untilEnded(server: ProductProcess, id: string) {
  for (;;) {
    const job = await jobAt(server, id);
    if (!["queued", "running"].includes(job.status)) return job;
    await wait(50);
  }
}

/** What the job left, counted by itself: every note once, every passage of it, every term and posting of that. */
async function countRows(config: DatabaseConfig) {
  const { db, close } = await openDatabase(config);
  const { rows } = await db.$client.query(`select
    (select count(*)::int from notes) as notes,
    (select count(distinct external_id)::int from notes) as "distinctNotes",
    (select count(*)::int from passages) as passages,
    (select count(distinct passage_id)::int from passage_terms) as indexed,
    (select sum(cardinality(terms))::int from passage_terms) - (select count(*)::int from lex_posting) as "lostPostings",
    (select sum(n)::int from lex_stat where field = 1) as counted,
    (select count(*)::int from job_files) + (select count(*)::int from job_steps) as spooled`);
  await close();
  return rows[0];
}

/** Each of these notes is one passage. */
const nothingLost = {
  notes: noteCount,
  distinctNotes: noteCount,
  passages: noteCount,
  indexed: noteCount,
  lostPostings: 0,
  counted: noteCount,
  spooled: 0,
};

async function createdBy({ url }: ProductProcess, id: string) {
  const state = importSchema.parse(await (await fetch(`${url}/v1/imports/${id}`)).json());
  return state.summary?.totals.notes.created;
}

it("a server killed in an import goes on with it at its next start, with nothing lost or doubled", async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "groundplan-"));
  undo.push(() => rmSync(dataDir, { recursive: true, force: true }));
  cpSync(inject("embeddedTemplate"), dataDir, { recursive: true });
  const environment = { DATA_DIR: dataDir };
  const first = await started("server", ["serve"], environment);
  const id = await startImport(first);
  await killInTheMiddle(first, first, id);
  const second = await started("server", ["serve"], environment);
  const { status, attempt, error } = await untilEnded(second, id);
  const created = await createdBy(second, id);
  await second.kill();
  expect({ status, attempt, error, created, ...(await countRows({ dataDir })) }).toEqual({
    status: "done",
    attempt: 2,
    error: null,
    created: noteCount,
    ...nothingLost,
  });
});

it("a killed worker's import is taken up by another once its lease is over, with nothing lost or doubled", async () => {
  const databaseUrl = await createServerDatabase();
  const environment = { DATABASE_URL: databaseUrl };
  const [server, first] = await Promise.all([
    started("server", ["serve", "--no-worker"], environment),
    started("worker", ["worker"], environment),
  ]);
  const id = await startImport(server);
  await killInTheMiddle(first, server, id);
  await endLeases(databaseUrl);
  await started("worker", ["worker"], environment);
  const { status, attempt, error } = await untilEnded(server, id);
  const created = await createdBy(server, id);
  expect({ status, attempt, error, created, ...(await countRows({ dataDir: "", databaseUrl })) }).toEqual({
    status: "done",
    attempt: 2,
    error: null,
    created: noteCount,
    ...nothingLost,
  });
});

/** A lease lasts for most of a minute. */
async function endLeases(databaseUrl: string): Promise<void> {
  const { db, close } = await openDatabase({ dataDir: "", databaseUrl });
  await db.$client.query("update jobs set lease_until = now() where status = 'running'");
  await close();
}
