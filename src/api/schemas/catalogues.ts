import { z } from "@hono/zod-openapi";
import { krRatingsSchema } from "#domain/contact";
import { langSchema } from "#domain/lang";

const words = { id: z.string(), name: z.string() };
const owner = { ownerRole: z.string(), ownerRoleName: z.string() };
const phase = { phase: z.enum(["start", "plan", "execute", "close"]), phaseName: z.string() };

export const catalogueTaskSchema = z
  .object({
    ...words,
    /** What is in hand when the task is done. */
    done: z.string(),
    column: z.string(),
    columnName: z.string(),
    ...phase,
    ...owner,
    answers: z.array(z.string()),
  })
  .openapi("CatalogueTask");

export const catalogueMeasureSchema = z
  .object({
    ...words,
    /** The sign that the measure worked. */
    done: z.string(),
    kind: z.enum(["organisation", "person", "general"]),
    kindName: z.string(),
    family: z.string(),
    familyName: z.string(),
    ...owner,
    /** What the measure fits: milestones and elements, levels and dimensions, or effects, by its kind. */
    fit: z.object({
      milestones: z.array(z.string()).readonly().optional(),
      elements: z.array(z.string()).readonly().optional(),
      from: z.int().optional(),
      to: z.int().optional(),
      dimensions: z.array(z.string()).readonly().optional(),
      effects: z.array(z.string()).readonly().optional(),
    }),
  })
  .openapi("CatalogueMeasure");

export const catalogueDocumentSchema = z
  .object({ ...words, ...phase, purpose: z.string(), contents: z.array(z.string()) })
  .openapi("CatalogueDocument");

export const catalogueRhythmSchema = z
  .object({
    ...words,
    when: z.union([
      z.object({ every: z.literal("year"), month: z.int().min(1).max(12) }),
      z.object({ every: z.literal("month") }),
    ]),
    whenName: z.string(),
    inputs: z.array(z.string()),
    outputs: z.array(z.string()),
  })
  .openapi("CatalogueRhythm");

export const catalogueQuery = z.object({ lang: langSchema.optional() });

export const taskQuery = catalogueQuery.extend({
  answers: z
    .string()
    .max(100)
    .optional()
    .openapi({ description: "Only tasks that answer this gap, risk or item", example: "decision-chain.gap.D" }),
});

const level = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]);

export const measureQuery = catalogueQuery.extend({
  level: z.coerce.number().pipe(level).optional().openapi({ description: "KR level of the person to lift" }),
  dimension: krRatingsSchema.keyof().optional(),
});
