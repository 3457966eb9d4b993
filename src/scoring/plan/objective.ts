import { z } from "zod";
import { daySchema } from "#domain/day";

const words = z.string().nullable().default(null);
const figure = z.number().nullable().default(null);

/** From the first to the last day of a plan, both in it. */
export const planPeriodSchema = z.object({ from: daySchema, to: daySchema });
export type PlanPeriod = z.infer<typeof planPeriodSchema>;

/** An objective of an account plan; what nobody has filled in is null. */
export const objectiveSchema = z.object({
  id: z.string().min(1),
  /** What is measured. */
  metric: words,
  /** Of what: an account, a deal, a person, a product. */
  object: words,
  baseline: figure,
  target: figure,
  unit: words,
  dueOn: daySchema.nullable().default(null),
  /** Needs, gaps and strategies it answers. */
  linkedTo: z.array(z.string()).default([]),
  /** Growth of the metric in past years, in percent points, one figure a year. */
  trend: z
    .object({ yearlyGrowths: z.array(z.number()) })
    .nullable()
    .default(null),
});
export type PlanObjective = z.infer<typeof objectiveSchema>;

/** True for words that say something. */
export function isGiven(text: string | null): text is string {
  return text !== null && text.trim() !== "";
}
