import { deleteAt, getJson } from "../api/client.ts";
import { readProblem } from "../api/problem-error.ts";
import type { ChatMessage, ChatQuestion, Lang } from "../api/types.ts";

/**
 * Has a question answered and does not wait for the answer: the page listens to it under its id.
 * @throws ProblemError when the API refuses, TypeError when it cannot be reached.
 */
export async function askQuestion(lang: Lang, question: ChatQuestion): Promise<ChatMessage> {
  const messageId = crypto.randomUUID();
  const leave = new AbortController();
  const response = await fetch("/v1/chat", {
    method: "POST",
    headers: { accept: "text/event-stream", "accept-language": lang, "content-type": "application/json" },
    body: JSON.stringify({ ...question, lang, messageId }),
    signal: leave.signal,
  });
  if (!response.ok) throw await readProblem(response);
  leave.abort();
  return getJson<ChatMessage>(lang, `/v1/chat/${messageId}`);
}

/** Ends an answer; what was said so far stands. */
export function stopAnswer(lang: Lang, messageId: string): Promise<void> {
  return deleteAt(lang, `/v1/chat/${messageId}`);
}
