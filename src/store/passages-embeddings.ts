import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client";
import { vectorArray } from "./vector-array.ts";

/** `context`: title, headings and who speaks, as far as the text does not say it. */
export type UnembeddedPassage = { id: string; context: string; text: string };
export type NewEmbedding = { passageId: string; vector: number[] };

const typeSchema = z.object({ oid: z.int() });
const unembeddedSchema = z.array(z.object({ id: z.string(), context: z.string(), text: z.string() }));

/** Passages without a vector of the model, in the order of their ids, beginning behind `after`. */
export async function listUnembedded(
  tx: Tx,
  orgId: string,
  { model, after, limit }: { model: string; after: string | null; limit: number },
): Promise<UnembeddedPassage[]> {
  const result = await tx.execute(sql`
    select p.id, p.context, p.text
    from passages p
    where p.org_id = ${orgId} and (${after}::uuid is null or p.id > ${after}::uuid)
      and not exists (
        select from passage_embeddings e where e.org_id = p.org_id and e.passage_id = p.id and e.model = ${model}
      )
    order by p.id
    limit ${limit}`);
  return unembeddedSchema.parse(result.rows);
}

/** Stores vectors; those of passages that are gone by now are dropped. @returns how many are new */
export async function insertEmbeddings(tx: Tx, orgId: string, model: string, rows: NewEmbedding[]): Promise<number> {
  if (rows.length === 0) return 0;
  const ids = sql.param(rows.map((row) => row.passageId));
  const { oid } = typeSchema.parse((await tx.execute(sql`select 'vector'::regtype::oid::int as oid`)).rows[0]);
  const vectors = sql.param(
    vectorArray(
      rows.map((row) => row.vector),
      oid,
    ),
  );
  const result = await tx.execute(sql`
    insert into passage_embeddings (org_id, passage_id, model, dimensions, embedding)
    select ${orgId}::uuid, p.id, ${model}, vector_dims(v.embedding), v.embedding
    from unnest(${ids}::uuid[], ${vectors}::vector[]) as v(passage_id, embedding)
    join passages p on p.org_id = ${orgId} and p.id = v.passage_id
    on conflict do nothing`);
  return result.rowCount ?? 0;
}

/** Takes back vectors, of every model, of passages that say something else now. */
export async function deleteEmbeddings(tx: Tx, orgId: string, passageIds: readonly string[]): Promise<void> {
  if (passageIds.length === 0) return;
  await tx.execute(sql`
    delete from passage_embeddings where org_id = ${orgId} and passage_id = any(${sql.param(passageIds)}::uuid[])`);
}
