import type { ExtractTablesWithRelations } from "drizzle-orm";
import { drizzle, type NodePgDatabase, type NodePgTransaction } from "drizzle-orm/node-postgres";
import { migrate } from "drizzle-orm/node-postgres/migrator";
import pg from "pg";
import { AppError } from "#errors";
import { assetPath } from "./asset-path.ts";
import { openEmbeddedServer } from "./engines/embedded.ts";
import { schema } from "./schema.ts";

type Schema = typeof schema;
/** The one database type of the product, whichever engine is behind it. */
export type Db = NodePgDatabase<Schema> & { $client: pg.Pool };
/** An open transaction: what every store function takes. */
export type Tx = NodePgTransaction<Schema, ExtractTablesWithRelations<Schema>>;

export type Engine = "embedded" | "server";
export type OpenDatabase = {
  db: Db;
  engine: Engine;
  /** Tells other processes on this machine where the product answers (embedded engine only). */
  announce: (url: string) => void;
  close: () => Promise<void>;
};
export type DatabaseConfig = { dataDir: string; databaseUrl?: string | undefined; poolSize?: number | undefined };

/** Any 64-bit number will do; it only has to be ours. Held for the length of a migration, never longer. */
const startLock = 7_203_118_540;

/**
 * Opens the embedded database in `dataDir`, or the server at `databaseUrl`, over the same driver.
 * @throws AppError `data-dir-locked` when another living process owns the directory,
 *   `database-unavailable` when the server does not answer.
 */
export async function openDatabase(config: DatabaseConfig): Promise<OpenDatabase> {
  return config.databaseUrl ? openServer(config.databaseUrl, config.poolSize ?? 8) : openEmbedded(config.dataDir);
}

function connect(options: pg.PoolConfig): Db {
  // What does not depend on an answer is sent without waiting for it (`run-transaction`).
  const pool = new pg.Pool({ ...options, pipeline: true });
  // An idle connection that breaks is replaced at the next query; unheard, the event would end the process.
  pool.on("error", () => undefined);
  return drizzle(pool, { schema });
}

async function openServer(connectionString: string, max: number): Promise<OpenDatabase> {
  const db = connect({ connectionString, max, connectionTimeoutMillis: 10_000 });
  try {
    await db.$client.query("select 1");
  } catch (error) {
    await db.$client.end();
    throw new AppError("database-unavailable", "the database server does not answer", {}, { cause: error });
  }
  return { db, engine: "server", announce: () => undefined, close: () => db.$client.end() };
}

async function openEmbedded(dataDir: string): Promise<OpenDatabase> {
  const server = await openEmbeddedServer(dataDir);
  // One session stands behind every connection of the embedded engine: a second one would only queue, and could
  // slip its messages between ours. Waiting for ever would hide a query made outside its open transaction.
  const db = connect({
    host: server.socketDir,
    port: server.port,
    user: "postgres",
    database: "postgres",
    max: 1,
    connectionTimeoutMillis: 120_000,
  });
  return {
    db,
    engine: "embedded",
    announce: server.announce,
    close: async () => {
      await db.$client.end();
      await server.close();
    },
  };
}

/**
 * Does what only one process at a time may do when it starts: on a server under an advisory lock, which goes with its
 * connection; the embedded database belongs to one process anyway.
 */
export async function oneStarterAtATime<T>({ db, engine }: OpenDatabase, work: () => Promise<T>): Promise<T> {
  if (engine === "embedded") return work();
  const client = await db.$client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [startLock]);
    return await work();
  } finally {
    client.release(true);
  }
}

/** Brings the schema to the newest version. */
export function migrateDatabase(database: OpenDatabase): Promise<void> {
  return oneStarterAtATime(database, () => migrate(database.db, { migrationsFolder: assetPath("db/migrations") }));
}
