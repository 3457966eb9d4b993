import { type ApiError, apiError } from "./api-error.ts";
import type { ChatRequest, Turn } from "./chat-request.ts";

/** How an answer leaves the server. */
export type Delivery = {
  /** The connection breaks: before anything is sent, or in the middle of the answer. */
  breaks: "before" | "inside" | null;
  /** Milliseconds between pieces. */
  dripMs: number;
  /** False: says nothing of tokens. */
  hasUsage: boolean;
};

/** What goes wrong with a request; without `refuse` the model is asked all the same. */
export type Fault = {
  refuse?: (request: ChatRequest) => ApiError | null;
  change?: (turn: Turn, request: ChatRequest) => Turn;
  delivery?: Partial<Delivery>;
};

const load = "Rate limit reached for requests.";
const always = (fault: ApiError): Fault => ({ refuse: () => fault });
const changed = (change: (content: string) => Turn): Fault => ({
  change: (turn) => ("content" in turn ? change(turn.content) : turn),
});
const half = (content: string) => content.slice(0, Math.ceil(content.length / 2));
const unsupported = (param: string, message: string) =>
  apiError(400, message, { param, code: "unsupported_parameter" });

export const faults = {
  timeout: { change: () => ({ hang: true }) },
  "429": always(apiError(429, load, { code: "rate_limit_exceeded", headers: { "retry-after": "1" } })),
  "429-date": {
    refuse: () => {
      const at = new Date(Date.now() + 2_000).toUTCString();
      return apiError(429, load, { code: "rate_limit_exceeded", headers: { "retry-after": at } });
    },
  },
  "429-long": always(apiError(429, load, { code: "rate_limit_exceeded", headers: { "retry-after": "3600" } })),
  quota: always(
    apiError(429, "You exceeded your current quota, please check your plan and billing details.", {
      type: "insufficient_quota",
      code: "insufficient_quota",
    }),
  ),
  "500": always(apiError(500, "The server had an error while processing your request.")),
  "502": always(apiError(502, "Bad gateway.")),
  "503": always(apiError(503, "The engine is currently overloaded, please try again later.")),
  "bad-key": always(apiError(401, "Incorrect API key provided.", { code: "invalid_api_key" })),
  "unknown-model": {
    refuse: ({ model }) =>
      apiError(404, `The model \`${model}\` does not exist or you do not have access to it.`, {
        code: "model_not_found",
      }),
  },
  context: always(
    apiError(400, "This model's maximum context length is 4096 tokens. Please reduce the length of the messages.", {
      param: "messages",
      code: "context_length_exceeded",
    }),
  ),
  reset: { delivery: { breaks: "before" } },
  cut: { delivery: { breaks: "inside" } },
  /** A gateway that calls a cut stream finished. */
  "cut-finished": changed((content) => ({ content: half(content), finishReason: "stop" })),
  length: changed((content) => ({ content: half(content), finishReason: "length" })),
  malformed: changed((content) => ({ content: content.replaceAll('"', "'") })),
  "wrong-schema": changed(() => ({ content: JSON.stringify({ answer: [1, 2], end: "complete" }) })),
  refusal: { change: () => ({ refusal: "I'm sorry, I can't help with that." }) },
  "content-filter": changed(() => ({ content: "", finishReason: "content_filter" })),
  empty: changed(() => ({ content: "" })),
  repetition: changed((content) => ({ content: half(content) + "一再重复。".repeat(4_000), finishReason: "length" })),
  drip: { delivery: { dripMs: 250 } },
  "no-json-schema": {
    refuse: ({ response_format }) =>
      response_format?.type === "json_schema"
        ? unsupported("response_format", "response_format json_schema is not supported by this model.")
        : null,
  },
  "no-tools": {
    refuse: ({ tools }) => (tools ? unsupported("tools", "tools are not supported by this model.") : null),
  },
  "no-streaming": {
    refuse: ({ stream }) => (stream ? unsupported("stream", "'stream' is not supported by this model.") : null),
  },
  "no-usage": { delivery: { hasUsage: false } },
  "no-temperature": {
    refuse: ({ temperature }) =>
      typeof temperature === "number"
        ? unsupported("temperature", "Unsupported parameter: 'temperature' is not supported with this model.")
        : null,
  },
} as const satisfies Record<string, Fault>;
export type FaultName = keyof typeof faults;

export function isFaultName(name: string): name is FaultName {
  return Object.hasOwn(faults, name);
}

/** A fault, and for which requests: the `from`-th to the `to`-th, counted from 1; for all without them. */
export type FaultRule = { fault: FaultName; from?: number; to?: number };

/** `500`, `500@2`, `timeout@3-5`. @throws Error naming what can be asked for */
export function readFaultRule(text: string): FaultRule {
  const [, name = "", from, to] = /^([a-z0-9-]+?)(?:@(\d+)(?:-(\d+))?)?$/.exec(text) ?? [];
  if (!isFaultName(name)) throw new Error(`no such fault: ${text}; faults: ${Object.keys(faults).join(", ")}`);
  return from === undefined ? { fault: name } : { fault: name, from: Number(from), to: Number(to ?? from) };
}

/** What goes wrong with the `count`-th request. */
export function faultsOf(rules: readonly FaultRule[], count: number): Fault[] {
  return rules
    .filter(({ from = 1, to = Number.POSITIVE_INFINITY }) => count >= from && count <= to)
    .map(({ fault }) => faults[fault]);
}
