import { z } from "@hono/zod-openapi";
import { daySchema } from "#domain/day";
import { langSchema } from "#domain/lang";
import { decimalMoneySchema } from "#domain/money";
import { scoreSchema, scoreSubjects } from "#domain/score";

/** RFC 9457. */
export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    errors: z.array(z.object({ field: z.string(), reason: z.string() })),
  })
  .openapi("Problem");

export const dayQuery = daySchema
  .optional()
  .openapi({ description: "The day to stand at; default: the organisation's own day, else today." });

export const asOfQuery = z.object({ asOf: dayQuery, lang: langSchema.optional() });

export const idParam = z.object({ id: z.uuid() });

export const pageQuery = z.object({
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).optional(),
});

export const listOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable() });

export const moneyOrNull = decimalMoneySchema.nullable();

/** A score with the sentences that explain it in the reader's language. */
export const explainedScoreSchema = scoreSchema.loose().and(z.object({ explanation: z.array(z.string()) }));

/** A score with what it is about. */
export const subjectScoreSchema = explainedScoreSchema.and(
  z.object({ subject: z.object({ type: z.enum(scoreSubjects), id: z.string(), name: z.string() }) }),
);
