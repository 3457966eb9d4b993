import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { z } from "zod";

const requestSchema = z.looseObject({
  messages: z.array(z.looseObject({ role: z.string(), content: z.unknown() })),
  response_format: z
    .looseObject({ type: z.string(), json_schema: z.looseObject({ name: z.string() }).optional() })
    .optional(),
  tools: z.array(z.looseObject({ function: z.looseObject({ name: z.string() }) })).optional(),
  stream: z.boolean().optional(),
});
export type WireRequest = z.infer<typeof requestSchema>;

/** What goes out on the wire, byte for byte. `count`: which request it is, from 1. */
export type Script = (request: WireRequest, response: ServerResponse, count: number) => void | Promise<void>;

export type ScriptedEndpoint = {
  /** Base URL with its `/v1`. */
  url: string;
  requests: WireRequest[];
  headers: IncomingMessage["headers"][];
  close: () => Promise<void>;
};

/** An endpoint on a free loopback port that answers as a test says, also as no endpoint should. */
export async function startScriptedEndpoint(script: Script): Promise<ScriptedEndpoint> {
  const requests: WireRequest[] = [];
  const headers: IncomingMessage["headers"][] = [];
  const server = createServer((incoming, response) => {
    void readBody(incoming).then((body) => {
      const request = requestSchema.parse(JSON.parse(body));
      requests.push(request);
      headers.push(incoming.headers);
      return script(request, response, requests.length);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = z.object({ port: z.int() }).parse(server.address() satisfies AddressInfo | string | null);
  const close = async () => {
    server.closeAllConnections();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  };
  return { url: `http://127.0.0.1:${port}/v1`, requests, headers, close };
}

async function readBody(incoming: IncomingMessage): Promise<string> {
  incoming.setEncoding("utf8");
  let body = "";
  for await (const chunk of incoming) body += String(chunk);
  return body;
}

/** A refusal as the API words it. */
export function refuse(
  response: ServerResponse,
  status: number,
  error: { message: string; code?: string },
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { "content-type": "application/json", ...headers }).end(JSON.stringify({ error }));
}

const base = { id: "chatcmpl-1", object: "chat.completion.chunk", created: 1_700_000_000, model: "m" };

/** One event of a stream. */
export function chunk(delta: object, finishReason: string | null = null): string {
  return `data: ${JSON.stringify({ ...base, choices: [{ index: 0, delta, finish_reason: finishReason }] })}\n\n`;
}

export const usage = { prompt_tokens: 100, completion_tokens: 20, prompt_tokens_details: { cached_tokens: 60 } };
export const usageChunk = `data: ${JSON.stringify({ ...base, choices: [], usage })}\n\n`;
export const done = "data: [DONE]\n\n";

export function openStream(response: ServerResponse): void {
  response.writeHead(200, { "content-type": "text/event-stream" });
}

/** A whole answer in words, in pieces. */
export function say(response: ServerResponse, text: string, finishReason = "stop"): void {
  openStream(response);
  for (const piece of text.match(/[\s\S]{1,12}/gu) ?? []) response.write(chunk({ content: piece }));
  response.end(chunk({}, finishReason) + usageChunk + done);
}

/** A whole answer as the arguments of the tool that was offered. */
export function callTool(response: ServerResponse, request: WireRequest, args: string): void {
  const name = request.tools?.[0]?.function.name;
  openStream(response);
  const call = { index: 0, id: "call_1", type: "function", function: { name, arguments: "" } };
  response.write(chunk({ role: "assistant", content: null, tool_calls: [call] }));
  for (const piece of args.match(/[\s\S]{1,12}/gu) ?? []) {
    response.write(chunk({ tool_calls: [{ index: 0, function: { arguments: piece } }] }));
  }
  response.end(chunk({}, "tool_calls") + usageChunk + done);
}

/** Whether it is the small question by which the way of asking is found out. */
export const isProbe = ({ messages }: WireRequest) => JSON.stringify(messages).includes('Give \\"ok\\" as the answer');
export const probeAnswer = '{"answer":"ok","end":"complete"}';
