import type { Claim } from "#domain/claim";
import type { ConductConfig } from "#scoring/conduct/conduct-config";
import { type ConductFinding, guardConduct } from "#scoring/conduct/guard-conduct";

/** A claim that a plan may not carry, and the gravest thing found in it. */
export type Guarded = { claim: Claim; found: ConductFinding };

/**
 * Holds what is proposed, asked or concluded against the code of conduct (`10-method.md §20`), whoever wrote it: anything
 * but `fine` is found. Facts are told as the records have them.
 */
export function guardClaims(claims: readonly Claim[], conduct: ConductConfig): Guarded[] {
  return claims
    .filter(({ kind }) => kind !== "fact")
    .flatMap((claim) => {
      const { verdict, findings } = guardConduct(claim.text, conduct);
      const found = findings.find((finding) => finding.verdict === verdict);
      return found ? [{ claim, found }] : [];
    });
}
