import type { Claim } from "#domain/claim";
import type { Finding } from "#domain/finding";

/** A rule of the method that one claim breaks, over the whole of its text. */
export function lintClaim(severity: Finding["severity"], { id, text }: Claim, message: string): Finding {
  return { code: "lint", severity, start: 0, end: text.length, span: text, claimId: id, nearest: [], message };
}

/** A rule that a draft breaks as a whole. */
export function lintDraft(message: string): Finding {
  return { code: "lint", severity: "warn", start: 0, end: 0, span: "", nearest: [], message };
}
