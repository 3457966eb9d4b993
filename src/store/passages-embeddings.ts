import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client";
import { vectorArray } from "./vector-array.ts";

/** `context`: title, headings and who speaks, as far as the text does not say it. */
export type UnembeddedPassage = { id: string; context: string; text: string };
export type NewEmbedding = { passageId: string; vector: number[] };
export type NewRefusal = { passageId: string; reason: string };

const typeSchema = z.object({ oid: z.int() });
const unembeddedSchema = z.array(z.object({ id: z.string(), context: z.string(), text: z.string() }));

/** A passage `p` that has no vector of the model, and that the model has not refused. */
const lacksVector = (orgId: string, model: string): SQL => sql`
  p.org_id = ${orgId} and not exists (
    select from passage_embeddings e where e.org_id = ${orgId} and e.passage_id = p.id and e.model = ${model}
  ) and not exists (
    select from embedding_refusals r where r.org_id = ${orgId} and r.passage_id = p.id and r.model = ${model}
  )`;

/** Passages that lack a vector of the model, in the order of their ids, beginning behind `after`. */
export async function listUnembedded(
  tx: Tx,
  orgId: string,
  { model, after, limit }: { model: string; after: string | null; limit: number },
): Promise<UnembeddedPassage[]> {
  const result = await tx.execute(sql`
    select p.id, p.context, p.text
    from passages p
    where (${after}::uuid is null or p.id > ${after}::uuid) and ${lacksVector(orgId, model)}
    order by p.id
    limit ${limit}`);
  return unembeddedSchema.parse(result.rows);
}

const sizeSchema = z.object({ texts: z.coerce.number(), bytes: z.coerce.number(), characters: z.coerce.number() });
/** Of all texts together: bytes of UTF-8 and code points. */
export type UnembeddedSize = z.infer<typeof sizeSchema>;

/** How much there is to embed. */
export async function measureUnembedded(tx: Tx, orgId: string, model: string): Promise<UnembeddedSize> {
  const { rows } = await tx.execute(sql`
    select count(*) as texts, coalesce(sum(octet_length(p.context) + octet_length(p.text)), 0) as bytes,
      coalesce(sum(char_length(p.context) + char_length(p.text)), 0) as characters
    from passages p where ${lacksVector(orgId, model)}`);
  return sizeSchema.parse(rows[0]);
}

/** How many passages lack a vector of the model. */
export async function countUnembedded(tx: Tx, orgId: string, model: string): Promise<number> {
  const { rows } = await tx.execute(sql`
    select count(*)::int as missing from passages p where ${lacksVector(orgId, model)}`);
  return z.object({ missing: z.number() }).parse(rows[0]).missing;
}

/**
 * Stores vectors. The passages are held until the transaction ends, in place of a foreign key; vectors of those that are gone
 * by now are dropped.
 * @returns how many are new
 */
export async function insertEmbeddings(
  tx: Tx,
  orgId: string,
  model: string,
  rows: readonly NewEmbedding[],
): Promise<number> {
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
    with held as (
      select id from passages where org_id = ${orgId} and id = any(${ids}::uuid[]) for key share
    )
    insert into passage_embeddings (org_id, passage_id, model, dimensions, embedding)
    select ${orgId}::uuid, held.id, ${model}, vector_dims(v.embedding), v.embedding
    from unnest(${ids}::uuid[], ${vectors}::vector[]) as v(passage_id, embedding)
    join held on held.id = v.passage_id
    on conflict do nothing`);
  return result.rowCount ?? 0;
}

/** Remembers which passages the model would not take, and why; those that are gone by now are dropped. */
export async function insertRefusals(
  tx: Tx,
  orgId: string,
  model: string,
  rows: readonly NewRefusal[],
): Promise<number> {
  if (rows.length === 0) return 0;
  const ids = sql.param(rows.map((row) => row.passageId));
  const reasons = sql.param(rows.map((row) => row.reason));
  const result = await tx.execute(sql`
    insert into embedding_refusals (org_id, passage_id, model, reason)
    select ${orgId}::uuid, p.id, ${model}, t.reason
    from unnest(${ids}::uuid[], ${reasons}::text[]) as t(passage_id, reason)
    join passages p on p.org_id = ${orgId} and p.id = t.passage_id
    on conflict do nothing`);
  return result.rowCount ?? 0;
}

/** Takes back vectors and refusals, of every model, of passages that say something else now. */
export async function deleteEmbeddings(tx: Tx, orgId: string, passageIds: readonly string[]): Promise<void> {
  if (passageIds.length === 0) return;
  const ids = sql.param(passageIds);
  await tx.execute(sql`delete from passage_embeddings where org_id = ${orgId} and passage_id = any(${ids}::uuid[])`);
  await tx.execute(sql`delete from embedding_refusals where org_id = ${orgId} and passage_id = any(${ids}::uuid[])`);
}

/** Has passages asked again that the model refused. */
export async function forgetRefusals(tx: Tx, orgId: string, model: string): Promise<void> {
  await tx.execute(sql`delete from embedding_refusals where org_id = ${orgId} and model = ${model}`);
}

/** Deletes vectors of one model, so many at most. @returns how many there were */
export async function deleteVectors(
  tx: Tx,
  orgId: string,
  { model, limit }: { model: string; limit: number },
): Promise<number> {
  const { rowCount } = await tx.execute(sql`
    delete from passage_embeddings e where e.org_id = ${orgId} and e.model = ${model} and e.passage_id in (
      select passage_id from passage_embeddings where org_id = ${orgId} and model = ${model} limit ${limit}
    )`);
  return rowCount ?? 0;
}
