import type { ChatContext } from "#chat/chat-context";
import type { ChatTools } from "#chat/chat-tools";
import type { ChatAnswer } from "#domain/chat";
import type { AskedMode, ChatEvent } from "#domain/conversation";
import type { Day } from "#domain/day";
import type { JobError } from "#domain/job";
import type { Lang } from "#domain/lang";

/** What was said before, in the order it was said. */
export type EarlierTurn = { role: "user" | "assistant"; text: string };

/** A question with everything that an answer needs. */
export type ChatQuestion = {
  text: string;
  lang: Lang;
  mode: AskedMode;
  today: Day;
  context: ChatContext;
  earlier: readonly EarlierTurn[];
  tools: ChatTools;
  orgId: string;
  conversationId: string;
  signal: AbortSignal;
  /** Told what is verified, as soon as it is, and what the answer so far is made of. */
  onProgress: (events: readonly ChatEvent[], soFar: ChatAnswer | null) => void;
};

export type ChatReply = {
  answer: ChatAnswer;
  context: ChatContext;
  /** Why the answer is not the model's, though the model was to give it. */
  error: JobError | null;
};

/** @throws what the tools throw; AppError of a model where the model alone was asked for. */
export type AnswerQuestion = (question: ChatQuestion) => Promise<ChatReply>;
