import { z } from "@hono/zod-openapi";
import { daySchema } from "#domain/day";
import { decidedDetectionSchema, detectionDecisions } from "#domain/detection-decision";
import { decimalMoneySchema } from "#domain/money";

const says = z.object({ code: z.string(), value: z.string().nullable(), amount: decimalMoneySchema.nullable() });

/** A sentence of a note; `start` and `end` are UTF-16 offsets into its text. */
const quote = z.object({
  ref: z.string(),
  noteId: z.string().nullable(),
  date: daySchema.nullable(),
  quote: z.string(),
  start: z.int(),
  end: z.int(),
});

const side = z.discriminatedUnion("source", [
  quote.extend({ source: z.literal("note"), date: daySchema, says }),
  z.object({ source: z.literal("record"), ref: z.string(), date: daySchema.nullable(), says }),
]);

/** The same for the same words: what a decision is made by. */
const id = z.string();

export const accountDetectionsSchema = z
  .object({
    asOf: daySchema,
    /** Both sides, the newer first; neither is preferred. */
    contradictions: z.array(
      z.object({
        id,
        attribute: z.enum(["stance", "role", "budget", "competitor", "date", "amount", "status"]),
        entity: z.object({
          kind: z.enum(["contact", "opportunity"]),
          id: z.string(),
          name: z.string(),
          recordId: z.string().nullable(),
        }),
        sides: z.array(side),
        message: z.string(),
      }),
    ),
    /** Named in notes with a title or a part in a decision, and no contact. */
    unmappedPeople: z.array(
      z.object({
        id,
        name: z.string(),
        aliases: z.array(z.string()),
        title: z.string().nullable(),
        influence: z.string().nullable(),
        quotes: z.array(quote.extend({ influence: z.string().nullable() })),
        message: z.string(),
      }),
    ),
    risingStars: z.array(
      z.object({
        id,
        contactId: z.string().nullable(),
        name: z.string(),
        rise: z.enum(["successor", "promoted", "newly-in-charge"]),
        successorOf: z.string().nullable(),
        post: z.string().nullable(),
        quotes: z.array(quote),
        message: z.string(),
      }),
    ),
    /** What a person decided on, in the order it was decided; none of it stands above. */
    decided: z.array(
      decidedDetectionSchema.extend({
        kind: z.enum(["person", "contradiction"]),
        name: z.string(),
        contactName: z.string().nullable(),
        message: z.string().nullable(),
      }),
    ),
  })
  .openapi("AccountDetections");

export const detectionParam = z.object({ id: z.uuid(), detectionId: z.string().min(1).max(100) });

export const detectionDecisionRequestSchema = z
  .object({
    /** `linked`, `added` and `put-aside` for people, `settled` for contradictions, `reopened` for either. */
    decision: z.enum([...detectionDecisions, "reopened"]),
    /** The contact that somebody is; wanted for `linked`. */
    contactId: z.uuid().optional(),
    /** Wanted for `put-aside` and `settled`. */
    reason: z.string().trim().max(500).default(""),
  })
  .openapi("DetectionDecisionRequest", { example: { decision: "put-aside", reason: "已离职，不再参与本项目。" } });

export const detectionDecisionResponseSchema = decidedDetectionSchema
  .extend({ decision: z.enum([...detectionDecisions, "reopened"]) })
  .openapi("DetectionDecision");

export const conductResultSchema = z
  .object({
    verdict: z.enum(["fine", "review", "refused"]),
    message: z.string(),
    findings: z.array(
      z.object({
        topic: z.enum(["gifts", "travel", "entertainment", "family", "rival-bid", "isolating", "personal-data"]),
        rule: z.string(),
        verdict: z.enum(["review", "refused"]),
        start: z.int(),
        end: z.int(),
        span: z.string(),
        reasonKey: z.string(),
        message: z.string(),
      }),
    ),
  })
  .openapi("ConductResult");
