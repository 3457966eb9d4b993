import type { Claim } from "#domain/claim";
import type { Day } from "#domain/day";
import type { Verdict } from "#domain/finding";
import type { Lang } from "#domain/lang";
import type { PreparedLedger } from "#grounding/ledger/prepare-ledger";
import { verify } from "#grounding/verify";
import { verifyChanges } from "#grounding/verify-changes";
import type { ConductConfig } from "#scoring/conduct/conduct-config";
import { guardClaims } from "../guard-claims.ts";
import { conductFinding } from "../notices.ts";

export type SentenceRules = { prepared: PreparedLedger; conduct: ConductConfig; lang: Lang; asOf: Day };

/**
 * A person's sentences held against the evidence, against the wording they had (`stored`, by claim) and against the code of
 * conduct: what a save would say of them.
 */
export function checkSentences(
  claims: readonly Claim[],
  stored: ReadonlyMap<string, string>,
  rules: SentenceRules,
): Verdict {
  const verdicts = claims.map((claim) => checkSentence(claim, stored.get(claim.id), rules));
  const improper = guardClaims(claims, rules.conduct).map(({ claim, found }) =>
    conductFinding(found, claim.id, rules.lang),
  );
  const findings = [...verdicts.flatMap((verdict) => verdict.findings), ...improper];
  return {
    verdict: findings.length === 0 ? "grounded" : "findings",
    claims: verdicts.flatMap((verdict) => verdict.claims),
    findings,
  };
}

function checkSentence(claim: Claim, was: string | undefined, { prepared, lang, asOf }: SentenceRules): Verdict {
  const verdict = verify({ claims: [claim], ledger: prepared, lang, asOf });
  const compared =
    was === undefined ? verdict : verifyChanges({ verified: was, text: claim.text, lang }, verdict, prepared);
  return { ...compared, findings: compared.findings.map((finding) => ({ ...finding, claimId: claim.id })) };
}
