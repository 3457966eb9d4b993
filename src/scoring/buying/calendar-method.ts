import { z } from "zod";
import { daySchema } from "#domain/day";
import { configMembers, defineScoringMethod } from "../scoring-method.ts";
import { scoreCalendar } from "./calendar.ts";
import { buyingPhases } from "./calendar-config.ts";

const named = { id: z.string().min(1), phase: z.enum(buyingPhases), name: z.string().optional() };
const month = z.int().min(1).max(12);

/** `POST /v1/score/calendar`: where one account stands in its buying year. */
export const calendarMethod = defineScoringMethod({
  inputSchema: z.object({
    asOf: daySchema,
    ...configMembers,
    account: z.object({
      id: z.string().min(1),
      /** Windows of every year; they stand in for the template's of the same phase. */
      yearly: z.array(z.strictObject({ ...named, fromMonth: month, toMonth: month })).default([]),
      /** Windows of one year, both days included. */
      dated: z.array(z.strictObject({ ...named, from: daySchema, to: daySchema })).default([]),
    }),
  }),
  example: {
    asOf: "2026-11-21",
    account: {
      id: "A1",
      yearly: [{ id: "W1", phase: "samples", fromMonth: 2, toMonth: 2 }],
      dated: [{ id: "W2", phase: "fair", name: "SIAL Shanghai", from: "2027-05-18", to: "2027-05-20" }],
    },
  },
  score: ({ asOf, account: { id, yearly, dated } }, config) =>
    scoreCalendar({ accountId: id, asOf, yearly, dated }, config),
});
