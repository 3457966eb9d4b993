import type { ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { type ApiError, apiError } from "./api-error.ts";
import { type ChatRequest, type FinishReason, outputName, type Turn } from "./chat-request.ts";
import { countTokens, promptTokens } from "./count-tokens.ts";
import type { Delivery } from "./faults.ts";

/** A turn as the API words it. */
type Message = { content: string | null; refusal: string | null; tool_calls?: WireCall[] };
type WireCall = { id: string; type: "function"; function: { name: string; arguments: string } };
type Answer = { id: string; created: number; message: Message; reason: FinishReason | "tool_calls"; usage: Usage };
type Usage = ReturnType<typeof usageOf>;

export type Sent = { request: ChatRequest; turn: Turn; count: number; cachedTokens: number; delivery: Delivery };

/** Answers as the API does, in one piece or streamed, unless the turn or its delivery says otherwise. */
export async function deliver(response: ServerResponse, sent: Sent): Promise<void> {
  const { turn, request, delivery } = sent;
  if ("hang" in turn) return;
  if (delivery.breaks === "before") return void response.socket?.resetAndDestroy();
  if ("status" in turn) return sendError(response, errorOf(turn));
  const answer = answerOf(sent);
  if (request.stream) await stream(response, request, answer, delivery);
  else await sendWhole(response, request, answer, delivery);
}

function errorOf({ status, headers, error, code }: Extract<Turn, { status: number }>): ApiError {
  return apiError(status, error ?? "scripted failure", { ...(code && { code }), ...(headers && { headers }) });
}

export function sendError(response: ServerResponse, { status, headers = {}, error }: ApiError): void {
  sendJson(response, status, { error }, headers);
}

export function sendJson(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { "content-type": "application/json", ...headers }).end(JSON.stringify(body));
}

function answerOf({ request, turn, count, cachedTokens }: Sent): Answer {
  const message = messageOf(request, turn, count);
  const text = JSON.stringify(message);
  const given = "content" in turn ? (turn.finishReason ?? "stop") : "stop";
  const usage = usageOf(request, text, cachedTokens);
  return {
    id: `chatcmpl-${Date.now().toString(36)}-${count}`,
    created: Math.floor(Date.now() / 1000),
    message,
    reason: message.tool_calls && given === "stop" ? "tool_calls" : given,
    usage,
  };
}

/** Where a certain tool is to be called, the answer is its arguments. */
function messageOf(request: ChatRequest, turn: Turn, count: number): Message {
  if ("refusal" in turn) return { content: null, refusal: turn.refusal };
  const call = (name: string, args: string, at: number): WireCall => ({
    id: `call_${count}_${at + 1}`,
    type: "function",
    function: { name, arguments: args },
  });
  if ("toolCalls" in turn) {
    const calls = turn.toolCalls.map(({ name, arguments: args }, at) => call(name, JSON.stringify(args), at));
    return { content: null, refusal: null, tool_calls: calls };
  }
  const content = "content" in turn ? turn.content : "";
  const name = typeof request.tool_choice === "object" ? outputName(request) : null;
  if (name === null) return { content, refusal: null };
  return { content: null, refusal: null, tool_calls: [call(name, content, 0)] };
}

function usageOf(request: ChatRequest, answer: string, cachedTokens: number) {
  const prompt = promptTokens(request);
  const completion = countTokens(answer);
  return {
    prompt_tokens: prompt,
    completion_tokens: completion,
    total_tokens: prompt + completion,
    prompt_tokens_details: { cached_tokens: Math.min(prompt, cachedTokens) },
    completion_tokens_details: { reasoning_tokens: 0 },
  };
}

async function sendWhole(
  response: ServerResponse,
  { model }: ChatRequest,
  { id, created, message, reason, usage }: Answer,
  { breaks, dripMs, hasUsage }: Delivery,
): Promise<void> {
  const choice = { index: 0, message: { role: "assistant", ...message }, logprobs: null, finish_reason: reason };
  const body = { id, object: "chat.completion", created, model, choices: [choice], ...(hasUsage && { usage }) };
  const text = JSON.stringify(body);
  response.writeHead(200, {
    "content-type": "application/json",
    "content-length": String(Buffer.byteLength(text)),
    "x-request-id": id,
  });
  const sent = breaks ? text.slice(0, text.length / 2) : text;
  for (const piece of dripMs > 0 ? sent.split("") : [sent]) await write(response, piece, dripMs);
  if (breaks) response.socket?.destroy();
  else response.end();
}

/** Characters of one event. */
const pieceLength = 24;

async function stream(
  response: ServerResponse,
  { model, stream_options }: ChatRequest,
  { id, created, message, reason, usage }: Answer,
  { breaks, dripMs, hasUsage }: Delivery,
): Promise<void> {
  response.writeHead(200, { "content-type": "text/event-stream; charset=utf-8", "x-request-id": id });
  const base = { id, object: "chat.completion.chunk", created, model };
  const event = (choices: unknown[], more: object = {}) =>
    write(response, `data: ${JSON.stringify({ ...base, choices, ...more })}\n\n`, dripMs);
  const delta = (held: object, finish: string | null = null) =>
    event([{ index: 0, delta: held, logprobs: null, finish_reason: finish }]);
  const deltas = deltasOf(message);
  await delta({ role: "assistant", content: message.tool_calls ? null : "" });
  for (const held of breaks ? deltas.slice(0, deltas.length / 2) : deltas) await delta(held);
  if (breaks) return void response.socket?.destroy();
  await delta({}, reason);
  if (hasUsage && stream_options?.include_usage) await event([], { usage });
  response.end("data: [DONE]\n\n");
}

function deltasOf({ content, refusal, tool_calls = [] }: Message): object[] {
  const calls = tool_calls.flatMap(({ id, type, function: { name, arguments: args } }, index) => [
    { tool_calls: [{ index, id, type, function: { name, arguments: "" } }] },
    ...piecesOf(args).map((piece) => ({ tool_calls: [{ index, function: { arguments: piece } }] })),
  ]);
  return [
    ...piecesOf(content ?? "").map((piece) => ({ content: piece })),
    ...piecesOf(refusal ?? "").map((piece) => ({ refusal: piece })),
    ...calls,
  ];
}

const piecesOf = (text: string) => text.match(new RegExp(`[\\s\\S]{1,${pieceLength}}`, "gu")) ?? [];

async function write(response: ServerResponse, text: string, dripMs: number): Promise<void> {
  if (response.destroyed) return;
  response.write(text);
  if (dripMs > 0) await sleep(dripMs);
}
