import { z } from "zod";
import { daySchema } from "#domain/day";
import { configMembers, defineScoringMethod } from "../scoring-method.ts";
import { scoreBusFactor } from "./bus-factor.ts";

/** None: nobody can say who knows it. */
const reps = z.array(z.string().min(1)).default([]);
const itemSchema = z.object({ id: z.string().min(1), reps });

/** `POST /v1/score/bus-factor`: how much of what we know of an account would leave with one rep. */
export const busFactorMethod = defineScoringMethod({
  inputSchema: z.object({
    asOf: daySchema,
    ...configMembers,
    account: z.object({
      id: z.string().min(1),
      /** Each with its author. */
      notes: z.array(itemSchema).default([]),
      /** Each with the reps who met them. */
      contacts: z.array(itemSchema).default([]),
    }),
  }),
  example: {
    asOf: "2026-11-01",
    account: {
      id: "A1",
      notes: [
        { id: "N-1", reps: ["王芳"] },
        { id: "N-2", reps: ["王芳"] },
        { id: "N-3", reps: ["王芳"] },
        { id: "N-4", reps: ["李强"] },
      ],
      contacts: [
        { id: "C1", reps: ["王芳"] },
        { id: "C2", reps: ["王芳", "李强"] },
      ],
    },
  },
  score: ({ asOf, account: { id, notes, contacts } }, config) =>
    scoreBusFactor({ accountId: id, asOf, notes, contacts }, config),
});
