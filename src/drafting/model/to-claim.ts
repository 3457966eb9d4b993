import type { Claim } from "#domain/claim";
import type { Finding } from "#domain/finding";
import type { Render } from "../render-source.ts";
import { spaceReferences } from "../space-references.ts";
import type { WrittenClaim } from "./section-output.ts";

export type ReadClaim = {
  claim: Claim;
  /** References that point at nothing: they block like any other finding. */
  findings: Finding[];
};

/** A model's claim with its references rendered; the ids it names and those it refers to are its evidence. */
export function toClaim({ kind, text, evidence }: WrittenClaim, id: string, render: Render): ReadClaim {
  const source = spaceReferences(text.trim(), render);
  const rendered = render(source);
  const cited = [...new Set([...evidence, ...rendered.evidence])];
  const claim: Claim = { id, kind, text: rendered.text, source, evidence: cited, origin: "model" };
  const findings = rendered.problems.map(
    ({ code, reference, start, end }): Finding => ({
      code,
      severity: "block",
      start,
      end,
      span: reference,
      claimId: id,
      nearest: [],
      message: `${reference} is not in the evidence`,
    }),
  );
  return { claim, findings };
}
