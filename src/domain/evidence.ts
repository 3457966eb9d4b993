import { z } from "zod";
import { jsonSchema } from "./json.ts";
import { anyScoreSchema } from "./score.ts";

/** What a ledger fact states. Amounts are decimal strings of major units; percents are points (30 = 30 %). */
export const typedValueSchema = z.discriminatedUnion("type", [
  z.object({ type: z.literal("money"), amount: z.string(), currency: z.string() }),
  z.object({ type: z.literal("percent"), value: z.number() }),
  z.object({ type: z.literal("number"), value: z.number(), unit: z.string().optional() }),
  z.object({ type: z.literal("count"), value: z.number(), unit: z.string().optional() }),
  /** `YYYY-MM-DD`, or `YYYY-MM` or `YYYY` where the evidence is no finer. */
  z.object({ type: z.literal("date"), value: z.string() }),
  z.object({ type: z.literal("duration"), value: z.number(), unit: z.enum(["day", "week", "month", "year"]) }),
  /** A person, organisation or product; `role` is the person's title, decision roles are letters. */
  z.object({
    type: z.literal("name"),
    value: z.string(),
    aliases: z.array(z.string()).optional(),
    role: z.string().optional(),
    decisionRoles: z.array(z.string()).optional(),
  }),
  /** One of a closed list; `labels` are the words a reader sees. */
  z.object({
    type: z.literal("enum"),
    value: z.string(),
    labels: z.object({ zh: z.string(), en: z.string() }).optional(),
  }),
  z.object({ type: z.literal("text"), value: z.string() }),
]);
export type TypedValue = z.infer<typeof typedValueSchema>;

const source = {
  /** Name of the account (or person, deal) the entry speaks of; entries of other accounts are `cross-account`. */
  entity: z.string().optional(),
  accountId: z.string().optional(),
  asOf: z.string().optional(),
  /** Of which rewriting of sections it came, counted from 1; absent for what the draft was first written from. */
  redraft: z.int().optional(),
};
const textRange = { start: z.int().optional(), end: z.int().optional() };

/** One line of the evidence ledger (`20-drafting-and-grounding.md §2`). */
export const ledgerEntrySchema = z.discriminatedUnion("kind", [
  z.object({
    id: z.string(),
    kind: z.literal("fact"),
    /** What it is: `account.revenue12m`, `contact.name`, `opportunity.closeOn`. */
    path: z.string(),
    value: typedValueSchema,
    /** The period it covers: `2026`, `2026-Q1`, `2025-11-16/2026-11-15`. */
    period: z.string().optional(),
    /** What a reader calls it, in both languages; shown in the evidence list. */
    label: z.object({ zh: z.string(), en: z.string() }).optional(),
    /** The record it came from: `orders:12 records`, `contact:C-101`. */
    record: z.string().optional(),
    ...source,
  }),
  z.object({ id: z.string(), kind: z.literal("record"), value: jsonSchema, period: z.string().optional(), ...source }),
  z.object({
    id: z.string(),
    kind: z.literal("score"),
    score: anyScoreSchema,
    label: z.object({ zh: z.string(), en: z.string() }).optional(),
    ...source,
  }),
  z.object({
    id: z.string(),
    kind: z.literal("note"),
    title: z.string().optional(),
    text: z.string(),
    date: z.string().optional(),
    author: z.string().optional(),
    noteId: z.string().optional(),
    passageId: z.string().optional(),
    ...textRange,
    ...source,
  }),
  z.object({
    id: z.string(),
    kind: z.literal("knowledge"),
    title: z.string().optional(),
    text: z.string(),
    date: z.string().optional(),
    documentId: z.string().optional(),
    ...textRange,
    ...source,
  }),
]);
export type LedgerEntry = z.infer<typeof ledgerEntrySchema>;
export type FactEntry = Extract<LedgerEntry, { kind: "fact" }>;
export type ScoreEntry = Extract<LedgerEntry, { kind: "score" }>;
export type NoteEntry = Extract<LedgerEntry, { kind: "note" }>;
export type KnowledgeEntry = Extract<LedgerEntry, { kind: "knowledge" }>;
export type Ledger = readonly LedgerEntry[];
