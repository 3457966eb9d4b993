import { z } from "@hono/zod-openapi";
import { daySchema } from "#domain/day";
import { anyScoreSchema, scoreSubjects } from "#domain/score";

/** A kept score as a list shows it. */
export const keptScoreLineSchema = z
  .object({
    id: z.uuid(),
    subject: z.object({ type: z.enum(scoreSubjects), id: z.string() }),
    method: z.string(),
    asOf: daySchema,
    value: z.number().nullable(),
    band: z.string(),
    configHash: z.string(),
    createdAt: z.string(),
  })
  .openapi("KeptScore");

/** With what it was computed from: `inputs` is the body for `POST /v1/score/{method}`, `config` the whole config. */
export const keptScoreSchema = keptScoreLineSchema.extend({
  score: anyScoreSchema,
  inputs: z.unknown(),
  config: z.unknown(),
});

export const replaySchema = z
  .object({
    id: z.uuid(),
    method: z.string(),
    asOf: daySchema,
    /** Whether every byte of the score's canonical JSON is the same. */
    same: z.boolean(),
    kept: anyScoreSchema,
    recomputed: anyScoreSchema,
  })
  .openapi("Replay");
