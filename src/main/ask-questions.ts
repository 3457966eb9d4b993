import { z } from "zod";
import { type ChatAnswer, chatAnswerSchema } from "#domain/chat";
import { type AskedMode, proposalStateSchema } from "#domain/conversation";
import type { Lang } from "#domain/lang";
import type { ChatQuestion } from "#evals/chat/question";
import type { GivenAnswer } from "#evals/chat.eval";
import { labelsOf } from "#evals/hostile.eval";
import type { CiteKeys } from "./evaluate-cites.ts";
import type { EvaluatedProduct } from "./evaluate-product.ts";

const messageSchema = z.object({
  id: z.string(),
  conversationId: z.string(),
  state: z.string(),
  text: z.string(),
  answer: chatAnswerSchema.nullable(),
  proposalState: proposalStateSchema.nullable(),
  error: z.object({ code: z.string(), message: z.string() }).nullable(),
});
export type ChatReply = z.infer<typeof messageSchema>;

type Asked = { message: string; lang: Lang; mode: AskedMode; conversationId?: string; accountId?: string };

/** Asks the chat and waits for the finished message. @throws Error where the API refuses the question */
export async function askChat({ product }: EvaluatedProduct, asked: Asked): Promise<ChatReply> {
  const request = new Request("http://127.0.0.1/v1/chat", {
    method: "POST",
    headers: { accept: "application/json", "content-type": "application/json", "accept-language": asked.lang },
    body: JSON.stringify(asked),
  });
  const response = await product.app.fetch(request);
  if (!response.ok) throw new Error(`POST /v1/chat: ${response.status} ${await response.text()}`);
  return messageSchema.parse(await response.json());
}

/** Everything a reader of an answer sees, evidence list aside. */
function replyText({ claims, blocks }: ChatAnswer): string {
  return [...claims.map(({ text }) => text), ...blocks.flatMap(labelsOf)].join("\n");
}

/** Asks all turns of a question in one conversation; the answer to the last is given back as it is scored. */
export async function askQuestion(
  evaluated: EvaluatedProduct,
  { turns, lang }: ChatQuestion,
  { mode, keysOf }: { mode: AskedMode; keysOf: CiteKeys },
): Promise<GivenAnswer> {
  let conversationId: string | undefined;
  let reply: ChatReply | undefined;
  let ms = 0;
  for (const message of turns) {
    const started = performance.now();
    reply = await askChat(evaluated, { message, lang, mode, ...(conversationId !== undefined && { conversationId }) });
    ms = performance.now() - started;
    conversationId = reply.conversationId;
  }
  if (!reply) throw new Error("a question without turns");
  const { answer } = reply;
  const error = reply.error?.code ?? null;
  const base = { error, ms, text: reply.text };
  if (!answer) return { ...base, state: "failed", intent: null, by: null, cited: [], blocking: 0 };
  const used = new Set(answer.claims.flatMap(({ evidence }) => evidence));
  const cited = await Promise.all(answer.evidence.filter(({ id }) => used.has(id)).map(keysOf));
  return {
    ...base,
    state: answer.state,
    intent: answer.intent,
    by: answer.mode,
    text: replyText(answer),
    cited: [...new Set(cited.flat())],
    blocking: answer.findings.filter(({ severity }) => severity === "block").length,
  };
}
