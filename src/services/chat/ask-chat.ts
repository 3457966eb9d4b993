import { v7 as uuidv7 } from "uuid";
import type { AskedMode, ChatMessage } from "#domain/conversation";
import type { Day } from "#domain/day";
import type { Lang } from "#domain/lang";
import { AppError } from "#errors";
import type { Jobs } from "#jobs/create-jobs";
import type { JobEvent } from "#jobs/job-channel";
import { findMessage, findOpenAnswer, findQuestion, getMessage, hasMessage, insertTurn } from "#store/chat-messages";
import { getConversation, insertConversation, touchConversation } from "#store/conversations";
import type { Tx } from "#store/tx";
import { withOrg } from "#store/with-org";
import type { Caller } from "../caller.ts";
import type { Deps } from "../deps.ts";
import { accountAsked } from "./ask-chat-account.ts";
import { stopUnlessEnded } from "./conversations.ts";

export type AskRequest = {
  message: string;
  /** Of the answer, where the client makes it: asked again with the same id, the answer goes on and is not made twice. */
  messageId?: string | undefined;
  conversationId?: string | undefined;
  /** The one account a new conversation speaks of, by id, number or name. */
  accountId?: string | undefined;
  lang?: Lang | undefined;
  asOf?: Day | undefined;
  mode?: AskedMode | undefined;
};

export type Asked = { messageId: string; conversationId: string };

/** `end`: the process closes before the answer is there. */
export type ChatTold = JobEvent | { id: number; ended: ChatMessage };

type ChatDeps = { deps: Pick<Deps, "db">; jobs: Jobs; hasModel: boolean };

/** Characters of one question. */
export const longestQuestion = 8_000;
const longestTitle = 60;

/** Questions and their answers, which come to be whether somebody watches or not. */
export function createAskChat({ deps: { db }, jobs, hasModel }: ChatDeps) {
  return {
    /**
     * Writes the question down and has it answered.
     * @throws AppError `not-found` for conversation or account, `invalid-input` for a mode that is not to be had or an account
     *   other than the conversation's, `too-large`, `answer-running`, `conflict` for an id that means another question.
     */
    ask: async (caller: Caller, request: AskRequest): Promise<Asked> => {
      assertAskable(request, hasModel);
      const { orgId, actor } = caller;
      const { messageId = uuidv7() } = request;
      const known = await withOrg(db, orgId, (tx) => askedBefore(tx, caller, messageId, request));
      if (known) return known;
      const held = await withOrg(db, orgId, (tx) => placeOf(tx, caller, request));
      const also = (tx: Tx) => writeDown(tx, caller, { ...held, messageId }, request);
      const payload = { conversationId: held.conversationId };
      try {
        await jobs.enqueue({ id: messageId, orgId, actor, kind: "chat", payload, also });
      } catch (error) {
        // The same question came twice at once, and the other was quicker.
        const twin = await withOrg(db, orgId, (tx) => askedBefore(tx, caller, messageId, request));
        if (twin) return twin;
        throw error;
      }
      return { messageId, conversationId: held.conversationId };
    },
    /** @throws AppError `not-found` */
    read: (caller: Caller, id: string) => withOrg(db, caller.orgId, (tx) => getMessage(tx, caller, id)),
    /**
     * What is told of an answer after the event `lastId`, at last the message as it is stored then.
     * @throws AppError `not-found`
     */
    watch: async function* (caller: Caller, id: string, lastId: number, signal: AbortSignal): AsyncGenerator<ChatTold> {
      const { orgId } = caller;
      const read = () => withOrg(db, orgId, (tx) => getMessage(tx, caller, id));
      await read();
      for await (const told of jobs.watch({ orgId, id }, lastId, signal)) {
        if (told.event === "done" || told.event === "error") yield { id: told.id, ended: await read() };
        else yield told;
      }
    },
    /** Ends an answer; what was said so far stands. One that has ended stays as it is. @throws AppError `not-found` */
    stop: async (caller: Caller, id: string) => {
      await withOrg(db, caller.orgId, (tx) => getMessage(tx, caller, id));
      await stopUnlessEnded(jobs, caller, id);
    },
  };
}

function assertAskable({ message, mode }: AskRequest, hasModel: boolean): void {
  if (message.length > longestQuestion) {
    throw new AppError("too-large", "question too long", { params: { limit: longestQuestion.toLocaleString("en") } });
  }
  if (mode === "model" && !hasModel) {
    const reason = "model: auto, rules";
    throw new AppError("invalid-input", "no model is configured", { fields: [{ field: "mode", reason }] });
  }
}

/** A client that lost its connection asks again under the same id. */
async function askedBefore(tx: Tx, caller: Caller, id: string, { message }: AskRequest): Promise<Asked | null> {
  // Looked for first: one that is written down between two looks is then read whole, and not taken for somebody else's.
  if (!(await hasMessage(tx, caller.orgId, id))) return null;
  const known = await findMessage(tx, caller, id);
  const isSame = known?.role === "assistant" && (await findQuestion(tx, caller.orgId, known)) === message;
  if (known && isSame) return { messageId: id, conversationId: known.conversationId };
  throw new AppError("conflict", `${id} is another message`, { fields: [{ field: "messageId", reason: id }] });
}

type Place = { conversationId: string; accountId: string | null; isNew: boolean };

async function placeOf(tx: Tx, caller: Caller, { conversationId, accountId: ref }: AskRequest): Promise<Place> {
  const accountId = ref === undefined ? null : await accountAsked(tx, caller, ref);
  if (conversationId === undefined) return { conversationId: uuidv7(), accountId, isNew: true };
  const held = await getConversation(tx, caller, conversationId);
  if (accountId !== null && accountId !== held.accountId) {
    const reason = held.accountName ?? "null";
    throw new AppError("invalid-input", "another account than the conversation's", {
      fields: [{ field: "accountId", reason }],
    });
  }
  return { conversationId, accountId: held.accountId, isNew: false };
}

async function writeDown(
  tx: Tx,
  caller: Caller,
  { conversationId, accountId, isNew, messageId }: Place & { messageId: string },
  {
    message,
    lang = caller.lang,
    asOf = null,
    mode = "auto",
  }: Omit<AskRequest, "asOf"> & { asOf?: Day | null | undefined },
): Promise<void> {
  if (isNew) await insertConversation(tx, caller, { id: conversationId, title: titleOf(message), accountId });
  else await takeTurn(tx, caller, conversationId);
  const request = { lang, asOf: asOf ?? null, mode };
  const turn = { conversationId, questionId: uuidv7(), answerId: messageId, question: message, request };
  await insertTurn(tx, caller.orgId, turn);
}

/** Holds the conversation's row, so that of two questions at once the second finds the first one's answer open. */
async function takeTurn(tx: Tx, caller: Caller, conversationId: string): Promise<void> {
  await touchConversation(tx, caller, conversationId);
  const open = await findOpenAnswer(tx, caller.orgId, conversationId);
  if (open === null) return;
  throw new AppError("answer-running", `${open} is still being answered`, {
    fields: [{ field: "conversationId", reason: open }],
  });
}

/** The beginning of the first question, cut at a character. */
function titleOf(question: string): string {
  const characters = [...question.replace(/\s+/g, " ").trim()];
  return characters.length <= longestTitle ? characters.join("") : `${characters.slice(0, longestTitle - 1).join("")}…`;
}
