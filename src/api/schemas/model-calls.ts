import { z } from "@hono/zod-openapi";
import { callPurposeSchema, callSummarySchema, keptCallSchema } from "#domain/model-call";
import { pageQuery } from "./building-blocks.ts";

export const callQuery = pageQuery.extend({
  cursor: z.uuid().optional(),
  purpose: callPurposeSchema.optional(),
  draftId: z.uuid().optional(),
  model: z.string().max(200).optional(),
});

export const keptCallResponseSchema = z.object(keptCallSchema.shape).openapi("ModelCall");

export const summaryQuery = z.object({
  since: z.iso
    .datetime()
    .optional()
    .openapi({ description: "Calls from this moment on; without it all.", example: "2026-11-01T00:00:00Z" }),
});

const numbers = {
  calls: z.int(),
  failed: z.int(),
  inputTokens: z.int(),
  cachedTokens: z.int(),
  outputTokens: z.int(),
  unpriced: z.int(),
};

export const callSummaryResponseSchema = z
  .object({ ...callSummarySchema.shape, ...numbers })
  .openapi("ModelCallSummary");
