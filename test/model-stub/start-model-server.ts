import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { apiError } from "./api-error.ts";
import type { ChatRequest, Role } from "./chat-request.ts";
import { createPromptCache, promptTokens } from "./count-tokens.ts";
import { deliver, sendError, sendJson } from "./deliver.ts";
import { embeddingsAnswer, embeddingsRequestSchema } from "./embeddings.ts";
import { type Delivery, type Fault, type FaultRule, faultsOf } from "./faults.ts";
import { isRoleName, modelPrefix, type RoleName, roleNames, roles } from "./roles.ts";
import { validateRequest } from "./validate-request.ts";

/** A request as it came, for whoever looks afterwards. */
export type Received = { at: number; path: string; status: number; body: unknown };

export type ModelServer = {
  /** Base URL with its `/v1`. */
  url: string;
  /** Requests to `/chat/completions` that were no mistake, in the order they came. */
  requests: ChatRequest[];
  /** Every request. */
  received: Received[];
  close: () => Promise<void>;
};

export type ModelServerOptions = {
  /** Who answers; else the model name says it (`stub-attacker`), or the header `x-stub-role`. */
  role?: Role | RoleName;
  faults?: readonly FaultRule[];
  /** The only key that is taken; any without it. */
  apiKey?: string;
  /** The only models there are; any without it. */
  models?: readonly string[];
  /** Most tokens of a request. */
  contextTokens?: number;
  /** 0: a free one. */
  port?: number;
  onReceived?: (received: Received) => void;
};

/** An OpenAI-compatible endpoint on loopback whose models are scripts. It takes what the API takes and refuses the rest. */
export async function startModelServer(given: Role | ModelServerOptions): Promise<ModelServer> {
  const options = typeof given === "function" ? { role: given } : given;
  const requests: ChatRequest[] = [];
  const received: Received[] = [];
  const chat = createChat(options, requests);
  const server = createServer(async (incoming, response) => {
    const path = new URL(incoming.url ?? "/", "http://localhost").pathname;
    const body = parseBody(await textOf(incoming));
    const entry: Received = { at: performance.now(), path, status: 0, body };
    received.push(entry);
    response.on("close", () => {
      entry.status = response.headersSent ? response.statusCode : 0;
      options.onReceived?.(entry);
    });
    await route(`${incoming.method} ${path}`, { incoming, response, body, options, chat });
  });
  const port = await listen(server, options.port ?? 0);
  const close = async () => {
    server.closeAllConnections();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  };
  return { url: `http://127.0.0.1:${port}/v1`, requests, received, close };
}

async function listen(server: ReturnType<typeof createServer>, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  const address = server.address();
  return typeof address === "object" && address ? address.port : port;
}

type Call = {
  incoming: IncomingMessage;
  response: ServerResponse;
  body: unknown;
  options: ModelServerOptions;
  chat: Chat;
};
type Chat = (call: Call) => Promise<void>;

async function route(asked: string, call: Call): Promise<void> {
  const { response, incoming, options } = call;
  const key = incoming.headers.authorization?.replace(/^Bearer /, "");
  if (options.apiKey !== undefined && key !== options.apiKey) {
    return sendError(response, apiError(401, "Incorrect API key provided.", { code: "invalid_api_key" }));
  }
  if (asked === "POST /v1/chat/completions") return call.chat(call);
  if (asked === "POST /v1/embeddings") return embed(call);
  if (asked === "GET /v1/models") return sendJson(response, 200, modelList(options));
  sendError(response, apiError(404, `Invalid URL (${asked})`));
}

function createChat(options: ModelServerOptions, requests: ChatRequest[]): Chat {
  const cachedTokens = createPromptCache();
  let asked = 0;
  return async ({ incoming, response, body }) => {
    asked += 1;
    const valid = validateRequest(body);
    if ("fault" in valid) return sendError(response, valid.fault);
    const { request } = valid;
    requests.push(request);
    const count = requests.length;
    const faults = faultsOf(options.faults ?? [], asked);
    const refused = refusalOf(request, faults, options);
    if (refused) return sendError(response, refused);
    const role = roleFor(request, incoming, options);
    const turn = faults.reduce((held, { change }) => change?.(held, request) ?? held, role(request, count));
    await deliver(response, {
      request,
      turn,
      count,
      cachedTokens: cachedTokens(request),
      delivery: deliveryOf(faults),
    });
  };
}

function refusalOf(request: ChatRequest, faults: readonly Fault[], { models, contextTokens }: ModelServerOptions) {
  if (models && !models.includes(request.model)) {
    const message = `The model \`${request.model}\` does not exist or you do not have access to it.`;
    return apiError(404, message, { code: "model_not_found" });
  }
  const tokens = promptTokens(request);
  if (contextTokens !== undefined && tokens > contextTokens) {
    const message = `This model's maximum context length is ${contextTokens} tokens. However, your messages resulted in ${tokens} tokens.`;
    return apiError(400, message, { param: "messages", code: "context_length_exceeded" });
  }
  return faults.map(({ refuse }) => refuse?.(request) ?? null).find((fault) => fault !== null) ?? null;
}

const whole: Delivery = { breaks: null, dripMs: 0, hasUsage: true };
const deliveryOf = (faults: readonly Fault[]): Delivery =>
  Object.assign({}, whole, ...faults.map(({ delivery }) => delivery));

/** The header goes before the model's name, and that before what the server was started with. */
function roleFor({ model }: ChatRequest, { headers }: IncomingMessage, { role }: ModelServerOptions): Role {
  const asked = [headers["x-stub-role"], model.startsWith(modelPrefix) ? model.slice(modelPrefix.length) : undefined];
  const name = asked.find((one) => typeof one === "string" && isRoleName(one));
  if (typeof name === "string" && isRoleName(name)) return roles[name];
  return typeof role === "function" ? role : roles[role ?? "faithful"];
}

function embed({ response, body }: Call): void {
  const parsed = embeddingsRequestSchema.safeParse(body);
  if (parsed.success) {
    sendJson(response, 200, embeddingsAnswer(parsed.data));
    return;
  }
  const [issue] = parsed.error.issues;
  sendError(response, apiError(400, `Invalid value: ${issue?.message}`, { param: issue?.path.join(".") ?? "input" }));
}

function modelList({ models }: ModelServerOptions) {
  const names = models ?? [...roleNames.map((name) => `${modelPrefix}${name}`), "stub-embedding"];
  return { object: "list", data: names.map((id) => ({ id, object: "model", created: 0, owned_by: "groundplan" })) };
}

async function textOf(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString("utf8");
}

/** Null where it is no JSON, which then fails as a body without members. */
function parseBody(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
