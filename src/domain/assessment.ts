import { z } from "zod";
import { daySchema } from "./day.ts";

/** Methods whose inputs people state because no order, deal or note gives them. */
export const assessedMethods = [
  "trust",
  "or-level",
  "er",
  "kraljic",
  "gate",
  "dossier",
  "risks",
  "calendar",
  "match",
  "policy",
] as const;
export type AssessedMethod = (typeof assessedMethods)[number];
export const assessmentSubjects = ["account", "contact", "opportunity"] as const;
export type AssessmentSubject = (typeof assessmentSubjects)[number];

/** One stated answer: a rating, a yes/partly/no, a day or a word, about one item of one method. */
export const assessmentSchema = z.object({
  id: z.string(),
  externalId: z.string(),
  accountId: z.string(),
  subjectType: z.enum(assessmentSubjects),
  /** Our id of the account, contact or opportunity. */
  subjectId: z.string(),
  method: z.enum(assessedMethods),
  /** What of the subject is meant, where a method asks item by item of several: the department of `er`. */
  part: z.string().nullable(),
  /** One of the method's items (`assessment-rules.ts`). */
  item: z.string(),
  answer: z.string(),
  observedOn: daySchema.nullable(),
  source: z.string().nullable(),
});
export type Assessment = z.infer<typeof assessmentSchema>;
