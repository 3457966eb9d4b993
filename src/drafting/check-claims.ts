import type { Claim } from "#domain/claim";
import type { Day } from "#domain/day";
import type { Finding } from "#domain/finding";
import type { Lang } from "#domain/lang";
import type { PreparedLedger } from "#grounding/ledger/prepare-ledger";
import { verify } from "#grounding/verify";

export type Blocked = { claim: Claim; findings: Finding[] };
export type Checked = { kept: Claim[]; warnings: Finding[]; blocked: Blocked[] };

/** Holds claims written on a day against the ledger and parts what may stay, with its warnings, from what may not. */
export function checkClaims(
  claims: readonly Claim[],
  { prepared, lang, asOf }: { prepared: PreparedLedger; lang: Lang; asOf: Day },
): Checked {
  const { findings } = verify({ claims, ledger: prepared, lang, asOf });
  const blocking = (claim: Claim) =>
    findings.filter(({ claimId, severity }) => claimId === claim.id && severity === "block");
  const blocked = claims.flatMap((claim) => {
    const against = blocking(claim);
    return against.length > 0 ? [{ claim, findings: against }] : [];
  });
  const lost = new Set(blocked.map(({ claim }) => claim.id));
  const kept = claims.filter(({ id }) => !lost.has(id));
  const warnings = findings.filter(({ claimId }) => claimId === undefined || !lost.has(claimId));
  return { kept, warnings, blocked };
}
