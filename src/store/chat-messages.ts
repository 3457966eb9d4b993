import { and, asc, desc, eq, getTableColumns, inArray, lt, max, sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client";
import { chatMessages, conversations } from "#db/schema/chat";
import {
  type ChatEvent,
  type ChatMessage,
  type ChatRequest,
  chatEventSchema,
  chatMessageSchema,
  type MessageState,
  type ProposalResult,
  type ProposalState,
} from "#domain/conversation";
import type { JobError } from "#domain/job";
import { type Json, jsonSchema } from "#domain/json";
import { AppError } from "#errors";
import type { Owner } from "./conversations.ts";

const {
  orgId: _org,
  context: _context,
  events: _events,
  updatedAt: _updated,
  ...shown
} = getTableColumns(chatMessages);
const now = sql`now()`;
const one = (orgId: string, id: string) => and(eq(chatMessages.orgId, orgId), eq(chatMessages.id, id));

export type NewTurn = {
  conversationId: string;
  questionId: string;
  answerId: string;
  question: string;
  request: ChatRequest;
};

/** Writes a question down, and the answer that it waits for. */
export async function insertTurn(tx: Tx, orgId: string, turn: NewTurn): Promise<void> {
  const { conversationId, questionId, answerId, question, request } = turn;
  const [last] = await tx
    .select({ ordinal: max(chatMessages.ordinal) })
    .from(chatMessages)
    .where(and(eq(chatMessages.orgId, orgId), eq(chatMessages.conversationId, conversationId)));
  const ordinal = (last?.ordinal ?? 0) + 1;
  const shared = { orgId, conversationId };
  await tx.insert(chatMessages).values([
    { ...shared, id: questionId, ordinal, role: "user", state: "done", text: question },
    { ...shared, id: answerId, ordinal: ordinal + 1, role: "assistant", state: "waiting", text: "", request },
  ]);
}

/** A message of the owner's; null where there is none, or it is another person's. */
export async function findMessage(tx: Tx, { orgId, actor }: Owner, id: string): Promise<ChatMessage | null> {
  const [row] = await tx
    .select(shown)
    .from(chatMessages)
    .innerJoin(
      conversations,
      and(eq(conversations.orgId, chatMessages.orgId), eq(conversations.id, chatMessages.conversationId)),
    )
    .where(and(one(orgId, id), eq(conversations.createdBy, actor)));
  return row ? chatMessageSchema.parse(row) : null;
}

/** @throws AppError `not-found`, also for another person's. */
export async function getMessage(tx: Tx, owner: Owner, id: string): Promise<ChatMessage> {
  const message = await findMessage(tx, owner, id);
  if (!message) throw new AppError("not-found", `no message ${id}`, { params: { what: id } });
  return message;
}

/** Whether the id is taken, by whomever. */
export async function hasMessage(tx: Tx, orgId: string, id: string): Promise<boolean> {
  const rows = await tx.select({ id: chatMessages.id }).from(chatMessages).where(one(orgId, id));
  return rows.length > 0;
}

const ofConversation = (orgId: string, conversationId: string) =>
  and(eq(chatMessages.orgId, orgId), eq(chatMessages.conversationId, conversationId));

/** In the order they were said; the last `limit` of those before `before`. */
export async function listMessages(
  tx: Tx,
  orgId: string,
  conversationId: string,
  { before, limit }: { before?: number | undefined; limit: number },
): Promise<ChatMessage[]> {
  const earlier = before === undefined ? undefined : lt(chatMessages.ordinal, before);
  const rows = await tx
    .select(shown)
    .from(chatMessages)
    .where(and(ofConversation(orgId, conversationId), earlier))
    .orderBy(desc(chatMessages.ordinal))
    .limit(limit);
  return rows.reverse().map((row) => chatMessageSchema.parse(row));
}

/** The question that the message with this place answers. */
export async function findQuestion(tx: Tx, orgId: string, answer: ChatMessage): Promise<string> {
  const [row] = await tx
    .select({ text: chatMessages.text })
    .from(chatMessages)
    .where(and(ofConversation(orgId, answer.conversationId), eq(chatMessages.ordinal, answer.ordinal - 1)));
  return row?.text ?? "";
}

/** What the newest answer before this place left to go on from; null at the beginning. */
export async function findContext(
  tx: Tx,
  orgId: string,
  { conversationId, ordinal }: Pick<ChatMessage, "conversationId" | "ordinal">,
): Promise<Json> {
  const [row] = await tx
    .select({ context: chatMessages.context })
    .from(chatMessages)
    .where(
      and(
        ofConversation(orgId, conversationId),
        lt(chatMessages.ordinal, ordinal),
        sql`${chatMessages.context} is not null`,
      ),
    )
    .orderBy(desc(chatMessages.ordinal))
    .limit(1);
  return row ? jsonSchema.parse(row.context) : null;
}

/** Id of an answer of the conversation that is still to come; null where there is none. */
export async function findOpenAnswer(tx: Tx, orgId: string, conversationId: string): Promise<string | null> {
  const [row] = await tx
    .select({ id: chatMessages.id })
    .from(chatMessages)
    .where(and(ofConversation(orgId, conversationId), inArray(chatMessages.state, ["waiting", "answering"])))
    .orderBy(asc(chatMessages.ordinal))
    .limit(1);
  return row?.id ?? null;
}

const eventsSchema = z.array(chatEventSchema);

/** What whoever watches the answer was told. */
export async function readTold(tx: Tx, orgId: string, id: string): Promise<ChatEvent[]> {
  const [row] = await tx.select({ events: chatMessages.events }).from(chatMessages).where(one(orgId, id));
  return eventsSchema.parse(row?.events ?? []);
}

export type AnswerChange = Partial<{
  state: MessageState;
  text: string;
  answer: ChatMessage["answer"];
  context: Json;
  error: JobError | null;
  events: readonly ChatEvent[];
  proposalState: ProposalState | null;
}>;

/** Changes an answer that stands in one of the states; false where it does not. */
export async function changeAnswer(
  tx: Tx,
  orgId: string,
  id: string,
  { from, set }: { from: readonly MessageState[]; set: AnswerChange },
): Promise<boolean> {
  const changed = await tx
    .update(chatMessages)
    .set({ ...set, updatedAt: now })
    .where(and(one(orgId, id), inArray(chatMessages.state, [...from])))
    .returning({ id: chatMessages.id });
  return changed.length > 0;
}

type ProposalChange = {
  from: ProposalState;
  to: ProposalState;
  result?: ProposalResult;
  /** Only where nothing happened to it for so long. */
  idleMs?: number;
};

/** Moves a proposal on; of several who try at once one succeeds. */
export async function changeProposal(tx: Tx, orgId: string, id: string, change: ProposalChange): Promise<boolean> {
  const { from, to, result, idleMs = 0 } = change;
  const idle = sql`${chatMessages.updatedAt} <= now() - ${idleMs}::float8 * interval '1 millisecond'`;
  const changed = await tx
    .update(chatMessages)
    .set({ proposalState: to, ...(result && { proposalResult: result }), updatedAt: now })
    .where(and(one(orgId, id), eq(chatMessages.proposalState, from), idle))
    .returning({ id: chatMessages.id });
  return changed.length > 0;
}
