import { z } from "zod";
import { claimSchema } from "./claim.ts";
import { daySchema } from "./day.ts";
import { ledgerEntrySchema } from "./evidence.ts";
import { findingSchema } from "./finding.ts";
import { langSchema } from "./lang.ts";

export const draftKinds = [
  "account-plan",
  "spin",
  "fabe",
  "iceberg",
  "swot",
  "visit-brief",
  "project-brief",
  "handover",
] as const;
export const draftKindSchema = z.enum(draftKinds);
export type DraftKind = z.infer<typeof draftKindSchema>;

export const writerSchema = z.enum(["template", "llm"]);
export type WriterName = z.infer<typeof writerSchema>;

/** A table cell or list item: claims by id, or a fixed word from the catalogue that states nothing. */
export const cellSchema = z.union([z.object({ claims: z.array(z.string()) }), z.object({ label: z.string() })]);
export type Cell = z.infer<typeof cellSchema>;

/** How a section's claims stand on the page. Claims live once, in `Section.claims`; blocks point at them. */
export const blockSchema = z.discriminatedUnion("type", [
  z.object({ type: z.literal("heading"), text: z.string() }),
  z.object({ type: z.literal("paragraph"), claims: z.array(z.string()) }),
  z.object({ type: z.literal("list"), items: z.array(cellSchema) }),
  z.object({ type: z.literal("table"), columns: z.array(z.string()), rows: z.array(z.array(cellSchema)) }),
]);
export type Block = z.infer<typeof blockSchema>;

export const sectionDecisions = ["accepted", "rejected"] as const;

/** What a person decided about a section. A rejected one stays on the page with its reason and is left out of files. */
export const sectionDecisionSchema = z.object({
  state: z.enum(sectionDecisions),
  reason: z.string(),
  by: z.string(),
  /** ISO 8601 in UTC. */
  at: z.string(),
});
export type SectionDecision = z.infer<typeof sectionDecisionSchema>;

export const sectionSchema = z.object({
  id: z.string(),
  title: z.string(),
  claims: z.array(claimSchema),
  blocks: z.array(blockSchema),
  decision: sectionDecisionSchema.optional(),
});
export type Section = z.infer<typeof sectionSchema>;

export const provenanceSchema = z.object({
  writer: writerSchema,
  model: z.string().nullable(),
  promptVersion: z.string().nullable(),
  promptHash: z.string().nullable(),
  tokens: z.object({ input: z.int(), output: z.int() }),
  costUsd: z.number().nullable(),
  ms: z.number(),
  configHash: z.string(),
});
export type Provenance = z.infer<typeof provenanceSchema>;

export const draftStatuses = ["queued", "drafting", "ready", "failed"] as const;

/** A whole draft as it is stored, shown and exported. */
export const draftSchema = z.object({
  id: z.string(),
  accountId: z.string(),
  accountName: z.string(),
  kind: draftKindSchema,
  lang: langSchema,
  asOf: daySchema,
  status: z.enum(draftStatuses),
  /** 1 as it was written; every change by a person makes the next. */
  version: z.int().min(1).default(1),
  title: z.string(),
  sections: z.array(sectionSchema),
  findings: z.array(findingSchema),
  ledger: z.array(ledgerEntrySchema),
  provenance: provenanceSchema,
});
export type Draft = z.infer<typeof draftSchema>;
