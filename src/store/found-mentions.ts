import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client";
import { daySchema } from "#domain/day";
import { type MentionKind, mentionKindSchema, mentionSchema } from "#domain/mention";

/** A mention with the name of the contact, account or product that it means, as it is now; null for values. */
const namedMentionSchema = mentionSchema.extend({ name: z.string().nullable() });
export type NamedMention = z.infer<typeof namedMentionSchema>;

const personSchema = z.object({ id: z.string(), name: z.string() });

const mentioningSchema = z.object({
  id: z.string(),
  noteId: z.string(),
  externalId: z.string(),
  title: z.string(),
  date: daySchema.nullable(),
  author: z.string().nullable(),
  text: z.string(),
  start: z.int(),
  end: z.int(),
  mentions: z.array(namedMentionSchema),
  /** Contacts who speak in it or wrote its note. */
  voices: z.array(personSchema),
});
export type MentioningPassage = z.infer<typeof mentioningSchema>;

const foundNameSchema = z.object({
  kind: mentionKindSchema,
  refId: z.string().nullable(),
  name: z.string(),
  /** The account of a person. */
  accountId: z.string().nullable(),
  mentions: z.int(),
  passages: z.int(),
  firstDate: daySchema.nullable(),
  lastDate: daySchema.nullable(),
});
export type FoundName = z.infer<typeof foundNameSchema>;

/** A mention `m` with whom it means beside it. */
const meant = sql`
  left join contacts c on m.kind = 'person' and c.org_id = m.org_id and c.id = m.ref_id
  left join accounts a on m.kind = 'organisation' and a.org_id = m.org_id and a.id = m.ref_id
  left join products pr on m.kind = 'product' and pr.org_id = m.org_id and pr.id = m.ref_id`;
const meantName = sql`coalesce(c.name, a.name, pr.name)`;
const named = sql`m.kind in ('person', 'organisation', 'product')`;

const mentionObject = sql`json_build_object('kind', m.kind, 'refId', m.ref_id, 'start', m.start, 'end', m."end",
  'text', m.text, 'value', m.value,
  'name', case when ${named} then coalesce(${meantName}, m.text) end)`;

/** Passages about an account in notes up to a day, undated ones too. */
const ofAccount = (orgId: string, { accountId, asOf }: AccountDay): SQL => sql`
  p.org_id = ${orgId} and p.account_id = ${accountId} and (n.date is null or n.date <= ${asOf}::date)`;
/** Newest note first, undated ones last, and within a note as it reads. */
const place = sql`(coalesce(n.date, '0001-01-01'::date), n.external_id, -p.ordinal)`;

/** Accounts whose names and people may be told; undefined: every one. */
type Seen = readonly string[] | undefined;
const isAmong = (account: SQL, seen: Seen): SQL =>
  seen === undefined ? sql`true` : sql`(${account} = any(${sql.param(seen)}::uuid[])) is not false`;
/** What a mention means is of no account, or of one of these. */
const isSeen = (seen: Seen): SQL => isAmong(sql`coalesce(c.account_id, a.id)`, seen);

type AccountDay = { accountId: string; asOf: string; seenAccountIds?: Seen };
type PageOfKind = { kind?: MentionKind | undefined; cursor?: string | undefined; limit: number };

/** Passages about an account that name anything, or anything of one kind, behind the one that the cursor names. */
export async function listMentioningPassages(
  tx: Tx,
  orgId: string,
  scope: AccountDay,
  { kind, cursor, limit }: PageOfKind,
): Promise<MentioningPassage[]> {
  const ofKind = kind === undefined ? sql`` : sql`and m.kind = ${kind}`;
  const behind =
    cursor === undefined
      ? sql``
      : sql`and ${place} < (select coalesce(cn.date, '0001-01-01'::date), cn.external_id, -cp.ordinal
          from passages cp join notes cn on cn.org_id = cp.org_id and cn.id = cp.note_id
          where cp.org_id = ${orgId} and cp.id = ${cursor}::uuid)`;
  const result = await tx.execute(sql`
    select p.id, n.id as "noteId", n.external_id as "externalId", n.title, n.date, n.author, p.text, p.start, p."end",
      (select json_agg(${mentionObject} order by m.ordinal) from passage_mentions m ${meant}
        where m.org_id = p.org_id and m.passage_id = p.id ${ofKind} and ${isSeen(scope.seenAccountIds)}) as mentions,
      coalesce((select json_agg(json_build_object('id', c.id, 'name', c.name) order by c.name, c.id)
        from passage_voices v join contacts c on c.org_id = v.org_id and c.id = v.contact_id
        where v.org_id = p.org_id and v.passage_id = p.id and ${isAmong(sql`c.account_id`, scope.seenAccountIds)}), '[]'::json) as voices
    from passages p join notes n on n.org_id = p.org_id and n.id = p.note_id
    where ${ofAccount(orgId, scope)} ${behind}
      and exists (select 1 from passage_mentions m ${meant}
        where m.org_id = p.org_id and m.passage_id = p.id ${ofKind} and ${isSeen(scope.seenAccountIds)})
    order by ${place} desc
    limit ${limit}`);
  return z.array(mentioningSchema).parse(result.rows);
}

/** Everybody and everything that passages about an account name, most often named first. */
export async function listFoundNames(tx: Tx, orgId: string, scope: AccountDay): Promise<FoundName[]> {
  const result = await tx.execute(sql`
    select m.kind, m.ref_id as "refId", coalesce(min(${meantName}), min(m.text)) as name,
      min(c.account_id::text) as "accountId", count(*)::int as mentions,
      count(distinct m.passage_id)::int as passages, min(n.date) as "firstDate", max(n.date) as "lastDate"
    from passage_mentions m
    join passages p on p.org_id = m.org_id and p.id = m.passage_id
    join notes n on n.org_id = p.org_id and n.id = p.note_id
    ${meant}
    where m.org_id = ${orgId} and ${ofAccount(orgId, scope)} and ${named} and ${isSeen(scope.seenAccountIds)}
    group by m.kind, m.ref_id, case when m.ref_id is null then lower(m.text) end
    order by mentions desc, name, "refId"`);
  return z.array(foundNameSchema).parse(result.rows);
}

/** What one note names, once each; offsets into the note's text. */
export async function listNoteMentions(tx: Tx, orgId: string, noteId: string, seen?: Seen): Promise<NamedMention[]> {
  const result = await tx.execute(sql`
    select distinct on (p.start + m.start, p.start + m."end", m.kind, m.ref_id)
      m.kind, m.ref_id as "refId", p.start + m.start as start, p.start + m."end" as "end", m.text, m.value,
      case when ${named} then coalesce(${meantName}, m.text) end as name
    from passages p
    join passage_mentions m on m.org_id = p.org_id and m.passage_id = p.id
    ${meant}
    where p.org_id = ${orgId} and p.note_id = ${noteId} and ${isSeen(seen)}
    order by p.start + m.start, p.start + m."end", m.kind, m.ref_id`);
  return z.array(namedMentionSchema).parse(result.rows);
}
