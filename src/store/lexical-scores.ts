import { type SQL, sql } from "drizzle-orm";

/** One term asked for. `query` tells the queries of one statement apart; `weight` is qtf · field weight. */
export type QueryTerm = { query: number; field: number; term: string; weight: number };

/** Saturation of term frequency and strength of length normalisation of one field. */
export type FieldSaturation = { field: number; k1: number; b: number };

/** What is asked for, and how the fields are scored. */
export type LexicalQuery = { terms: QueryTerm[]; fields: FieldSaturation[] };

const pick = <Row, Key extends keyof Row>(rows: Row[], key: Key) => sql.param(rows.map((row) => row[key]));

/**
 * Common table expressions that end in `lexical (query, passage_id, score)`: BM25 of every passage that holds a term,
 *   score = Σ weight · ln(1 + (n − df + .5) / (df + .5)) · tf·(k1+1) / (tf + k1·(1 − b + b·len/avgLen)),
 * k1 and b those of the term's field.
 * n, avgLen and df are those of the whole organisation and of no other, also where `inScope` narrows the passages: a
 * filter never changes a score. Rounded to nine decimals, because a sum taken in another order differs in its last bits.
 *
 * `offset 0` and `is true` keep the planner from turning the filter into one look-up per posting: a fresh database has
 * no statistics to tell it better, and the scope is read once and hashed this way.
 */
export function lexicalScores(orgId: string, { terms, fields }: LexicalQuery, inScope: SQL | null): SQL {
  return sql`
    asked as (
      select * from unnest(${pick(terms, "query")}::int[], ${pick(terms, "field")}::smallint[],
        ${pick(terms, "term")}::text[], ${pick(terms, "weight")}::float8[]) as q(query, field, term, weight)
    ), shape as (
      select * from unnest(${pick(fields, "field")}::smallint[], ${pick(fields, "k1")}::float8[],
        ${pick(fields, "b")}::float8[]) as f(field, k1, b)
    ), corpus as (
      select s.field, f.k1, f.b, sum(s.n)::float8 as n, sum(s.sum_len)::float8 / nullif(sum(s.n), 0) as avg_len
      from lex_stat s join shape f on f.field = s.field
      where s.org_id = ${orgId} group by s.field, f.k1, f.b
    ), gains as materialized (
      select q.query, q.field, q.term,
        q.weight * ln(1 + (c.n - d.df + 0.5::float8) / (d.df + 0.5::float8)) * (c.k1 + 1) as gain,
        c.k1 * (1 - c.b) as base, coalesce(c.k1 * c.b / nullif(c.avg_len, 0), 0) as slope
      from asked q
      join corpus c on c.field = q.field
      cross join lateral (
        select count(*)::float8 as df from lex_posting l
        where l.org_id = ${orgId} and l.field = q.field and l.term = q.term
      ) d
      where d.df > 0
    ), lexical as (
      select g.query, l.passage_id,
        round(sum(g.gain * l.tf / (l.tf + g.base + g.slope * l.len)) * 1e9::float8) / 1e9::float8 as score
      from gains g
      cross join lateral (
        select p.passage_id, p.tf, p.len from lex_posting p
        where p.org_id = ${orgId} and p.field = g.field and p.term = g.term
        offset 0
      ) l
      ${inScope ? sql`where (l.passage_id in (${inScope})) is true` : sql``}
      group by g.query, l.passage_id
    )`;
}
