import { z } from "zod";
import { daySchema } from "#domain/day";

const words = z.string().nullable().default(null);

/** The seven questions of 5W2H. */
export const actionQuestions = ["what", "why", "when", "where", "who", "how", "howMuch"] as const;
export type ActionQuestion = (typeof actionQuestions)[number];

/** An action of an account plan; what nobody has filled in is null. */
export const actionSchema = z.object({
  id: z.string().min(1),
  what: words,
  /** Id of the objective it serves. */
  why: words,
  when: daySchema.nullable().default(null),
  where: words,
  /** Id of whoever does it: a colleague or a contact. */
  who: words,
  how: words,
  howMuch: words,
  done: z.boolean().default(false),
  /** Actions that come first. */
  dependsOn: z.array(z.string()).default([]),
});
export type PlanAction = z.infer<typeof actionSchema>;
