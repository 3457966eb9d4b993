import { z } from "zod";

export const findingCodes = [
  "unknown-citation",
  "wrong-citation",
  "unsupported-number",
  "unsupported-date",
  "unknown-name",
  "wrong-attribute",
  "quote",
  "direction",
  "status",
  "cross-account",
  "uncited",
  "unsupported-claim",
  "injected-content",
  /** Of drafts, not of single claims: the method's rule for this kind of document is broken. */
  "lint",
] as const;
export const findingCodeSchema = z.enum(findingCodes);
export type FindingCode = z.infer<typeof findingCodeSchema>;

export const findingSchema = z.object({
  code: findingCodeSchema,
  /** `block`: may not be stored as verified. `warn`: code cannot decide, a person should look. */
  severity: z.enum(["block", "warn"]),
  /** UTF-16 offsets of `span` in the verified text (in the claim's text when `claimId` is given). */
  start: z.int(),
  end: z.int(),
  span: z.string(),
  claimId: z.string().optional(),
  expected: z.string().optional(),
  /** Ledger ids closest to what the text says. */
  nearest: z.array(z.string()),
  message: z.string(),
});
export type Finding = z.infer<typeof findingSchema>;

/** One claim as the verifier read it. */
export const checkedClaimSchema = z.object({
  text: z.string(),
  start: z.int(),
  end: z.int(),
  evidence: z.array(z.string()),
  kind: z.enum(["fact", "inference", "recommendation", "question"]),
});
export type CheckedClaim = z.infer<typeof checkedClaimSchema>;

export const verdictSchema = z.object({
  verdict: z.enum(["grounded", "findings"]),
  claims: z.array(checkedClaimSchema),
  findings: z.array(findingSchema),
});
export type Verdict = z.infer<typeof verdictSchema>;
