import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client";
import { type Passage, passageSchema } from "#domain/note";
import { denseRanks, exactRanks, type IndexUse, isUnindexed, type QueryEmbedding } from "./dense-leg.ts";
import { type LexicalQuery, lexicalScores } from "./lexical-scores.ts";
import { passageColumns } from "./passages-row.ts";
import { type PassageScope, scopeQuery } from "./passages-scope.ts";

/** `spare`: its note has `perNote` better ones already. */
export type FoundPassage = Passage & { score: number; lexical: boolean; semantic: boolean; spare: boolean };

export type PassageQuery = LexicalQuery & {
  scope: PassageScope;
  limit: number;
  /** How many passages of one note may stand in front of those of others. */
  perNote: number;
  embedding?: QueryEmbedding | undefined;
  fusion: Fusion;
};

/** How the ranks of both legs become one score: 1 / (rankOffset + rank) each, of the first `legLimit` (Cormack 2009). */
export type Fusion = { legLimit: number; rankOffset: number; denseWeight: number; index: IndexUse };

const foundSchema = z.array(
  passageSchema.extend({ score: z.number(), lexical: z.boolean(), semantic: z.boolean(), spare: z.boolean() }),
);

/** How many of the best are looked through for other notes, beyond those asked for: counting all would read them all. */
export const beyondLimit = 100;

/**
 * The best passages of one organisation for one query, in one statement unless an index of vectors stands. `score` is BM25 when only words are asked for;
 * with an embedding it is the weighted sum of reciprocal ranks over both legs. Ties go by id. What a note has beyond its
 * `perNote` best comes last, where other notes do not fill the answer.
 */
export async function findPassages(tx: Tx, orgId: string, query: PassageQuery): Promise<FoundPassage[]> {
  const inScope = scopeQuery(orgId, query.scope);
  const { embedding, fusion } = query;
  const find = (ranked: SQL) => findRanked(tx, orgId, query, sql`${lexicalScores(orgId, query, inScope)}, ${ranked}`);
  if (!embedding) return find(lexicalRanks(query.limit + beyondLimit));
  const leg = { orgId, embedding, inScope, ...fusion };
  // Most organisations have no index, and do not wait for it to be looked up: where one stands, this finds nothing.
  const unindexed = isUnindexed(leg);
  const found = await find(hybridRanks(exactRanks(leg, unindexed), fusion, unindexed));
  if (found.length > 0) return found;
  return find(hybridRanks(await denseRanks(tx, leg), fusion, sql`true`));
}

/** `ctes` end in `ranked`. */
async function findRanked(tx: Tx, orgId: string, query: PassageQuery, ctes: SQL): Promise<FoundPassage[]> {
  const result = await tx.execute(sql`
    with ${ctes}, placed as (
      select r.*, row_number() over (partition by p.note_id order by r.score desc, p.id) > ${query.perNote}::int as spare
      from ranked r join passages p on p.org_id = ${orgId} and p.id = r.passage_id
      order by spare, r.score desc, p.id limit ${query.limit}
    )
    select ${passageColumns}, r.score, r.lexical, r.semantic, r.spare
    from placed r
    join passages p on p.org_id = ${orgId} and p.id = r.passage_id
    join notes n on n.org_id = ${orgId} and n.id = p.note_id
    order by r.spare, r.score desc, p.id`);
  return foundSchema.parse(result.rows);
}

const lexicalRanks = (limit: number): SQL => sql`
  ranked as (
    select passage_id, score, true as lexical, false as semantic
    from lexical order by score desc, passage_id limit ${limit}
  )`;

/** Ranks nothing unless `condition` holds. */
function hybridRanks(vectors: SQL, { legLimit, rankOffset, denseWeight }: Fusion, condition: SQL): SQL {
  return sql`
    words as (
      select passage_id, row_number() over (order by score desc, passage_id) as rank
      from lexical where ${condition} order by rank limit ${legLimit}
    ), vectors as (
      ${vectors}
    ), ranked as (
      select coalesce(w.passage_id, v.passage_id) as passage_id,
        coalesce(1::float8 / (${rankOffset}::int + w.rank), 0)
          + coalesce(${denseWeight}::float8 / (${rankOffset}::int + v.rank), 0) as score,
        w.rank is not null as lexical, v.rank is not null as semantic
      from words w full join vectors v on v.passage_id = w.passage_id
    )`;
}
