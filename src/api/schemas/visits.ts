import { z } from "@hono/zod-openapi";
import { daySchema } from "#domain/day";
import { interactionKinds, interactionLevels, interactionSchema } from "#domain/interaction";
import { nameOrNull, statement, taskResponseSchema } from "./tasks.ts";

export const visitInputSchema = z
  .object({
    id: z
      .string()
      .trim()
      .min(1)
      .max(100)
      .optional()
      .openapi({ description: "An id of your own. Sent again under it, a visit stays as it was logged first." }),
    /** Not after the day that the organisation stands at. */
    date: daySchema,
    kind: z.enum(interactionKinds),
    level: z.enum(interactionLevels).optional().openapi({
      description: "Left out: the one last recorded with the people met. Visits without are in no rhythm.",
    }),
    contactIds: z.array(z.uuid()).max(20).default([]).openapi({ description: "Whom of the account you met." }),
    summary: z.string().trim().min(1).max(20_000).openapi({ description: "What was said; becomes a note." }),
    nextStep: z.object({ statement, dueOn: daySchema.nullable().optional(), ownerName: nameOrNull }).optional(),
  })
  .openapi("VisitInput", {
    example: {
      ...{ date: "2026-11-12", kind: "visit", level: "business", contactIds: [] },
      summary: "客户确认明年一季度招标。",
      nextStep: { statement: "提交样品测试计划", dueOn: "2026-11-20" },
    },
  });

export const visitSchema = interactionSchema
  .omit({ contactId: true, alsoMet: true, ownerName: true })
  .extend({
    contactIds: z.array(z.string()),
    /** Holds the summary; found by search and cited. */
    noteId: z.string(),
    nextStep: taskResponseSchema.nullable(),
  })
  .openapi("Visit");
