import type { z } from "@hono/zod-openapi";
import { problemSchema } from "./schemas/building-blocks.ts";

/** A JSON answer of a route's description. */
export function jsonAnswer<T extends z.ZodType>(schema: T, description: string) {
  return { description, content: { "application/json": { schema } } };
}

/** What any route may answer instead. */
export const problemAnswers = {
  default: {
    description: "What went wrong, where, and how to mend it (RFC 9457)",
    content: { "application/problem+json": { schema: problemSchema } },
  },
} as const;
