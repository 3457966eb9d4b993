import { z } from "zod";
import { decisionRoleSchema } from "./contact.ts";
import { daySchema } from "./day.ts";

export const checklistAnswers = ["yes", "partly", "no", "unknown"] as const;
export const checklistAnswerSchema = z.enum(checklistAnswers);
export type ChecklistAnswer = z.infer<typeof checklistAnswerSchema>;

/** The four elements of a deal and their default checklist items (`10-method.md §7`). */
export const winRateChecklist = {
  relationship: ["decisionMakerMet", "approverSupports", "coachIdentified", "decisionProcessKnown", "executiveSponsor"],
  solution: ["needConfirmed", "differentiated", "technicallyAccepted", "referenceAvailable", "requirementShapedByUs"],
  commercial: ["budgetConfirmed", "pricePositionKnown", "paymentTermsAccepted", "contractRisksKnown"],
  delivery: ["capacityReserved", "deliveryDateAccepted", "servicePlanAgreed", "openIssuesClosed"],
} as const;
export type WinElement = keyof typeof winRateChecklist;

export const checklistSchema = z
  .object({
    relationship: z.record(z.string(), checklistAnswerSchema),
    solution: z.record(z.string(), checklistAnswerSchema),
    commercial: z.record(z.string(), checklistAnswerSchema),
    delivery: z.record(z.string(), checklistAnswerSchema),
    /** Caps the win rate when "yes": a competitor wrote the requirement. */
    requirementShapedByCompetitor: checklistAnswerSchema,
  })
  .partial();
export type Checklist = z.infer<typeof checklistSchema>;

const percentPoints = z.number().min(0).max(100);

export const competitorPositionSchema = z.object({
  name: z.string().min(1),
  relationship: percentPoints.optional(),
  solution: percentPoints.optional(),
  commercial: percentPoints.optional(),
  delivery: percentPoints.optional(),
});
export type CompetitorPosition = z.infer<typeof competitorPositionSchema>;

export const opportunityPersonSchema = z.object({
  contactId: z.string(),
  roles: z.array(decisionRoleSchema),
});
export type OpportunityPerson = z.infer<typeof opportunityPersonSchema>;

export const opportunityStatuses = ["open", "won", "lost"] as const;
export const opportunityStatusSchema = z.enum(opportunityStatuses);
export type OpportunityStatus = z.infer<typeof opportunityStatusSchema>;

export const opportunitySchema = z.object({
  id: z.string(),
  externalId: z.string(),
  /** Null where the source names no account: kept, reported, and left out of every account's scores. */
  accountId: z.string().nullable(),
  name: z.string(),
  /** The source's own stage word. */
  stage: z.string(),
  status: opportunityStatusSchema,
  amountMinor: z.int().nullable(),
  currency: z.string(),
  engagedOn: daySchema.nullable(),
  /** Closed on this day when won or lost, expected to close when open. */
  closeOn: daySchema.nullable(),
  productId: z.string().nullable(),
  ownerName: z.string().nullable(),
  checklist: checklistSchema,
  competitors: z.array(competitorPositionSchema),
  people: z.array(opportunityPersonSchema),
});
export type Opportunity = z.infer<typeof opportunitySchema>;
