import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Db, Engine, Tx } from "#db/client";
import { indexedAs, type VectorIndex, vectorIndexDdl, vectorIndexName } from "#db/engines/vector-index";

/** Where tables belong to: indexes are made by their owner, not by the role that requests work as. */
export type IndexOwner = { db: Db; engine: Engine };

/** `none` also after a build that was cut off. `impossible`: the vectors are too long for any index. */
export type IndexState = "ready" | "none" | "impossible";

const stateSchema = z.object({ valid: z.boolean().nullable() });

export async function findIndexState(tx: Tx, index: VectorIndex): Promise<IndexState> {
  if (indexedAs(index.dimensions) === null) return "impossible";
  const { rows } = await tx.execute(sql`
    select (select indisvalid from pg_index where indexrelid = to_regclass(${vectorIndexName(index)})) as valid`);
  return stateSchema.parse(rows[0]).valid ? "ready" : "none";
}

/** Makes the index, in place of what a build that was cut off left behind. Takes minutes for a hundred thousand vectors. */
export async function buildVectorIndex({ db, engine }: IndexOwner, index: VectorIndex): Promise<void> {
  await dropVectorIndex({ db, engine }, index);
  await db.execute(sql.raw(vectorIndexDdl[engine].create(index)));
}

export async function dropVectorIndex({ db, engine }: IndexOwner, index: VectorIndex): Promise<void> {
  await db.execute(sql.raw(vectorIndexDdl[engine].drop(index)));
}
