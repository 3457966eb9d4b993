import { z } from "@hono/zod-openapi";
import { scoreSchema } from "#domain/score";

export const scoreResponseSchema = z.union([z.object({ scores: z.array(scoreSchema.loose()) }), scoreSchema.loose()]);
