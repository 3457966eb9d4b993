import { and, asc, eq, getTableColumns, sql } from "drizzle-orm";
import type { Tx } from "#db/client";
import { cardDismissals } from "#db/schema/coaching";
import { type CardDismissal, cardDismissalSchema } from "#domain/card-dismissal";

const { orgId: _org, accountId: _account, ...told } = getTableColumns(cardDismissals);

/** What was put away of one account, by card. */
export async function listCardDismissals(tx: Tx, orgId: string, accountId: string): Promise<CardDismissal[]> {
  const rows = await tx
    .select(told)
    .from(cardDismissals)
    .where(and(eq(cardDismissals.orgId, orgId), eq(cardDismissals.accountId, accountId)))
    .orderBy(asc(cardDismissals.cardId));
  return rows.map((row) => cardDismissalSchema.parse(row));
}

/** Puts a card away; put away before, it takes the new reason and day. */
export async function saveCardDismissal(
  tx: Tx,
  orgId: string,
  accountId: string,
  dismissal: Omit<CardDismissal, "at">,
): Promise<CardDismissal> {
  const { orgId: org, accountId: account, cardId } = cardDismissals;
  const { reason, until, by } = dismissal;
  const [row] = await tx
    .insert(cardDismissals)
    .values({ ...dismissal, orgId, accountId })
    .onConflictDoUpdate({ target: [org, account, cardId], set: { reason, until, by, at: sql`now()` } })
    .returning(told);
  return cardDismissalSchema.parse(row);
}

/** Takes a card back; false where it was not put away. */
export async function deleteCardDismissal(tx: Tx, orgId: string, accountId: string, cardId: string): Promise<boolean> {
  const gone = await tx
    .delete(cardDismissals)
    .where(
      and(eq(cardDismissals.orgId, orgId), eq(cardDismissals.accountId, accountId), eq(cardDismissals.cardId, cardId)),
    )
    .returning({ cardId: cardDismissals.cardId });
  return gone.length > 0;
}
