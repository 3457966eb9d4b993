import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client";
import { type Passage, passageSchema } from "#domain/note";
import { type LexicalQuery, lexicalScores } from "./lexical-scores.ts";
import { passageColumns } from "./passages-row.ts";
import { type PassageScope, scopeQuery } from "./passages-scope.ts";

export type TopicsQuery = LexicalQuery & { scope: PassageScope; perTopic: number; perNote: number };

const rowsSchema = z.array(z.object({ query: z.int() }).and(passageSchema));

/**
 * The `perTopic` best passages for each query of `terms`, at most `perNote` of them from one note, in one statement.
 * @returns passages by query number, best first; queries that find nothing are absent.
 */
export async function findPassagesByTopic(tx: Tx, orgId: string, topics: TopicsQuery): Promise<Map<number, Passage[]>> {
  const result = await tx.execute(sql`
    with ${lexicalScores(orgId, topics, scopeQuery(orgId, topics.scope))},
    in_notes as (
      select s.*, row_number() over (partition by s.query, p.note_id order by s.score desc, s.passage_id) as in_note
      from lexical s join passages p on p.org_id = ${orgId} and p.id = s.passage_id
    ), ranked as (
      select s.query, s.passage_id, row_number() over (partition by s.query order by s.score desc, s.passage_id) as rank
      from in_notes s where s.in_note <= ${topics.perNote}
    )
    select r.query, ${passageColumns}
    from ranked r
    join passages p on p.org_id = ${orgId} and p.id = r.passage_id
    join notes n on n.org_id = ${orgId} and n.id = p.note_id
    where r.rank <= ${topics.perTopic}
    order by r.query, r.rank`);
  const found = new Map<number, Passage[]>();
  for (const { query, ...passage } of rowsSchema.parse(result.rows)) {
    found.set(query, [...(found.get(query) ?? []), passage]);
  }
  return found;
}
