import type { Conversation } from "#domain/conversation";
import { AppError } from "#errors";
import type { JobQueue } from "#jobs/job-queue";
import { findOpenAnswer, listMessages } from "#store/chat-messages";
import {
  deleteConversation,
  getConversation,
  listAnswerIds,
  listConversations,
  renameConversation,
} from "#store/conversations";
import { deleteJobs } from "#store/jobs";
import { withOrg } from "#store/with-org";
import type { Caller } from "../caller.ts";
import type { Deps } from "../deps.ts";

export type ConversationQuery = {
  accountId?: string | undefined;
  cursor?: string | undefined;
  limit?: number | undefined;
};

const usualLimit = 50;
const mostMessages = 500;

/** What the person asking has asked so far. Another person's conversations do not exist for them. */
export function createConversations({ db }: Pick<Deps, "db">, jobs: JobQueue) {
  return {
    /** The ones used last first. @throws AppError `not-found` for a cursor that is none. */
    list: async (caller: Caller, { accountId, cursor, limit = usualLimit }: ConversationQuery) => {
      const found = await withOrg(db, caller.orgId, async (tx) => {
        const after = cursor === undefined ? undefined : await getConversation(tx, caller, cursor);
        return listConversations(tx, caller, { accountId, after, limit: limit + 1 });
      });
      const items = found.slice(0, limit);
      return { items, nextCursor: found.length > limit ? (items.at(-1)?.id ?? null) : null };
    },
    /** With its newest messages, in the order they were said. @throws AppError `not-found` */
    read: (caller: Caller, id: string) =>
      withOrg(db, caller.orgId, async (tx) => {
        const conversation = await getConversation(tx, caller, id);
        return { ...conversation, messages: await listMessages(tx, caller.orgId, id, { limit: mostMessages }) };
      }),
    /** @throws AppError `not-found` */
    rename: (caller: Caller, id: string, title: string): Promise<Conversation> =>
      withOrg(db, caller.orgId, (tx) => renameConversation(tx, caller, id, title)),
    /** Stops an answer that is still to come, and deletes the conversation with all its messages. @throws AppError `not-found` */
    remove: async (caller: Caller, id: string): Promise<void> => {
      const { orgId } = caller;
      const open = await withOrg(db, orgId, async (tx) => {
        await getConversation(tx, caller, id);
        return findOpenAnswer(tx, orgId, id);
      });
      if (open !== null) await stopUnlessEnded(jobs, caller, open);
      await withOrg(db, orgId, async (tx) => {
        await deleteJobs(tx, orgId, await listAnswerIds(tx, caller, id));
        await deleteConversation(tx, caller, id);
      });
    },
  };
}

/** An answer may have ended just now. */
export async function stopUnlessEnded(jobs: JobQueue, { orgId, actor }: Caller, id: string): Promise<void> {
  try {
    await jobs.cancel({ orgId, id }, actor);
  } catch (error) {
    if (!(error instanceof AppError && error.code === "conflict")) throw error;
  }
}
