import { type SQL, sql } from "drizzle-orm";
import { toSql } from "pgvector";
import type { FieldSaturation, QueryTerm } from "./lexical-scores.ts";
import { beyondLimit } from "./passages-search.ts";

export type BareSearch = {
  terms: readonly QueryTerm[];
  fields: readonly FieldSaturation[];
  limit: number;
  perNote: number;
  dense?: { model: string; vector: number[]; legLimit: number; rankOffset: number; weight: number } | undefined;
};

/**
 * The ranking of `findPassages` as one would write it by hand: what the product's search is measured beside. Rows are
 * `{ id, … }`, best first.
 */
export function bareSearch(orgId: string, { terms, fields, limit, perNote, dense }: BareSearch): SQL {
  return sql`
    with q as (
      select * from unnest(${sql.param(terms.map(({ field }) => field))}::smallint[],
        ${sql.param(terms.map(({ term }) => term))}::text[], ${sql.param(terms.map(({ weight }) => weight))}::float8[])
        as q(field, term, weight)
    ), corpus as (
      select s.field, f.k1, f.b, sum(s.n)::float8 as n, sum(s.sum_len)::float8 / sum(s.n) as avg_len
      from lex_stat s
      join unnest(${sql.param(fields.map(({ field }) => field))}::smallint[],
        ${sql.param(fields.map(({ k1 }) => k1))}::float8[], ${sql.param(fields.map(({ b }) => b))}::float8[])
        as f(field, k1, b) on f.field = s.field
      where s.org_id = ${orgId} group by s.field, f.k1, f.b
    ), weighed as materialized (
      select q.field, q.term, c.k1, c.b, c.avg_len, q.weight * ln(1 + (c.n - d.df + 0.5::float8) / (d.df + 0.5::float8)) as idf
      from q join corpus c on c.field = q.field
      cross join lateral (
        select count(*)::float8 as df from lex_posting l
        where l.org_id = ${orgId} and l.field = q.field and l.term = q.term
      ) d
    ), scored as (
      select l.passage_id, round(
        sum(w.idf * l.tf * (w.k1 + 1) / (l.tf + w.k1 * (1 - w.b + w.b * l.len / w.avg_len))) * 1e9::float8
      ) / 1e9::float8 as score
      from weighed w
      join lex_posting l on l.org_id = ${orgId} and l.field = w.field and l.term = w.term
      group by l.passage_id
    ), ranked as (${dense ? fused(orgId, dense) : best(limit)}), placed as (
      select r.*, row_number() over (partition by p.note_id order by r.score desc, p.id) > ${perNote}::int as spare
      from ranked r join passages p on p.org_id = ${orgId} and p.id = r.passage_id
      order by spare, r.score desc, p.id limit ${limit}
    )
    select p.id, p.text, p.start, p."end", n.id as note_id, n.external_id, n.kind, n.title, n.date, n.author, r.score
    from placed r
    join passages p on p.org_id = ${orgId} and p.id = r.passage_id
    join notes n on n.org_id = ${orgId} and n.id = p.note_id
    order by r.spare, r.score desc, p.id`;
}

const best = (limit: number): SQL => sql`
  select passage_id, score from scored order by score desc, passage_id limit ${limit + beyondLimit}`;

function fused(orgId: string, { model, vector, legLimit, rankOffset, weight }: NonNullable<BareSearch["dense"]>): SQL {
  const distance = sql`e.embedding <=> ${toSql(vector)}::vector`;
  return sql`
    select coalesce(w.passage_id, v.passage_id) as passage_id, coalesce(1::float8 / (${rankOffset}::int + w.rank), 0)
      + coalesce(${weight}::float8 / (${rankOffset}::int + v.rank), 0) as score
    from (
      select passage_id, row_number() over (order by score desc, passage_id) as rank
      from scored order by rank limit ${legLimit}
    ) w full join (
      select e.passage_id, row_number() over (order by ${distance}, e.passage_id) as rank
      from passage_embeddings e
      where e.org_id = ${orgId} and e.model = ${model} and e.dimensions = ${vector.length}
      order by rank limit ${legLimit}
    ) v on v.passage_id = w.passage_id`;
}
