import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "./tx.ts";

const factsSchema = z.object({
  version: z.string(),
  pgvector: z.string(),
  accounts: z.coerce.number(),
  opportunities: z.coerce.number(),
  notes: z.coerce.number(),
  passages: z.coerce.number(),
});
export type DatabaseFacts = z.infer<typeof factsSchema>;

/** What the database is and how much it holds for the organisation. */
export async function readDatabaseFacts(tx: Tx, orgId: string): Promise<DatabaseFacts> {
  const { rows } = await tx.execute(sql`select
    current_setting('server_version') as version,
    (select extversion from pg_extension where extname = 'vector') as pgvector,
    (select count(*) from accounts where org_id = ${orgId}) as accounts,
    (select count(*) from opportunities where org_id = ${orgId}) as opportunities,
    (select count(*) from notes where org_id = ${orgId}) as notes,
    (select count(*) from passages where org_id = ${orgId}) as passages`);
  return factsSchema.parse(rows[0]);
}
