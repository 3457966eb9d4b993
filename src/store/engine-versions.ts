import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Db } from "#db/client";

const versionsSchema = z.object({ postgres: z.string(), pgvector: z.string() });

/** Versions of the database engine and of its vector extension. */
export async function readEngineVersions(db: Db): Promise<z.infer<typeof versionsSchema>> {
  const { rows } = await db.execute(sql`select current_setting('server_version') as postgres,
    (select extversion from pg_extension where extname = 'vector') as pgvector`);
  return versionsSchema.parse(rows[0]);
}
