import { parsePartialJson } from "@langchain/core/output_parsers";
import { z } from "zod";
import { claimKindSchema } from "#domain/claim";

export const writtenClaimSchema = z.object({
  kind: claimKindSchema,
  /** Values as references: `{{F12}}`. */
  text: z.string(),
  evidence: z.array(z.string()),
});
export type WrittenClaim = z.infer<typeof writtenClaimSchema>;

/** What a model returns as its answer. */
export const answerOutputSchema = z.object({ claims: z.array(writtenClaimSchema), end: z.string() });

/** What a model returns when asked to mend claims; an empty text gives the claim up. */
export const repairOutputSchema = z.object({
  claims: z.array(writtenClaimSchema.extend({ id: z.string() })),
  end: z.string(),
});

const partialSchema = z.object({ claims: z.array(z.unknown()), end: z.unknown().optional() });

/**
 * The claims of an answer that is still being written and that are whole: the last one may go on, unless the answer's end
 * has begun after it. None where nothing can be read yet.
 */
export function claimsSoFar(text: string): WrittenClaim[] {
  const partial = partialSchema.safeParse(read(text));
  if (!partial.success) return [];
  const { claims, end } = partial.data;
  const whole = end === undefined ? claims.slice(0, -1) : claims;
  return takeWhole(whole);
}

/** Some models put words or a fence before it. */
function read(text: string): unknown {
  const start = text.indexOf("{");
  if (start === -1) return null;
  try {
    return parsePartialJson(text.slice(start));
  } catch {
    return null;
  }
}

function takeWhole(claims: readonly unknown[]): WrittenClaim[] {
  const taken: WrittenClaim[] = [];
  for (const claim of claims) {
    const parsed = writtenClaimSchema.safeParse(claim);
    if (!parsed.success) return taken;
    taken.push(parsed.data);
  }
  return taken;
}
