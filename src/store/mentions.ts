import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client";
import { daySchema } from "#domain/day";
import type { Mention } from "#domain/mention";

const unlinkedSchema = z.array(
  z.object({
    id: z.string(),
    accountId: z.string().nullable(),
    date: daySchema.nullable(),
    author: z.string().nullable(),
    speakers: z.array(z.string()),
    text: z.string(),
  }),
);
export type UnlinkedPassage = z.infer<typeof unlinkedSchema>[number];

/** What a passage was found to name, and the contacts who speak in it or wrote its note. */
export type LinkedPassage = { passageId: string; mentions: readonly Mention[]; voices: readonly string[] };

/** Passages not looked through for names since they or the names changed; those another process works on are left to it. */
export async function listUnlinkedPassages(tx: Tx, orgId: string, limit: number): Promise<UnlinkedPassage[]> {
  const result = await tx.execute(sql`
    select p.id, p.account_id as "accountId", n.date, n.author, p.speakers, p.text
    from passages p join notes n on n.org_id = p.org_id and n.id = p.note_id
    where p.org_id = ${orgId} and not p.is_linked
    order by p.id
    limit ${limit}
    for update of p skip locked`);
  return unlinkedSchema.parse(result.rows);
}

/** What the passages name, in place of what they were thought to name. */
export async function replaceMentions(tx: Tx, orgId: string, rows: readonly LinkedPassage[]): Promise<void> {
  if (rows.length === 0) return;
  const ids = sql.param(rows.map(({ passageId }) => passageId));
  const mentions = rows.flatMap(({ passageId, mentions }) =>
    mentions.map((mention, ordinal) => ({ passageId, ordinal, ...mention })),
  );
  const voices = rows.flatMap(({ passageId, voices }) => voices.map((contactId) => ({ passageId, contactId })));
  for (const table of [sql`passage_mentions`, sql`passage_voices`])
    await tx.execute(sql`delete from ${table} where org_id = ${orgId} and passage_id = any(${ids}::uuid[])`);
  await tx.execute(sql`
    insert into passage_mentions (org_id, passage_id, ordinal, kind, ref_id, start, "end", text, value)
    select ${orgId}::uuid, r."passageId", r.ordinal, r.kind, r."refId", r.start, r."end", r.text, nullif(r.value, 'null'::jsonb)
    from jsonb_to_recordset(${JSON.stringify(mentions)}::jsonb) as r("passageId" uuid, ordinal int, kind text,
      "refId" uuid, start int, "end" int, text text, value jsonb)`);
  await tx.execute(sql`
    insert into passage_voices (org_id, passage_id, contact_id)
    select ${orgId}::uuid, r."passageId", r."contactId"
    from jsonb_to_recordset(${JSON.stringify(voices)}::jsonb) as r("passageId" uuid, "contactId" uuid)`);
  await tx.execute(sql`update passages set is_linked = true where org_id = ${orgId} and id = any(${ids}::uuid[])`);
}

/** After the rules changed: every passage has to be looked through again. */
export async function unlinkAllPassages(tx: Tx, orgId: string): Promise<void> {
  await tx.execute(sql`update passages set is_linked = false where org_id = ${orgId} and is_linked`);
}

/** After names of some changed. */
export async function unlinkPassages(tx: Tx, orgId: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.execute(
    sql`update passages set is_linked = false where org_id = ${orgId} and id = any(${sql.param(ids)}::uuid[])`,
  );
}

/** After contacts of the accounts changed: their people may be called otherwise in every passage about them. */
export async function unlinkPassagesOf(tx: Tx, orgId: string, accountIds: readonly string[]): Promise<void> {
  if (accountIds.length === 0) return;
  await tx.execute(sql`
    update passages set is_linked = false
    where org_id = ${orgId} and is_linked and account_id = any(${sql.param(accountIds)}::uuid[])`);
}

const textSchema = z.array(
  z.object({ id: z.string(), text: z.string(), author: z.string().nullable(), speakers: z.array(z.string()) }),
);

/** Passages that were looked through, in the order of their ids, behind `after`. */
export async function listLinkedPassages(
  tx: Tx,
  orgId: string,
  { after, limit }: { after: string | null; limit: number },
): Promise<z.infer<typeof textSchema>> {
  const result = await tx.execute(sql`
    select p.id, p.text, n.author, p.speakers
    from passages p join notes n on n.org_id = p.org_id and n.id = p.note_id
    where p.org_id = ${orgId} and p.is_linked ${after === null ? sql`` : sql`and p.id > ${after}::uuid`}
    order by p.id
    limit ${limit}`);
  return textSchema.parse(result.rows);
}

/** How many passages have yet to be looked through: of the organisation, or about one account. */
export async function countUnlinked(tx: Tx, orgId: string, accountId?: string): Promise<number> {
  const { rows } = await tx.execute(sql`
    select count(*)::int as n from passages
    where org_id = ${orgId} and not is_linked ${accountId === undefined ? sql`` : sql`and account_id = ${accountId}`}`);
  return z.object({ n: z.number() }).parse(rows[0]).n;
}
