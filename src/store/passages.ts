import { and, eq, inArray, sql } from "drizzle-orm";
import type { Tx } from "#db/client";
import { passages } from "#db/schema/notes";
import type { Passage } from "#domain/note";
import { parsePassages, passageColumns } from "./passages-row.ts";

/** A passage before it has its note's title, date and author beside it. */
export type NewPassage = Pick<Passage, "id" | "noteId" | "accountId" | "start" | "end" | "text"> & { ordinal: number };

const rowsPerInsert = 1000;

export async function insertPassages(tx: Tx, orgId: string, rows: NewPassage[]): Promise<void> {
  for (let from = 0; from < rows.length; from += rowsPerInsert) {
    const chunk = rows.slice(from, from + rowsPerInsert).map((row) => ({ orgId, ...row }));
    await tx.insert(passages).values(chunk);
  }
}

/** Embeddings go with their passages; terms and postings must be gone before (`removeTerms`). */
export async function deletePassages(tx: Tx, orgId: string, noteIds: string[]): Promise<void> {
  await tx.delete(passages).where(and(eq(passages.orgId, orgId), inArray(passages.noteId, noteIds)));
}

/** The first passages of an account's newest notes dated up to `asOf`, newest first. */
export async function findNewestPassages(
  tx: Tx,
  orgId: string,
  { accountId, asOf, limit }: { accountId: string; asOf: string; limit: number },
): Promise<Passage[]> {
  const result = await tx.execute(sql`
    select ${passageColumns}
    from notes n
    join passages p on p.org_id = n.org_id and p.note_id = n.id and p.ordinal = 0
    where n.org_id = ${orgId} and n.account_id = ${accountId} and n.kind = 'note' and n.date <= ${asOf}::date
    order by n.date desc, n.external_id desc
    limit ${limit}`);
  return parsePassages(result.rows);
}
