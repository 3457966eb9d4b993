import { type SQL, sql } from "drizzle-orm";
import { toSql } from "pgvector";
import { z } from "zod";
import type { Tx } from "#db/client";
import { indexedAs, type VectorIndex, vectorIndexName } from "#db/engines/vector-index";

/** A query's vector, and the model whose vectors it may be compared with. */
export type QueryEmbedding = { model: string; vector: number[] };

/** When the approximate index is asked, and how thoroughly. */
export type IndexUse = {
  /** From so many vectors in scope on; below, all of them are read, which is exact and fast enough. */
  fromCandidates: number;
  /** Breadth of the search in the graph, in vectors. */
  efSearch: number;
  /** So many vectors at most are looked at until enough of them lie in scope. */
  maxScanTuples: number;
};

export type DenseLeg = {
  orgId: string;
  embedding: QueryEmbedding;
  legLimit: number;
  index: IndexUse;
  inScope: SQL | null;
};

/**
 * A query for `(passage_id, rank)` of the nearest vectors by cosine distance, ties by id. Exact where no index stands or
 * few vectors are in scope; else the index brings the candidates, and the exact distance ranks them.
 */
export async function denseRanks(tx: Tx, leg: DenseLeg): Promise<SQL> {
  if (!(await isForIndex(tx, leg))) return exactRanks(leg, sql`true`);
  const ids = sql.param(await nearestByIndex(tx, leg));
  return sql`select passage_id, rank from unnest(${ids}::uuid[]) with ordinality as nearest(passage_id, rank)`;
}

/** Whether nobody has begun an index of these vectors: a condition that is decided once and reads no table. */
export const isUnindexed = (leg: DenseLeg): SQL => sql`to_regclass(${vectorIndexName(indexOf(leg))}) is null`;

/**
 * The same by reading every vector in scope, if `condition` holds. An index holds `embedding::vector(n)`: this distance is
 * of the bare column, so the planner cannot put an index in its place.
 */
export function exactRanks(leg: DenseLeg, condition: SQL): SQL {
  const distance = sql`e.embedding <=> ${toSql(leg.embedding.vector)}::vector`;
  return sql`
    select e.passage_id, row_number() over (order by ${distance}, e.passage_id) as rank
    from passage_embeddings e
    where ${isCandidate(leg)} and ${condition}
    order by rank limit ${leg.legLimit}`;
}

function isCandidate({ orgId, embedding: { model, vector }, inScope }: DenseLeg): SQL {
  return sql`e.org_id = ${orgId} and e.model = ${model} and e.dimensions = ${vector.length}
    ${inScope ? sql`and (e.passage_id in (${inScope})) is true` : sql``}`;
}

const indexOf = ({ orgId, embedding: { model, vector } }: DenseLeg): VectorIndex => {
  return { orgId, model, dimensions: vector.length };
};

/** Counting ends at the threshold, and does not begin where there is no index. */
async function isForIndex(tx: Tx, leg: DenseLeg): Promise<boolean> {
  const { fromCandidates } = leg.index;
  const { rows } = await tx.execute(sql`
    select case when exists (
      select from pg_index i where i.indexrelid = to_regclass(${vectorIndexName(indexOf(leg))}) and i.indisvalid
    ) then (
      select count(*) from (select from passage_embeddings e where ${isCandidate(leg)} limit ${fromCandidates}) c
    ) >= ${fromCandidates} else false end as yes`);
  return z.object({ yes: z.boolean() }).parse(rows[0]).yes;
}

const foundSchema = z.array(z.object({ id: z.string() }));

/** The same statement as the index was made for, down to the cast; scanned on until enough vectors are in scope. */
async function nearestByIndex(tx: Tx, leg: DenseLeg): Promise<string[]> {
  const { vector } = leg.embedding;
  const { efSearch, maxScanTuples } = leg.index;
  const type = sql.raw(`${indexedAs(vector.length) ?? "vector"}(${vector.length})`);
  const query = toSql(vector);
  await tx.execute(sql`select set_config('hnsw.iterative_scan', 'relaxed_order', true),
    set_config('hnsw.ef_search', ${String(efSearch)}, true),
    set_config('hnsw.max_scan_tuples', ${String(maxScanTuples)}, true)`);
  const { rows } = await tx.execute(sql`
    with near as materialized (
      select e.passage_id, e.embedding
      from passage_embeddings e
      where ${isCandidate(leg)}
      order by e.embedding::${type} <=> ${query}::${type}
      limit ${leg.legLimit}
    )
    select passage_id as id from near order by embedding <=> ${query}::vector, passage_id`);
  return foundSchema.parse(rows).map(({ id }) => id);
}
