import { z } from "zod";
import { daySchema } from "#domain/day";
import { configMembers, defineScoringMethod } from "../scoring-method.ts";
import { calibrate } from "./calibrate.ts";

/** `POST /v1/score/calibration`: what won and lost deals say of the win rates they had. */
export const calibrationMethod = defineScoringMethod({
  inputSchema: z.object({
    asOf: daySchema,
    ...configMembers,
    opportunities: z.array(
      z.object({
        id: z.string().min(1),
        /** Win rate before it closed, 0–100; null or left out where nobody kept one. */
        predicted: z.number().nullable().default(null),
        band: z.enum(["A", "B", "C", "D", "E"]).nullable().default(null),
        outcome: z.enum(["won", "lost"]),
        closedOn: daySchema,
      }),
    ),
  }),
  example: {
    asOf: "2026-11-01",
    opportunities: [
      { id: "P1", predicted: 85, outcome: "won", closedOn: "2026-03-31" },
      { id: "P2", predicted: 80, outcome: "won", closedOn: "2026-04-15" },
      { id: "P3", predicted: 70, outcome: "lost", closedOn: "2026-05-20" },
      { id: "P4", predicted: 65, outcome: "won", closedOn: "2026-06-30" },
      { id: "P5", predicted: 45, outcome: "lost", closedOn: "2026-07-10" },
      { id: "P6", predicted: 30, band: "D", outcome: "lost", closedOn: "2026-08-01" },
      { id: "P7", outcome: "won", closedOn: "2026-09-12" },
    ],
  },
  score: ({ asOf, opportunities }, config) => calibrate({ asOf, closed: opportunities }, config),
});
