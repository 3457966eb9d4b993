import { z } from "@hono/zod-openapi";
import {
  claimDifferenceSchema,
  draftVersionContentSchema,
  draftVersionSchema,
  sectionEditSchema,
} from "#domain/draft-version";

const sectionEditExample = {
  edited: [{ claimId: "summary.1", text: "…" }],
  removed: [],
  added: [{ text: "…", kind: "question" as const, evidence: [] }],
  decision: "accepted" as const,
  reason: "",
};

export const sectionEditBodySchema = z
  .object(sectionEditSchema.shape)
  .openapi("SectionEdit", { example: sectionEditExample });

export const draftVersionViewSchema = z.object(draftVersionSchema.shape).openapi("DraftVersion");
export const draftVersionContentViewSchema = z.object(draftVersionContentSchema.shape).openapi("DraftVersionContent");
export const claimDifferenceViewSchema = z.object(claimDifferenceSchema.shape).openapi("ClaimDifference");

export const restoreSchema = z
  .object({ version: z.int().min(1), reason: z.string().trim().max(500).default("") })
  .openapi("DraftRestore", { example: { version: 1, reason: "" } });

export const ifMatchHeader = z.object({
  "if-match": z
    .string()
    .optional()
    .openapi({ description: "The draft's `ETag`, such as `\"3\"`. Without it, or with another one's version: 412." }),
});
