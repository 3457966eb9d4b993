import { z } from "zod";
import { daySchema } from "./day.ts";

/** A approver 批准者 · D decision maker 决策者 · S supporter 支撑者 · E evaluator 评估者 · I influencer 影响者. */
export const decisionRoles = ["A", "D", "S", "E", "I"] as const;
export const decisionRoleSchema = z.enum(decisionRoles);
export type DecisionRole = z.infer<typeof decisionRoleSchema>;

const rating = z.int().min(1).max(5);

/** The six key-relationship dimensions, each 1–5 or unknown (`10-method.md §9`). */
export const krRatingsSchema = z
  .object({
    stance: rating,
    support: rating,
    information: rating,
    guidance: rating,
    participation: rating,
    acceptance: rating,
  })
  .partial();
export type KrRatings = z.infer<typeof krRatingsSchema>;

export const contactSchema = z.object({
  id: z.string(),
  externalId: z.string(),
  accountId: z.string(),
  name: z.string(),
  /** Other spellings: English name, Pinyin, traditional form, how colleagues call them (陈总). */
  aliases: z.array(z.string()),
  title: z.string().nullable(),
  department: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  power: rating.nullable(),
  reportsTo: z.string().nullable(),
  /** Our ids of the contacts whom this one sways, whatever the organisation chart says. */
  influences: z.array(z.string()),
  kr: krRatingsSchema,
  ratedOn: daySchema.nullable(),
});
export type Contact = z.infer<typeof contactSchema>;
