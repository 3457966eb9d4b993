import { type ApiError, apiError } from "./api-error.ts";
import { type ChatRequest, chatRequestSchema } from "./chat-request.ts";
import { strictFault } from "./strict-schema-faults.ts";

/** Parameters of `POST /v1/chat/completions` (https://platform.openai.com/docs/api-reference/chat/create). */
const parameters: ReadonlySet<string> = new Set([
  "audio",
  "frequency_penalty",
  "logit_bias",
  "logprobs",
  "max_completion_tokens",
  "max_tokens",
  "messages",
  "metadata",
  "modalities",
  "model",
  "n",
  "parallel_tool_calls",
  "prediction",
  "presence_penalty",
  "prompt_cache_key",
  "prompt_cache_retention",
  "reasoning_effort",
  "response_format",
  "safety_identifier",
  "seed",
  "service_tier",
  "stop",
  "store",
  "stream",
  "stream_options",
  "temperature",
  "tool_choice",
  "tools",
  "top_logprobs",
  "top_p",
  "user",
  "verbosity",
]);

/** The request as the API would take it, or what it says to it. */
export function validateRequest(body: unknown): { request: ChatRequest } | { fault: ApiError } {
  const stray = unknownParameter(body);
  if (stray !== undefined) {
    return { fault: apiError(400, `Unknown parameter: '${stray}'.`, { param: stray, code: "unknown_parameter" }) };
  }
  const parsed = chatRequestSchema.safeParse(body);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const param = issue?.path.join(".") ?? "body";
    return { fault: apiError(400, `Invalid value for '${param}': ${issue?.message}`, { param }) };
  }
  const fault = rules.map((rule) => rule(parsed.data)).find((found) => found !== null);
  return fault ? { fault } : { request: parsed.data };
}

function unknownParameter(body: unknown): string | undefined {
  if (typeof body !== "object" || body === null) return undefined;
  return Object.keys(body).find((name) => !parameters.has(name));
}

type Rule = (request: ChatRequest) => ApiError | null;

const rules: readonly Rule[] = [
  ({ stream, stream_options }) =>
    stream_options && !stream
      ? apiError(400, "The 'stream_options' parameter is only allowed when 'stream' is enabled.", {
          param: "stream_options",
        })
      : null,
  ({ tools, tool_choice }) =>
    tool_choice !== undefined && !tools
      ? apiError(400, "'tool_choice' is only allowed when 'tools' are specified.", { param: "tool_choice" })
      : null,
  ({ max_tokens, max_completion_tokens }) =>
    max_tokens && max_completion_tokens
      ? apiError(400, "Setting 'max_tokens' and 'max_completion_tokens' at the same time is not supported.")
      : null,
  wordJson,
  strictOutput,
  strictTools,
  answeredTools,
];

function wordJson({ response_format, messages }: ChatRequest): ApiError | null {
  const asks = response_format?.type === "json_object";
  if (!asks || messages.some(({ content }) => /json/i.test(content ?? ""))) return null;
  const message =
    "'messages' must contain the word 'json' in some form, to use 'response_format' of type 'json_object'.";
  return apiError(400, message, { param: "messages" });
}

function strictOutput({ response_format: format }: ChatRequest): ApiError | null {
  if (format?.type !== "json_schema" || !format.json_schema.strict) return null;
  const fault = strictFault(format.json_schema.schema);
  const message = `Invalid schema for response_format '${format.json_schema.name}': ${fault}`;
  return fault ? apiError(400, message, { param: "response_format" }) : null;
}

function strictTools({ tools = [] }: ChatRequest): ApiError | null {
  for (const { function: tool } of tools) {
    const fault = tool.strict ? strictFault(tool.parameters ?? {}) : null;
    if (fault) return apiError(400, `Invalid schema for function '${tool.name}': ${fault}`, { param: "tools" });
  }
  return null;
}

/** Every call of a tool is answered right after it, and nothing else is. */
function answeredTools({ messages }: ChatRequest): ApiError | null {
  let open = new Set<string>();
  for (const { role, tool_calls, tool_call_id } of messages) {
    if (role === "tool") {
      if (!open.delete(tool_call_id ?? "")) return apiError(400, toolFault.stray, { param: "messages" });
      continue;
    }
    if (open.size > 0) return apiError(400, toolFault.open, { param: "messages" });
    open = new Set(tool_calls?.map(({ id }) => id));
  }
  return open.size > 0 ? apiError(400, toolFault.open, { param: "messages" }) : null;
}

const toolFault = {
  stray: "Invalid parameter: messages with role 'tool' must be a response to a preceeding message with 'tool_calls'.",
  open: "An assistant message with 'tool_calls' must be followed by tool messages responding to each 'tool_call_id'.",
} as const;
