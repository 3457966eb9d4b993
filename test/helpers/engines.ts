import { randomUUID } from "node:crypto";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, inject } from "vitest";
import { type OpenDatabase, openDatabase } from "#db/client";

/** Opens a migrated, empty database of its own; `close` also removes it. */
export type OpenFresh = () => Promise<OpenDatabase>;

export const openEmbedded: OpenFresh = async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "groundplan-"));
  cpSync(inject("embeddedTemplate"), dataDir, { recursive: true });
  const database = await openDatabase({ dataDir });
  const close = async () => {
    await database.close();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { ...database, close };
};

/** The URL of a new database on the test server. */
export async function createServerDatabase(): Promise<string> {
  const url = inject("serverUrl");
  const name = `t_${randomUUID().replaceAll("-", "")}`;
  const admin = await openDatabase({ dataDir: "", databaseUrl: url, poolSize: 1 });
  await admin.db.$client.query(`create database ${name} template template_groundplan`);
  await admin.close();
  return url.replace(/\/postgres$/, `/${name}`);
}

export const openServer: OpenFresh = async () =>
  openDatabase({ dataDir: "", databaseUrl: await createServerDatabase() });

const engines = { embedded: openEmbedded, server: openServer };

/** One contract, both engines: the body is run once for each. */
export function describeEngines(name: string, body: (open: OpenFresh) => void): void {
  for (const [engine, open] of Object.entries(engines)) describe(`${name} (${engine})`, () => body(open));
}
