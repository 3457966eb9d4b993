import { z } from "zod";
import { daySchema } from "#domain/day";
import { configMembers, defineScoringMethod } from "../scoring-method.ts";
import { cadenceClasses, cadenceLevels, scoreCadence } from "./cadence.ts";

/** `POST /v1/score/cadence`: which visits are due at which account. */
export const cadenceMethod = defineScoringMethod({
  inputSchema: z.object({
    asOf: daySchema,
    ...configMembers,
    accounts: z.array(
      z.object({
        id: z.string().min(1),
        class: z.enum(cadenceClasses),
        /** Since when the account is visited at this rhythm; starts the clock of a level never visited. */
        since: daySchema.nullable().default(null),
        visits: z.array(z.object({ id: z.string().min(1), date: daySchema, level: z.enum(cadenceLevels) })).default([]),
      }),
    ),
  }),
  example: {
    asOf: "2026-11-01",
    accounts: [
      {
        id: "A1",
        class: "key",
        since: "2026-01-01",
        visits: [
          { id: "V1", date: "2026-06-15", level: "leadership" },
          { id: "V2", date: "2026-07-20", level: "technical" },
          { id: "V3", date: "2026-10-12", level: "business" },
        ],
      },
    ],
  },
  score: ({ asOf, accounts }, config) => ({ scores: scoreCadence({ asOf, accounts }, config) }),
});
