import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client";
import { daySchema } from "#domain/day";
import type { Mention } from "#domain/mention";

const unlinkedSchema = z.array(
  z.object({ id: z.string(), accountId: z.string().nullable(), date: daySchema.nullable(), text: z.string() }),
);
export type UnlinkedPassage = z.infer<typeof unlinkedSchema>[number];

/** Passages not looked through for names since they or the names changed; those another process works on are left to it. */
export async function listUnlinkedPassages(tx: Tx, orgId: string, limit: number): Promise<UnlinkedPassage[]> {
  const result = await tx.execute(sql`
    select p.id, p.account_id as "accountId", n.date, p.text
    from passages p join notes n on n.org_id = p.org_id and n.id = p.note_id
    where p.org_id = ${orgId} and not p.is_linked
    order by p.id
    limit ${limit}
    for update of p skip locked`);
  return unlinkedSchema.parse(result.rows);
}

/** What the passages name, in place of what they were thought to name. */
export async function replaceMentions(
  tx: Tx,
  orgId: string,
  rows: readonly { passageId: string; mentions: readonly Mention[] }[],
): Promise<void> {
  if (rows.length === 0) return;
  const ids = sql.param(rows.map(({ passageId }) => passageId));
  const mentions = rows.flatMap(({ passageId, mentions }) =>
    mentions.map((mention, ordinal) => ({ passageId, ordinal, ...mention })),
  );
  await tx.execute(sql`delete from passage_mentions where org_id = ${orgId} and passage_id = any(${ids}::uuid[])`);
  await tx.execute(sql`
    insert into passage_mentions (org_id, passage_id, ordinal, kind, ref_id, start, "end", text, value)
    select ${orgId}::uuid, r."passageId", r.ordinal, r.kind, r."refId", r.start, r."end", r.text, nullif(r.value, 'null'::jsonb)
    from jsonb_to_recordset(${JSON.stringify(mentions)}::jsonb) as r("passageId" uuid, ordinal int, kind text,
      "refId" uuid, start int, "end" int, text text, value jsonb)`);
  await tx.execute(sql`update passages set is_linked = true where org_id = ${orgId} and id = any(${ids}::uuid[])`);
}

/** After names changed: every passage has to be looked through again. */
export async function unlinkPassages(tx: Tx, orgId: string): Promise<void> {
  await tx.execute(sql`update passages set is_linked = false where org_id = ${orgId} and is_linked`);
}
