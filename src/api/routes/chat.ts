import { createRoute, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import { AppError } from "#errors";
import { chatFailure, chatFrame, chatMessageView } from "../chat-view.ts";
import { type ApiEnv, createRouter } from "../env.ts";
import { isoMoment } from "../iso-moment.ts";
import { langOf } from "../lang-of.ts";
import { problemResponse } from "../problem.ts";
import { jsonAnswer, problemAnswers } from "../responses.ts";
import { idParam, listOf } from "../schemas/building-blocks.ts";
import {
  askSchema,
  chatMessageViewSchema,
  conversationChangeSchema,
  conversationViewSchema,
  conversationWithMessagesSchema,
  settledProposalSchema,
} from "../schemas/chat.ts";
import { eventStream, lastEventId, type StreamEvent } from "../sse.ts";

const tags = ["chat"];
const messageParam = z.object({ messageId: z.uuid() });
const kibibyte = 1024;
const longestBody = 64 * kibibyte;

const streamed =
  "Server-sent events `tool`, `token`, `citation`, at last `final` with the stored answer or `error`; `end` when the process closes before. Every frame has an `id:`; with `Last-Event-ID` the stream goes on after that one.";
const eventAnswer = { "text/event-stream": { schema: z.string() } };

const ask = createRoute({
  method: "post",
  path: "/v1/chat",
  tags,
  request: { body: { required: true, content: { "application/json": { schema: askSchema } } } },
  responses: {
    200: {
      description: `${streamed} The header \`Content-Location\` names the answer. With \`Accept: application/json\` the finished message instead.`,
      content: { ...eventAnswer, "application/json": { schema: chatMessageViewSchema } },
    },
    ...problemAnswers,
  },
});

const read = createRoute({
  method: "get",
  path: "/v1/chat/{messageId}",
  tags,
  request: { params: messageParam },
  responses: { 200: jsonAnswer(chatMessageViewSchema, "A question or an answer as it stands"), ...problemAnswers },
});

const events = createRoute({
  method: "get",
  path: "/v1/chat/{messageId}/events",
  tags,
  request: { params: messageParam },
  responses: { 200: { description: streamed, content: eventAnswer }, ...problemAnswers },
});

const stop = createRoute({
  method: "delete",
  path: "/v1/chat/{messageId}",
  tags,
  request: { params: messageParam },
  responses: { 204: { description: "The answer ends; what was said so far stands" }, ...problemAnswers },
});

const settle = (step: "confirm" | "decline", description: string) =>
  createRoute({
    method: "post",
    path: `/v1/chat/{messageId}/${step}` as const,
    tags,
    request: { params: messageParam },
    responses: { 200: jsonAnswer(settledProposalSchema, description), ...problemAnswers },
  });
const confirm = settle("confirm", "What the answer proposed was carried out, once, however often it is confirmed");
const decline = settle("decline", "What the answer proposed will not be done");

const listConversations = createRoute({
  method: "get",
  path: "/v1/conversations",
  tags,
  request: {
    query: z.object({
      accountId: z.uuid().optional(),
      cursor: z.uuid().optional(),
      limit: z.coerce.number().int().min(1).max(200).optional(),
    }),
  },
  responses: {
    200: jsonAnswer(listOf(conversationViewSchema), "Own conversations, last used first"),
    ...problemAnswers,
  },
});

const readConversation = createRoute({
  method: "get",
  path: "/v1/conversations/{id}",
  tags,
  request: { params: idParam },
  responses: { 200: jsonAnswer(conversationWithMessagesSchema, "With its newest 500 messages"), ...problemAnswers },
});

const renameConversation = createRoute({
  method: "patch",
  path: "/v1/conversations/{id}",
  tags,
  request: {
    params: idParam,
    body: { required: true, content: { "application/json": { schema: conversationChangeSchema } } },
  },
  responses: { 200: jsonAnswer(conversationViewSchema, "Renamed"), ...problemAnswers },
});

const removeConversation = createRoute({
  method: "delete",
  path: "/v1/conversations/{id}",
  tags,
  request: { params: idParam },
  responses: { 204: { description: "Gone with all its messages" }, ...problemAnswers },
});

/** Only who asks for JSON and not for events waits for the finished answer. */
function wantsJson(c: Context): boolean {
  const accept = c.req.header("accept") ?? "";
  return accept.includes("application/json") && !accept.includes("text/event-stream");
}

function answerEvents(c: Context<ApiEnv>, id: string): Response {
  const { chat } = c.var.services;
  const lang = langOf(c);
  return eventStream(c, async function* (signal): AsyncGenerator<StreamEvent> {
    for await (const told of chat.watch(c.var.caller, id, lastEventId(c), signal)) yield chatFrame(told, lang);
  });
}

/** @throws AppError why the answer failed, or that it was lost. */
async function finishedAnswer(c: Context<ApiEnv>, id: string) {
  const { signal } = c.req.raw;
  for await (const told of c.var.services.chat.watch(c.var.caller, id, 0, signal)) {
    if (!("ended" in told)) continue;
    if (told.ended.state === "failed") throw chatFailure(told.ended);
    return chatMessageView(told.ended, langOf(c));
  }
  throw new AppError("answer-lost", `the process closes before ${id} is answered`);
}

const router = createRouter();
router.use(
  "/v1/chat",
  bodyLimit({
    maxSize: longestBody,
    onError: (c) => {
      const params = { limit: `${longestBody / kibibyte} KiB` };
      return problemResponse(new AppError("too-large", "question too long", { params }), c);
    },
  }),
);

export const chatRoutes = router
  .openapi(ask, async (c) => {
    const { messageId } = await c.var.services.chat.ask(c.var.caller, c.req.valid("json"));
    c.header("Content-Location", `/v1/chat/${messageId}`);
    if (wantsJson(c)) return c.json(await finishedAnswer(c, messageId), 200);
    // The streamed answer is another representation; its type is not JSON's.
    return answerEvents(c, messageId) as never;
  })
  .openapi(read, async (c) => {
    const { messageId } = c.req.valid("param");
    return c.json(chatMessageView(await c.var.services.chat.read(c.var.caller, messageId), langOf(c)), 200);
  })
  .openapi(events, async (c) => {
    const { messageId } = c.req.valid("param");
    await c.var.services.chat.read(c.var.caller, messageId);
    return answerEvents(c, messageId) as never;
  })
  .openapi(stop, async (c) => {
    await c.var.services.chat.stop(c.var.caller, c.req.valid("param").messageId);
    return c.body(null, 204);
  })
  .openapi(confirm, async (c) =>
    c.json(await c.var.services.proposals.confirm(c.var.caller, c.req.valid("param").messageId), 200),
  )
  .openapi(decline, async (c) =>
    c.json(await c.var.services.proposals.decline(c.var.caller, c.req.valid("param").messageId), 200),
  )
  .openapi(listConversations, async (c) => {
    const { items, nextCursor } = await c.var.services.conversations.list(c.var.caller, c.req.valid("query"));
    return c.json({ items: items.map(conversationView), nextCursor }, 200);
  })
  .openapi(readConversation, async (c) => {
    const { messages, ...held } = await c.var.services.conversations.read(c.var.caller, c.req.valid("param").id);
    const lang = langOf(c);
    const views = messages.map((message) => chatMessageView(message, lang));
    return c.json({ ...conversationView(held), messages: views }, 200);
  })
  .openapi(renameConversation, async (c) => {
    const { title } = c.req.valid("json");
    const { id } = c.req.valid("param");
    return c.json(conversationView(await c.var.services.conversations.rename(c.var.caller, id, title)), 200);
  })
  .openapi(removeConversation, async (c) => {
    await c.var.services.conversations.remove(c.var.caller, c.req.valid("param").id);
    return c.body(null, 204);
  });

function conversationView<T extends { createdAt: string; updatedAt: string }>(held: T): T {
  return { ...held, createdAt: isoMoment(held.createdAt), updatedAt: isoMoment(held.updatedAt) };
}
