import { and, desc, eq, sql } from "drizzle-orm";
import type { Tx } from "#db/client";
import { chatMessages, conversations } from "#db/schema/chat";
import { accounts } from "#db/schema/customer";
import { type Conversation, conversationSchema } from "#domain/conversation";
import { AppError } from "#errors";

/** Whose conversations are meant: nobody reads another person's. */
export type Owner = { orgId: string; actor: string };

const shown = {
  id: conversations.id,
  title: conversations.title,
  accountId: conversations.accountId,
  accountName: accounts.name,
  createdAt: conversations.createdAt,
  updatedAt: conversations.updatedAt,
};

const ofOwner = ({ orgId, actor }: Owner) => and(eq(conversations.orgId, orgId), eq(conversations.createdBy, actor));
const one = (owner: Owner, id: string) => and(ofOwner(owner), eq(conversations.id, id));
const now = sql`now()`;

function select(tx: Tx) {
  const account = and(eq(accounts.orgId, conversations.orgId), eq(accounts.id, conversations.accountId));
  return tx.select(shown).from(conversations).leftJoin(accounts, account).$dynamic();
}

export type NewConversation = Pick<Conversation, "id" | "title" | "accountId">;

export async function insertConversation(tx: Tx, { orgId, actor }: Owner, held: NewConversation): Promise<void> {
  await tx.insert(conversations).values({ ...held, orgId, createdBy: actor });
}

/** @throws AppError `not-found`, also for another person's. */
export async function getConversation(tx: Tx, owner: Owner, id: string): Promise<Conversation> {
  const [row] = await select(tx).where(one(owner, id));
  if (!row) throw unknownConversation(id);
  return conversationSchema.parse(row);
}

export type ConversationFilter = {
  accountId?: string | undefined;
  /** When the last conversation of the page before was last used, and its id. */
  after?: { updatedAt: string; id: string } | undefined;
  limit: number;
};

/** The ones used last first. */
export async function listConversations(
  tx: Tx,
  owner: Owner,
  { accountId, after, limit }: ConversationFilter,
): Promise<Conversation[]> {
  const { updatedAt, id } = conversations;
  const older = after && sql`(${updatedAt}, ${id}) < (${after.updatedAt}::timestamptz, ${after.id}::uuid)`;
  const rows = await select(tx)
    .where(and(ofOwner(owner), accountId === undefined ? undefined : eq(conversations.accountId, accountId), older))
    .orderBy(desc(updatedAt), desc(id))
    .limit(limit);
  return rows.map((row) => conversationSchema.parse(row));
}

/** @throws AppError `not-found` */
export async function renameConversation(tx: Tx, owner: Owner, id: string, title: string): Promise<Conversation> {
  await tx.update(conversations).set({ title }).where(one(owner, id));
  return getConversation(tx, owner, id);
}

/** Puts a conversation that is used in front of the others. */
export async function touchConversation(tx: Tx, owner: Owner, id: string): Promise<void> {
  await tx.update(conversations).set({ updatedAt: now }).where(one(owner, id));
}

/** Deletes a conversation with all its messages. @throws AppError `not-found` */
export async function deleteConversation(tx: Tx, owner: Owner, id: string): Promise<void> {
  const gone = await tx.delete(conversations).where(one(owner, id)).returning({ id: conversations.id });
  if (gone.length === 0) throw unknownConversation(id);
}

/** Ids of the answers of a conversation; each has the id of its job. */
export async function listAnswerIds(tx: Tx, { orgId }: Owner, conversationId: string): Promise<string[]> {
  const rows = await tx
    .select({ id: chatMessages.id })
    .from(chatMessages)
    .where(
      and(
        eq(chatMessages.orgId, orgId),
        eq(chatMessages.conversationId, conversationId),
        eq(chatMessages.role, "assistant"),
      ),
    );
  return rows.map(({ id }) => id);
}

function unknownConversation(id: string): AppError {
  return new AppError("not-found", `no conversation ${id}`, { params: { what: id } });
}
