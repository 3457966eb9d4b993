import { createHash } from "node:crypto";
import { escapeLiteral } from "pg";
import type { Engine } from "../client.ts";

/** The vectors that one approximate index holds. */
export type VectorIndex = { orgId: string; model: string; dimensions: number };

/** pgvector's limits on what its index holds, in dimensions. */
const most = { vector: 2_000, halfvec: 4_000 } as const;

/** What the vectors are indexed as; null where they are too long for any index. */
export function indexedAs(dimensions: number): "vector" | "halfvec" | null {
  if (dimensions <= most.vector) return "vector";
  return dimensions <= most.halfvec ? "halfvec" : null;
}

/** The same for the same vectors, in any process; within the 63 bytes of an identifier. */
export function vectorIndexName({ orgId, model, dimensions }: VectorIndex): string {
  const key = createHash("sha256")
    .update(JSON.stringify([orgId, model, dimensions]))
    .digest("hex")
    .slice(0, 32);
  return `passage_embeddings_hnsw_${key}`;
}

/**
 * An index of one organisation's vectors of one model. Not one for all organisations: filtered by row level security, that
 * would find too little for a small one, and a neighbour's notes would change what it finds.
 */
function create(index: VectorIndex, how: string): string {
  const { orgId, model, dimensions } = index;
  const type = indexedAs(dimensions);
  if (type === null) throw new RangeError(`no index holds ${dimensions} dimensions`);
  return `create index ${how} ${vectorIndexName(index)} on passage_embeddings
    using hnsw ((embedding::${type}(${Math.trunc(dimensions)})) ${type}_cosine_ops)
    where org_id = ${escapeLiteral(orgId)} and model = ${escapeLiteral(model)} and dimensions = ${Math.trunc(dimensions)}`;
}

type VectorIndexDdl = { create: (index: VectorIndex) => string; drop: (index: VectorIndex) => string };

/** A server goes on writing meanwhile; the embedded engine has one session, which nobody could work beside. */
export const vectorIndexDdl = {
  embedded: {
    create: (index) => create(index, ""),
    drop: (index) => `drop index if exists ${vectorIndexName(index)}`,
  },
  server: {
    create: (index) => create(index, "concurrently"),
    drop: (index) => `drop index concurrently if exists ${vectorIndexName(index)}`,
  },
} as const satisfies Record<Engine, VectorIndexDdl>;
