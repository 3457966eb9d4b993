import { z } from "zod";

/** What the product's client sends to `/v1/chat/completions`, as far as a scripted model reads it. */
export const chatRequestSchema = z
  .object({
    model: z.string(),
    messages: z.array(z.object({ role: z.string(), content: z.string().nullable() }).loose()),
    response_format: z
      .object({ type: z.string(), json_schema: z.object({ name: z.string() }).loose().optional() })
      .loose()
      .optional(),
    tools: z.array(z.object({ function: z.object({ name: z.string() }).loose() }).loose()).optional(),
    stream: z.boolean().optional(),
  })
  .loose();
export type ChatRequest = z.infer<typeof chatRequestSchema>;

/** One turn of a role: content to answer with, or a way to fail. */
export type Turn =
  | { content: string; finishReason?: "stop" | "length" }
  | { status: number; headers?: Record<string, string>; error?: string }
  | { hang: true };

/** A scripted model: sees the request and which one it is, counted from 1. */
export type Role = (request: ChatRequest, count: number) => Turn;

export const outputName = (request: ChatRequest) =>
  request.response_format?.json_schema?.name ?? request.tools?.[0]?.function.name ?? "section";

export const messageOf = (request: ChatRequest, role: string) =>
  request.messages.find((message) => message.role === role)?.content ?? "";
