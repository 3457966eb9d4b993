import type { ChatAnswer } from "#domain/chat";
import type { Day } from "#domain/day";
import type { Lang } from "#domain/lang";
import type { ChatContext } from "./chat-context.ts";
import type { ChatTools } from "./chat-tools.ts";

export type Asked = {
  /** The reader's language: taken where the question itself shows none. */
  lang: Lang;
  context: ChatContext;
  tools: ChatTools;
  today: Day;
};
export type Answered = { answer: ChatAnswer; context: ChatContext };

/** Answers a question without a model; a question that nobody understands has an answer too. */
export type AnswerByRules = (question: string, asked: Asked) => Promise<Answered>;
