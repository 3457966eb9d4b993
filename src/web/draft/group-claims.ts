import type { Claim } from "../api/types.ts";

/** Facts that follow each other go together; every claim of another kind stands alone. */
export function groupClaims(claims: readonly Claim[]): Claim[][] {
  const groups: Claim[][] = [];
  for (const claim of claims) {
    const last = groups.at(-1);
    if (last && claim.kind === "fact" && last[0]?.kind === "fact") last.push(claim);
    else groups.push([claim]);
  }
  return groups;
}
