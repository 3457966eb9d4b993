import { z } from "@hono/zod-openapi";
import { daySchema } from "#domain/day";
import { explainedScoreSchema } from "./building-blocks.ts";

export const calibrationSchema = z
  .object({
    asOf: daySchema,
    /** Win rates kept while the deals were open, and those computed from the record of a closed deal. */
    bases: z.object({ kept: z.int(), record: z.int() }),
    calibration: explainedScoreSchema,
  })
  .openapi("Calibration");
