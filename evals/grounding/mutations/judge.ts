import type { Claim } from "#domain/claim";
import type { Finding } from "#domain/finding";
import { verify } from "#grounding/verify";
import { citedLine, type Site } from "./sites.ts";
import type { Variation } from "./variation.ts";

/** What was found in a claim checked as the product checks drafts, and in the same words as text with inline citations. */
export type Findings = { claim: Finding[]; text: Finding[] };

export function judge(
  { of, claim }: Site,
  { text = claim.text, evidence = claim.evidence, mixed }: Variation,
): Findings {
  const ledger = mixed ? of.mixed : of.prepared;
  const { lang, asOf } = of;
  const structured: Claim = { id: claim.id, kind: claim.kind, text, evidence, origin: "model" };
  const lead = `${of.lead}\n`;
  const asText = verify({ text: lead + citedLine(text, evidence), ledger, lang, asOf });
  return {
    claim: verify({ claims: [structured], ledger, lang, asOf }).findings,
    text: asText.findings.filter(({ end }) => end > lead.length),
  };
}
