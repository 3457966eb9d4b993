import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { migrateDatabase, type OpenDatabase, openDatabase } from "./client.ts";

/**
 * A migrated, empty database of its own that `close` removes: embedded in a temporary directory, or on the server at
 * `databaseUrl`, whose role must be allowed to create databases.
 * @throws AppError `database-unavailable` when the server does not answer.
 */
export async function openThrowAwayDatabase(databaseUrl: string | undefined): Promise<OpenDatabase> {
  const { open, remove } = databaseUrl ? await createOnServer(databaseUrl) : createEmbedded();
  try {
    const database = await open();
    const close = async () => {
      await database.close();
      await remove();
    };
    await migrateDatabase(database).catch(async (error: unknown) => {
      await database.close();
      throw error;
    });
    return { ...database, close };
  } catch (error) {
    await remove();
    throw error;
  }
}

type Made = { open: () => Promise<OpenDatabase>; remove: () => Promise<void> };

function createEmbedded(): Made {
  const dataDir = mkdtempSync(join(tmpdir(), "groundplan-"));
  return {
    open: () => openDatabase({ dataDir }),
    remove: async () => rmSync(dataDir, { recursive: true, force: true }),
  };
}

async function createOnServer(databaseUrl: string): Promise<Made> {
  const name = `groundplan_${randomUUID().replaceAll("-", "")}`;
  await runOnServer(databaseUrl, `create database ${name}`);
  const url = new URL(databaseUrl);
  url.pathname = `/${name}`;
  return {
    open: () => openDatabase({ dataDir: "", databaseUrl: url.href }),
    remove: () => runOnServer(databaseUrl, `drop database ${name} with (force)`),
  };
}

async function runOnServer(databaseUrl: string, statement: string): Promise<void> {
  const { db, close } = await openDatabase({ dataDir: "", databaseUrl, poolSize: 1 });
  await db.$client.query(statement).finally(close);
}
