import type { Claim } from "#domain/claim";
import { type Checked, checkClaims } from "#drafting/check-claims";

type Rules = Parameters<typeof checkClaims>[1];

/**
 * Verified claims. A computed sentence names figures that stand in the evidence in their own right, and each of them is to be
 * cited: where the verifier misses a citation and names the entry, that is added, and the claim is held against the whole
 * once more.
 */
export function settleClaims(claims: readonly Claim[], rules: Rules): Checked {
  const first = checkClaims(claims, rules);
  const missed = new Map(
    first.blocked.map(({ claim, findings }) => [
      claim.id,
      findings.filter(({ code }) => code === "wrong-citation").flatMap(({ nearest }) => nearest),
    ]),
  );
  if ([...missed.values()].every((ids) => ids.length === 0)) return first;
  const cited = claims.map((claim) => {
    const more = missed.get(claim.id) ?? [];
    return more.length === 0 ? claim : { ...claim, evidence: [...new Set([...claim.evidence, ...more])] };
  });
  return checkClaims(cited, rules);
}
