import { type SQL, sql } from "drizzle-orm";
import type { Note } from "#domain/note";

/** Which passages may be found. Undated notes count as lying outside a period unless `undated` lets them in. */
export type PassageScope = {
  accountId?: string | undefined;
  /** Passages of these accounts, and our own knowledge, which is of none. */
  seenAccountIds?: readonly string[] | undefined;
  kind?: Note["kind"] | undefined;
  dateFrom?: string | undefined;
  dateTo?: string | undefined;
  undated?: boolean | undefined;
  /** Passages that mention one of these contacts, that one speaks in, or whose note one wrote. */
  contactIds?: readonly string[] | undefined;
};

const all = (conditions: SQL[]): SQL => sql.join(conditions, sql` and `);

/** A query for the ids of the passages in scope; null when every passage of the organisation is. */
export function scopeQuery(orgId: string, scope: PassageScope): SQL | null {
  const own = [
    ...(scope.accountId ? [sql`p.account_id = ${scope.accountId}`] : []),
    ...(scope.contactIds ? [sql`p.id in (${passagesOf(orgId, scope.contactIds)})`] : []),
  ];
  const note = [...noteConditions(scope), ...seenConditions(scope)];
  if (own.length + note.length === 0) return null;
  const ofOrg = sql`p.org_id = ${orgId}`;
  if (note.length === 0) return sql`select p.id from passages p where ${all([ofOrg, ...own])}`;
  return sql`
    select p.id from passages p join notes n on n.org_id = p.org_id and n.id = p.note_id
    where ${all([ofOrg, ...own, sql`n.org_id = ${orgId}`, ...note])}`;
}

function seenConditions({ seenAccountIds }: PassageScope): SQL[] {
  if (seenAccountIds === undefined) return [];
  const isSeen = sql`p.account_id = any(${sql.param(seenAccountIds)}::uuid[])`;
  return [sql`(${isSeen} or (p.account_id is null and n.kind = 'knowledge'))`];
}

function passagesOf(orgId: string, contactIds: readonly string[]): SQL {
  const ids = sql`any(${sql.param(contactIds)}::uuid[])`;
  return sql`
    select m.passage_id from passage_mentions m where m.org_id = ${orgId} and m.kind = 'person' and m.ref_id = ${ids}
    union select v.passage_id from passage_voices v where v.org_id = ${orgId} and v.contact_id = ${ids}`;
}

function noteConditions({ kind, dateFrom, dateTo, undated }: PassageScope): SQL[] {
  const period = [
    ...(dateFrom ? [sql`n.date >= ${dateFrom}::date`] : []),
    ...(dateTo ? [sql`n.date <= ${dateTo}::date`] : []),
  ];
  const dated = period.length > 0 && undated ? [sql`(n.date is null or (${all(period)}))`] : period;
  return [...(kind ? [sql`n.kind = ${kind}`] : []), ...dated];
}
