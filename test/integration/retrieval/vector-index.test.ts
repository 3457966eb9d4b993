import { sql } from "drizzle-orm";
import { toSql } from "pgvector";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { OpenDatabase } from "#db/client";
import { vectorIndexName } from "#db/engines/vector-index";
import { rankingConfig } from "#retrieval/ranking-config";
import { searchPassages } from "#retrieval/search-passages";
import { insertEmbeddings } from "#store/passages-embeddings";
import { buildVectorIndex, dropVectorIndex, findIndexState } from "#store/vector-index";
import { withOrg } from "#store/with-org";
import { describeEngines } from "#test/helpers/engines";
import { addNotes, addOrganisation } from "./seed.ts";

const count = 2_500;
const dimensions = 16;
const model = "m";
const k = 10;

/** The same pseudo-random numbers on each run, spread evenly enough over −1 … 1 (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return (((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * 2 - 1;
  };
}

function cosine(a: readonly number[], b: readonly number[]): number {
  const dot = a.reduce((sum, x, i) => sum + x * (b[i] ?? 0), 0);
  return dot / (Math.hypot(...a) * Math.hypot(...b));
}

describeEngines("search by vectors", (open) => {
  const random = createRandom(7);
  const vectorOf = (length = dimensions) => Array.from({ length }, () => Math.fround(random()));
  const queries = Array.from({ length: 40 }, () => vectorOf());
  let database: OpenDatabase;
  let orgId: string;
  let held: { id: string; vector: number[] }[];
  const index = () => ({ orgId, model, dimensions });

  beforeAll(async () => {
    database = await open();
    orgId = await addOrganisation(database);
    await addNotes(
      database,
      orgId,
      Array.from({ length: count }, (_, i) => ({ text: `n${i}` })),
    );
    held = await withOrg(database.db, orgId, async (tx) => {
      const { rows } = await tx.execute<{ id: string }>(sql`select id from passages where org_id = ${orgId}`);
      const made = rows.map(({ id }) => ({ id, vector: vectorOf() }));
      await insertEmbeddings(
        tx,
        orgId,
        model,
        made.map(({ id: passageId, vector }) => ({ passageId, vector })),
      );
      return made;
    });
    await database.db.execute(sql`analyze passage_embeddings`);
  });
  afterAll(() => database.close());

  const nearest = (query: readonly number[]) =>
    held
      .map(({ id, vector }) => ({ id, near: cosine(vector, query) }))
      .sort((a, b) => b.near - a.near)
      .slice(0, k)
      .map(({ id }) => id);

  /** Share of the true ten nearest that search brings, where the index is asked from so many vectors on. */
  async function recall(fromCandidates: number): Promise<number> {
    const hybrid = { ...rankingConfig.hybrid, index: { ...rankingConfig.hybrid.index, fromCandidates } };
    let found = 0;
    for (const vector of queries) {
      const request = { orgId, query: "nothing", limit: k, queryEmbedding: { model, vector } };
      const hits = await withOrg(database.db, orgId, (tx) =>
        searchPassages(tx, request, { ...rankingConfig, perNote: 1_000, hybrid }),
      );
      const ids = new Set(hits.map(({ id }) => id));
      found += nearest(vector).filter((id) => ids.has(id)).length;
    }
    return found / (queries.length * k);
  }

  async function planOf(distance: ReturnType<typeof sql>): Promise<string> {
    return withOrg(database.db, orgId, async (tx) => {
      const { rows } = await tx.execute(sql`explain select e.passage_id from passage_embeddings e
        where e.org_id = ${orgId} and e.model = ${model} and e.dimensions = ${dimensions}
        order by ${distance} limit 100`);
      return JSON.stringify(rows);
    });
  }

  test("brings all of the nearest while no index stands", async () => {
    expect(await recall(0)).toBe(1);
  });

  test("brings all of the nearest below the threshold, index or not", async () => {
    await buildVectorIndex(database, index());
    expect(await recall(count + 1)).toBe(1);
  });

  test("brings 98 of 100 of the nearest through the index", async () => {
    expect(await withOrg(database.db, orgId, (tx) => findIndexState(tx, index()))).toBe("ready");
    expect(await recall(count)).toBeGreaterThanOrEqual(0.98);
  });

  test("asks the index in the words that it was made with, and cannot be given it in others", async () => {
    const query = toSql(queries[0] ?? []);
    const type = sql.raw(`vector(${dimensions})`);
    expect(await planOf(sql`e.embedding::${type} <=> ${query}::${type}`)).toContain(vectorIndexName(index()));
    expect(await planOf(sql`e.embedding <=> ${query}::vector`)).not.toContain(vectorIndexName(index()));
  });

  test("brings every one of the few that are in scope through the index", async () => {
    const few = ["n1", "n2", "n3"].map((text) => ({ text, kind: "knowledge" as const }));
    const [note] = await addNotes(database, orgId, few);
    const hybrid = { ...rankingConfig.hybrid, index: { ...rankingConfig.hybrid.index, fromCandidates: 1 } };
    await withOrg(database.db, orgId, async (tx) => {
      const { rows } = await tx.execute<{ id: string }>(sql`select p.id from passages p
        join notes n on n.org_id = p.org_id and n.id = p.note_id where p.org_id = ${orgId} and n.kind = 'knowledge'`);
      await insertEmbeddings(
        tx,
        orgId,
        model,
        rows.map(({ id }) => ({ passageId: id, vector: vectorOf() })),
      );
    });
    const request = { orgId, query: "nothing", kind: note?.kind, limit: k };
    const hits = await withOrg(database.db, orgId, (tx) =>
      searchPassages(tx, { ...request, queryEmbedding: { model, vector: vectorOf() } }, { ...rankingConfig, hybrid }),
    );
    expect(hits).toHaveLength(3);
  });

  test("indexes vectors of more than 2,000 dimensions in half precision, and no longer ones than 4,000", async () => {
    const long = { orgId, model: "long", dimensions: 2_100 };
    const first = held[0];
    await withOrg(database.db, orgId, (tx) =>
      insertEmbeddings(tx, orgId, "long", first ? [{ passageId: first.id, vector: vectorOf(2_100) }] : []),
    );
    await buildVectorIndex(database, long);
    const state = (wanted: number) =>
      withOrg(database.db, orgId, (tx) => findIndexState(tx, { ...long, dimensions: wanted }));
    expect(await state(2_100)).toBe("ready");
    expect(await state(4_096)).toBe("impossible");
    await dropVectorIndex(database, long);
    expect(await state(2_100)).toBe("none");
  });
});
