import type { Claim } from "#domain/claim";
import type { Draft } from "#domain/draft";
import type { TurnLedger } from "./turn-ledger.ts";
import { withoutNumber } from "./turn-ledger.ts";

const reference = /\{\{[^{}]+\}\}/g;
const id = /\b[FSNK]\d+\b/g;

/** A stored plan with the evidence that it cites under this turn's numbers. */
export function renumberPlan(plan: Draft, ledger: TurnLedger): Draft {
  const cited = new Set(plan.sections.flatMap(({ claims }) => claims.flatMap(({ evidence }) => evidence)));
  const entries = plan.ledger.filter((entry) => cited.has(entry.id));
  const added = ledger.add(entries.map(withoutNumber));
  const numbers = new Map(entries.map((entry, at) => [entry.id, added[at]?.id ?? entry.id]));
  const renamed = (known: string) => numbers.get(known) ?? known;
  const claimOf = (claim: Claim): Claim => ({
    ...claim,
    evidence: claim.evidence.map(renamed),
    ...(claim.source !== undefined && {
      source: claim.source.replace(reference, (whole) => whole.replace(id, renamed)),
    }),
  });
  return {
    ...plan,
    sections: plan.sections.map((section) => ({ ...section, claims: section.claims.map(claimOf) })),
    ledger: added,
  };
}
