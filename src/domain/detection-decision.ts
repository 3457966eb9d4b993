import { z } from "zod";
import { contentHash } from "./stable-json.ts";

export const detectionDecisions = ["linked", "added", "put-aside", "settled"] as const;
export type DetectionDecision = (typeof detectionDecisions)[number];

/** What a person decided on something that an account's notes show (`10-method.md §20`). */
export const decidedDetectionSchema = z.object({
  detectionId: z.string(),
  decision: z.enum(detectionDecisions),
  /** The contact that somebody is, or became; null else. */
  contactId: z.string().nullable(),
  reason: z.string().nullable(),
  by: z.string(),
  /** ISO 8601 in UTC. */
  at: z.string(),
});
export type DecidedDetection = z.infer<typeof decidedDetectionSchema>;

export type DetectionKind = "person" | "contradiction" | "rise";

/** The same for the same words, and nothing that could be read back: 24 hex digits of their SHA-256. */
export function detectionId(kind: DetectionKind, words: unknown): string {
  return `${kind}-${contentHash(words).slice(0, 24)}`;
}
