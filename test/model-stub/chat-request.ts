import { z } from "zod";

/** Text of a message, whichever way it is sent. */
const contentSchema = z.union([
  z.string(),
  z
    .array(z.object({ type: z.string(), text: z.string().optional() }).loose())
    .transform((parts) => parts.map(({ text }) => text ?? "").join("")),
]);

const toolCallSchema = z.object({
  id: z.string(),
  type: z.literal("function"),
  function: z.object({ name: z.string(), arguments: z.string() }),
});

const messageSchema = z
  .object({
    role: z.enum(["system", "developer", "user", "assistant", "tool"]),
    content: contentSchema.nullish().transform((content) => content ?? null),
    tool_calls: z.array(toolCallSchema).optional(),
    tool_call_id: z.string().optional(),
  })
  .loose();

const schemaSchema = z.record(z.string(), z.unknown());

const toolSchema = z.object({
  type: z.literal("function"),
  function: z
    .object({
      name: z.string().regex(/^[a-zA-Z0-9_-]{1,64}$/),
      description: z.string().optional(),
      parameters: schemaSchema.optional(),
      strict: z.boolean().nullish(),
    })
    .strict(),
});

const responseFormatSchema = z.discriminatedUnion("type", [
  z.object({ type: z.literal("text") }),
  z.object({ type: z.literal("json_object") }),
  z.object({
    type: z.literal("json_schema"),
    json_schema: z.object({
      name: z.string().regex(/^[a-zA-Z0-9_-]{1,64}$/),
      description: z.string().optional(),
      schema: schemaSchema,
      strict: z.boolean().nullish(),
    }),
  }),
]);

/** A request to `/v1/chat/completions`, as far as a model reads it. */
export const chatRequestSchema = z
  .object({
    model: z.string().min(1),
    messages: z.array(messageSchema).min(1),
    response_format: responseFormatSchema.optional(),
    tools: z.array(toolSchema).min(1).optional(),
    tool_choice: z
      .union([
        z.enum(["none", "auto", "required"]),
        z.object({ type: z.literal("function"), function: z.object({ name: z.string() }) }),
      ])
      .optional(),
    stream: z.boolean().nullish(),
    stream_options: z.object({ include_usage: z.boolean().optional() }).loose().nullish(),
    temperature: z.number().min(0).max(2).nullish(),
    max_tokens: z.int().min(1).nullish(),
    max_completion_tokens: z.int().min(1).nullish(),
  })
  .loose();
export type ChatRequest = z.infer<typeof chatRequestSchema>;
export type ChatTool = z.infer<typeof toolSchema>;

export type ToolCall = { name: string; arguments: Record<string, unknown> };

/** One turn of a role: what to answer with, or a way to fail. */
export type Turn =
  | { content: string; finishReason?: FinishReason }
  | { toolCalls: ToolCall[] }
  | { refusal: string }
  | { status: number; headers?: Record<string, string>; error?: string; code?: string }
  | { hang: true };
export type FinishReason = "stop" | "length" | "content_filter";

/** A model: sees the request and which one it is, counted from 1. */
export type Role = (request: ChatRequest, count: number) => Turn;

/** Name of the shape that is asked for, however it is asked for. */
export function outputName({ response_format, tool_choice }: ChatRequest): string | null {
  if (response_format?.type === "json_schema") return response_format.json_schema.name;
  return typeof tool_choice === "object" ? tool_choice.function.name : null;
}

/** Schema of the answer, where the request has one. */
export function outputSchema({
  response_format,
  tool_choice,
  tools = [],
}: ChatRequest): Record<string, unknown> | null {
  if (response_format?.type === "json_schema") return response_format.json_schema.schema;
  if (typeof tool_choice !== "object") return null;
  return tools.find(({ function: { name } }) => name === tool_choice.function.name)?.function.parameters ?? null;
}

/** Text of the first message of a role. */
export const messageOf = ({ messages }: ChatRequest, role: "system" | "user") =>
  messages.find((message) => message.role === role)?.content ?? "";

/** What the model is asked now. */
export const questionOf = ({ messages }: ChatRequest) =>
  messages.findLast(({ role }) => role === "user")?.content ?? "";
