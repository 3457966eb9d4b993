import type { ChatMessage, ChatQuestion } from "../api/types.ts";

/** The one account that a conversation speaks of. */
export type ChatScope = { id: string; name: string };
export type AskedMode = NonNullable<ChatQuestion["mode"]>;

/** Whether an answer is still to come. */
export function isOpen({ role, state }: Pick<ChatMessage, "role" | "state">): boolean {
  return role === "assistant" && (state === "waiting" || state === "answering");
}

/** The question before an answer; empty where it is not among the messages read. */
export function questionOf(messages: readonly ChatMessage[], answer: ChatMessage): string {
  const before = messages[messages.indexOf(answer) - 1];
  return before?.role === "user" ? before.text : "";
}
