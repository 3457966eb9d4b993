import { type SQL, sql } from "drizzle-orm";
import { v7 as newId } from "uuid";
import type { Tx } from "#db/client";
import { lexicalFields } from "./lexical-fields.ts";

/** The terms of one field of one passage: `tfs[i]` is how often `terms[i]` occurs, `len` how many terms there are. */
export type PassageTerms = { passageId: string; field: number; terms: string[]; tfs: number[]; len: number };

const passagesPerInsert = 400;
/** Delta rows of one organisation beyond which a writer folds them into one. */
const maxDeltas = 64;

/** Stores terms, makes postings of them and adds one delta row per field to the statistics. */
export async function insertTerms(tx: Tx, orgId: string, rows: PassageTerms[]): Promise<void> {
  if (rows.length === 0) return;
  for (let from = 0; from < rows.length; from += passagesPerInsert) {
    await insertChunk(tx, orgId, rows.slice(from, from + passagesPerInsert));
  }
  for (const field of Object.values(lexicalFields)) {
    const lengths = rows.filter((row) => row.field === field).map((row) => row.len);
    if (lengths.length === 0) continue;
    const sumLen = lengths.reduce((sum, len) => sum + len, 0);
    await tx.execute(sql`
      insert into lex_stat (org_id, id, field, n, sum_len)
      values (${orgId}, ${newId()}, ${field}, ${lengths.length}, ${sumLen})`);
  }
  await foldDeltas(tx, orgId);
}

/** Postings come in the order of their key, so that neighbours fall on the same pages of its index. */
async function insertChunk(tx: Tx, orgId: string, rows: PassageTerms[]): Promise<void> {
  await tx.execute(sql`
    with fresh as (
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as r("passageId" uuid, field smallint, terms text[], tfs smallint[], len int)
    ), kept as (
      insert into passage_terms (org_id, passage_id, field, terms, tfs, len)
      select ${orgId}::uuid, "passageId", field, terms, tfs, len from fresh
    )
    insert into lex_posting (org_id, field, term, passage_id, tf, len)
    select ${orgId}::uuid, field, u.term, "passageId", u.tf, len
    from fresh cross join lateral unnest(terms, tfs) as u(term, tf)
    order by field, u.term, "passageId"`);
}

/**
 * Takes back the terms and postings of passages. The negative delta counts the very rows that were deleted, so two
 * writers removing the same passage subtract it once.
 */
export async function removePassageTerms(tx: Tx, orgId: string, passageIds: readonly string[]): Promise<void> {
  if (passageIds.length === 0) return;
  const ids = sql.param(passageIds);
  await tx.execute(sql`delete from lex_posting where org_id = ${orgId} and passage_id = any(${ids}::uuid[])`);
  await tx.execute(sql`
    with gone as (
      delete from passage_terms where org_id = ${orgId} and passage_id = any(${ids}::uuid[]) returning field, len
    )
    insert into lex_stat (org_id, id, field, n, sum_len)
    select ${orgId}::uuid, d.id, g.field, -g.n, -g.sum_len
    from (select field, count(*) as n, sum(len) as sum_len from gone group by field) g
    join ${deltaIds()} as d(id, field) on d.field = g.field`);
}

/** Many delta rows become one per field. Rows another writer is folding are left to it: nobody waits. */
async function foldDeltas(tx: Tx, orgId: string): Promise<void> {
  await tx.execute(sql`
    with held as (
      select id from lex_stat where org_id = ${orgId}
        and (select count(*) from lex_stat where org_id = ${orgId}) > ${maxDeltas}
      for update skip locked
    ), folded as (
      delete from lex_stat s using held where s.org_id = ${orgId} and s.id = held.id
      returning s.field, s.n, s.sum_len
    )
    insert into lex_stat (org_id, id, field, n, sum_len)
    select ${orgId}::uuid, d.id, f.field, f.n, f.sum_len
    from (select field, sum(n) as n, sum(sum_len) as sum_len from folded group by field) f
    join ${deltaIds()} as d(id, field) on d.field = f.field`);
}

/** A new id for the delta row of every field, to be joined as (id, field). */
function deltaIds(): SQL {
  const fields = Object.values(lexicalFields);
  const ids = fields.map(() => newId());
  return sql`unnest(${sql.param(ids)}::uuid[], ${sql.param(fields)}::smallint[])`;
}
