import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { type ChatRequest, chatRequestSchema, type Role, type Turn } from "./chat-request.ts";

export type ModelServer = {
  /** Base URL with its `/v1`. */
  url: string;
  requests: ChatRequest[];
  close: () => Promise<void>;
};

/** An OpenAI-compatible endpoint on a free loopback port whose model is a script. */
export async function startModelServer(role: Role): Promise<ModelServer> {
  const requests: ChatRequest[] = [];
  const server = createServer((incoming, outgoing) => {
    void readBody(incoming).then((body) => {
      const request = chatRequestSchema.parse(JSON.parse(body));
      requests.push(request);
      answer(outgoing, request, role(request, requests.length), requests.length);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const close = async () => {
    server.closeAllConnections();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  };
  return { url: `http://127.0.0.1:${port}/v1`, requests, close };
}

async function readBody(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}

function answer(outgoing: ServerResponse, request: ChatRequest, turn: Turn, count: number): void {
  if ("hang" in turn) return;
  if ("status" in turn) {
    outgoing.writeHead(turn.status, { "content-type": "application/json", ...turn.headers });
    outgoing.end(JSON.stringify({ error: { message: turn.error ?? "scripted failure", type: "server_error" } }));
    return;
  }
  const finishReason = turn.finishReason ?? "stop";
  if (request.stream) streamCompletion(outgoing, request, turn.content, finishReason, count);
  else sendCompletion(outgoing, request, turn.content, finishReason, count);
}

const usageOf = (request: ChatRequest, content: string) => {
  const prompt = Math.ceil(request.messages.reduce((sum, message) => sum + (message.content ?? "").length, 0) / 3);
  const completion = Math.ceil(content.length / 3);
  return { prompt_tokens: prompt, completion_tokens: completion, total_tokens: prompt + completion };
};

/** As a tool call where tools are offered, else as content. */
function messageWith(request: ChatRequest, content: string, count: number) {
  const [tool] = request.tools ?? [];
  if (!tool) return { role: "assistant", content };
  const call = { id: `call_${count}`, type: "function", function: { name: tool.function.name, arguments: content } };
  return { role: "assistant", content: null, tool_calls: [call] };
}

function sendCompletion(
  outgoing: ServerResponse,
  request: ChatRequest,
  content: string,
  reason: string,
  count: number,
) {
  outgoing.writeHead(200, { "content-type": "application/json" });
  outgoing.end(
    JSON.stringify({
      id: `chatcmpl-${count}`,
      object: "chat.completion",
      created: 1_700_000_000,
      model: request.model,
      choices: [{ index: 0, message: messageWith(request, content, count), finish_reason: reason }],
      usage: usageOf(request, content),
    }),
  );
}

function streamCompletion(
  outgoing: ServerResponse,
  request: ChatRequest,
  content: string,
  reason: string,
  count: number,
): void {
  outgoing.writeHead(200, { "content-type": "text/event-stream" });
  const frame = (data: Record<string, unknown>) => outgoing.write(`data: ${JSON.stringify(data)}\n\n`);
  const base = {
    id: `chatcmpl-${count}`,
    object: "chat.completion.chunk",
    created: 1_700_000_000,
    model: request.model,
  };
  for (const piece of content.match(/[\s\S]{1,24}/g) ?? []) {
    frame({ ...base, choices: [{ index: 0, delta: { role: "assistant", content: piece }, finish_reason: null }] });
  }
  frame({ ...base, choices: [{ index: 0, delta: {}, finish_reason: reason }] });
  frame({ ...base, choices: [], usage: usageOf(request, content) });
  outgoing.end("data: [DONE]\n\n");
}
