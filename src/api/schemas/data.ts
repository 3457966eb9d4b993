import { z } from "@hono/zod-openapi";
import { daySchema } from "#domain/day";

export const contentsSchema = z
  .object({
    isDemo: z.boolean(),
    /** Whether anything is here that the demo company does not bring. */
    holdsOwnData: z.boolean(),
    /** How many records of each kind there are; kinds without any are left out. */
    records: z.array(z.object({ kind: z.string(), count: z.int() })),
  })
  .openapi("Contents");

export const standingDaySchema = z
  .object({
    /** Null: today. */
    standsAt: daySchema.nullable().openapi({ example: "2017-12-31" }),
  })
  .openapi("StandingDay");
