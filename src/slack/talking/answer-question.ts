import { z } from "zod";
import type { ChatMessage } from "#domain/conversation";
import type { Lang } from "#domain/lang";
import { AppError } from "#errors";
import type { Asked } from "#services/chat/ask-chat";
import { answerBlocks } from "../blocks/answer-blocks.ts";
import { fitMessages } from "../blocks/fit-messages.ts";
import { answerProgress } from "../blocks/progress-blocks.ts";
import type { Reply } from "../posting/reply.ts";
import type { SlackParts } from "../slack-parts.ts";
import { guardTurn } from "../turns/guard-turn.ts";
import { leaveToNextRun } from "../turns/leave-to-next-run.ts";
import type { Turn } from "../turns/turn.ts";
import { answerFile } from "./answer-file.ts";
import { langOfAnswer } from "./lang-of-answer.ts";
import { langOfQuestion } from "./lang-of-question.ts";

/** The thread that a question stands in: what was said before is remembered there, for each person apart. */
export type Question = { text: string; thread: { channelId: string; threadTs: string } | null };

/** What takes longer is told to be under way. */
const quietMs = 800;

/**
 * Asks the chat, and tells its answer in place. In a channel of an account the conversation is held to it, and everybody
 * there reads the answer; elsewhere only who asked.
 */
export async function answerQuestion(parts: SlackParts, turn: Turn, { text, thread }: Question): Promise<void> {
  const lang = langOfQuestion(text) ?? turn.lang;
  const caller = { ...turn.caller, lang };
  const reply = turn.replyAbout(turn.channelAccountId);
  await guardTurn(parts, { ...turn, lang }, reply, async () => {
    const asked = await ask(parts, { ...turn, caller }, { text, thread });
    const message = await followAnswer(parts, { caller, lang, work: turn.work, reply }, asked);
    await tellAnswer(parts, reply, message, lang);
  });
}

/** The answer, with everything around it in its own language. */
async function tellAnswer({ words }: SlackParts, reply: Reply, message: ChatMessage, fallback: Lang): Promise<void> {
  const lang = langOfAnswer(message, fallback);
  await reply.finish(fitMessages(answerBlocks(message, words(lang)), { lang }), async () => answerFile(message, lang));
}

async function ask(
  { services }: SlackParts,
  { caller, work, channelAccountId }: Turn,
  question: Question,
): Promise<Asked> {
  const { text: message, thread } = question;
  const before = thread ? await services.slack.places.conversation(caller, thread) : null;
  // Everybody in a channel of an account reads along: what was said before of others has no part in it.
  const goesOn = before !== null && (channelAccountId === null || before.accountId === channelAccountId);
  const request = {
    ...{ message, messageId: work.id, lang: caller.lang },
    ...(goesOn && { conversationId: before.id }),
    ...(!goesOn && channelAccountId !== null && { accountId: channelAccountId }),
  };
  const asked = await askInTurn(services.chat, caller, request, work.signal);
  if (thread && !goesOn)
    await services.slack.places.keepConversation(caller, thread, asked.conversationId, before?.id ?? null);
  return asked;
}

type Chat = SlackParts["services"]["chat"];

/** A question put while the one before is being answered waits for that answer. */
async function askInTurn(
  chat: Chat,
  caller: Turn["caller"],
  request: Parameters<Chat["ask"]>[1],
  signal: AbortSignal,
): Promise<Asked> {
  for (;;) {
    try {
      return await chat.ask(caller, request);
    } catch (error) {
      const open = openAnswer(error);
      if (open === null || signal.aborted) throw error;
      if (!(await hasEnded(chat.watch(caller, open, 0, signal)))) await leaveToNextRun({ signal });
    }
  }
}

/** False: the process closes before the answer is there. */
async function hasEnded(watched: ReturnType<Chat["watch"]>): Promise<boolean> {
  for await (const told of watched) if ("ended" in told) return true;
  return false;
}

function openAnswer(error: unknown): string | null {
  const isOpen = error instanceof AppError && error.code === "answer-running";
  return isOpen ? (error.details.fields?.[0]?.reason ?? null) : null;
}

type Following = { caller: Turn["caller"]; lang: Lang; work: Turn["work"]; reply: Reply };

/** Tells which records are read as long as the answer comes to be. */
async function followAnswer(parts: SlackParts, { caller, lang, work, reply }: Following, asked: Asked) {
  const { chat } = parts.services;
  const tools: string[] = [];
  const show = () => void reply.progress(answerProgress({ tools }, { lang }));
  let isSlow = false;
  const slow = setTimeout(() => {
    isSlow = true;
    show();
  }, quietMs);
  try {
    for await (const told of chat.watch(caller, asked.messageId, 0, work.signal)) {
      if ("ended" in told) return told.ended;
      if (told.event === "tool") tools.push(...toolOf(told.data));
      if (isSlow) show();
    }
  } finally {
    clearTimeout(slow);
  }
  return leaveToNextRun(work);
}

const toolSchema = z.object({ name: z.string() });

function toolOf(data: unknown): string[] {
  const tool = toolSchema.safeParse(data).data;
  return tool ? [tool.name] : [];
}
