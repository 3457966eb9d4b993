import { z } from "zod";
import { chatContextSchema, emptyContext } from "#chat/chat-context";
import type { ChatTools } from "#chat/chat-tools";
import type { ChatAnswer } from "#domain/chat";
import type { ChatMessage, Conversation } from "#domain/conversation";
import type { JobError } from "#domain/job";
import type { Lang } from "#domain/lang";
import { AppError } from "#errors";
import { defineJobHandler, type JobHandler, type JobRun, type ReplayedEvent, type StoredJob } from "#jobs/job-handler";
import { changeAnswer, findContext, findQuestion, getMessage, listMessages, readTold } from "#store/chat-messages";
import { getConversation, touchConversation } from "#store/conversations";
import { getJobState } from "#store/jobs";
import type { Tx } from "#store/tx";
import type { Caller } from "../caller.ts";
import type { AnswerQuestion, ChatReply } from "./ask-chat-answerer.ts";
import { createTeller, type Teller } from "./ask-chat-teller.ts";
import { textOf } from "./ask-chat-text.ts";

/** The tools of one turn; of one account only where the conversation speaks of one. */
export type OpenTurnTools = (
  caller: Caller,
  asked: { accountId: string | null; asOf: ChatAsked["asOf"]; lang: Lang },
) => Promise<ChatTools>;
type ChatAsked = NonNullable<ChatMessage["request"]>;

type Parts = { openTools: OpenTurnTools; answerQuestion: AnswerQuestion };
type Run = JobRun<{ conversationId: string }>;
/** What an answer comes to as long as it is not finished; for one that is stopped. */
type SoFar = { teller: Teller; answer: ChatAnswer | null };

/** A lost answer is not given a second time behind the back of whoever asked: it ends, and they may ask again. */
const retries = { most: 1, firstDelayMs: 0, longestDelayMs: 0 };
/** They mostly wait for a model: a few that hang must not hold those that need none. */
const atOnce = 24;
const earlierTurns = 8;

/** Answers one question. The answer has the id of its job and goes on without anybody watching. */
export function createAskChatHandler(parts: Parts): JobHandler {
  const unfinished = new Map<string, SoFar>();
  return defineJobHandler({
    payload: z.object({ conversationId: z.string() }),
    atOnce,
    retries,
    run: (run) => answer(parts, run, unfinished),
    onGivenUp: (tx, job) => giveUp(tx, job, unfinished),
    replay: async (tx, { orgId, id }): Promise<ReplayedEvent[]> => readTold(tx, orgId, id),
  });
}

async function answer({ openTools, answerQuestion }: Parts, run: Run, unfinished: Map<string, SoFar>) {
  const { orgId, actor, id, signal, save } = run;
  const begun = await save((tx) => begin(tx, run));
  const { request, question, conversation, context, earlier } = begun;
  const caller: Caller = { orgId, actor, lang: request.lang };
  const { accountId } = conversation;
  const tools = await openTools(caller, { accountId, asOf: request.asOf, lang: request.lang });
  const teller = createTeller(run);
  const soFar: SoFar = { teller, answer: null };
  unfinished.set(id, soFar);
  const reply = await answerQuestion({
    text: question,
    lang: request.lang,
    mode: request.mode,
    today: tools.asOf,
    context: context ?? emptyContext(accountId),
    earlier,
    tools,
    orgId,
    conversationId: conversation.id,
    signal,
    onProgress: (events, held) => {
      signal.throwIfAborted();
      teller.tell(events);
      soFar.answer = held ?? soFar.answer;
    },
  });
  await teller.settled();
  await save((tx) => finish(tx, run, reply, teller));
  unfinished.delete(id);
  return { state: reply.answer.state };
}

/** @throws AppError `answer-lost` where a run before this one had begun already. */
async function begin(tx: Tx, { orgId, actor, id, payload }: Run) {
  const owner = { orgId, actor };
  const message = await getMessage(tx, owner, id);
  const isFirst = await changeAnswer(tx, orgId, id, { from: ["waiting"], set: { state: "answering" } });
  if (!isFirst || !message.request) throw new AppError("answer-lost", `the run before answered ${id} in part`);
  const before = message.ordinal - 1;
  const earlier = await listMessages(tx, orgId, payload.conversationId, { before, limit: earlierTurns });
  const context = chatContextSchema.safeParse(await findContext(tx, orgId, message));
  const conversation: Conversation = await getConversation(tx, owner, payload.conversationId);
  return {
    request: message.request,
    question: await findQuestion(tx, orgId, message),
    conversation,
    context: context.success ? context.data : null,
    earlier: earlier.map(({ role, text }) => ({ role, text })),
  };
}

async function finish(tx: Tx, { orgId, actor, id, payload }: Run, reply: ChatReply, teller: Teller): Promise<void> {
  const { answer, context, error } = reply;
  const set = {
    state: "done" as const,
    text: textOf(answer),
    answer,
    context,
    error,
    events: teller.told(),
    proposalState: answer.proposal ? ("open" as const) : null,
  };
  await changeAnswer(tx, orgId, id, { from: ["answering"], set });
  await touchConversation(tx, { orgId, actor }, payload.conversationId);
}

/** A person stopped it: what was said so far stands, though nothing it proposed. Else it failed, and no half of it is kept. */
async function giveUp(tx: Tx, { orgId, id }: StoredJob, unfinished: Map<string, SoFar>): Promise<void> {
  const { status, error } = await getJobState(tx, orgId, id);
  const held = unfinished.get(id);
  unfinished.delete(id);
  const from = ["waiting", "answering"] as const;
  if (status !== "cancelled") {
    await changeAnswer(tx, orgId, id, { from, set: { state: "failed", error: failureOf(error), events: [] } });
    return;
  }
  const answer = held?.answer ? { ...held.answer, proposal: null } : null;
  const set = {
    state: "stopped" as const,
    answer,
    text: answer ? textOf(answer) : "",
    events: held?.teller.told() ?? [],
  };
  await changeAnswer(tx, orgId, id, { from, set });
}

/** That a process ended is a matter of the job; whoever asked wants to know what became of the answer. */
function failureOf(error: JobError | null): JobError {
  if (error && error.code !== "job-lost") return error;
  return { code: "answer-lost", message: "the process that answered ended" };
}
