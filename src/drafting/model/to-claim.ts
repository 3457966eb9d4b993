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

/** Why a calculation has no result, as the model reads it. */
const reasons = {
  unknown: "names something that is not in the evidence",
  words: "calculates with something that is no figure",
  units: "combines units that do not go together",
  currencies: "combines amounts of two currencies",
  zero: "divides by zero",
  long: "is longer than 400 characters",
  deep: "nests brackets more than 32 deep",
  syntax: "is not a calculation",
} as const;

/** A model's claim with its references rendered; the ids it names and those it refers to are its evidence. */
export function toClaim({ kind, text, evidence }: WrittenClaim, id: string, render: Render): ReadClaim {
  const source = spaceReferences(text.trim(), render);
  const rendered = render(source);
  const cited = [...new Set([...evidence, ...rendered.evidence])];
  const claim: Claim = { id, kind, text: rendered.text, source, evidence: cited, origin: "model" };
  const findings = rendered.problems.map(
    ({ code, problem, reference, start, end }): Finding => ({
      code,
      severity: "block",
      start,
      end,
      span: reference,
      claimId: id,
      nearest: [],
      message: problem ? `${reference} ${reasons[problem]}` : `${reference} is not in the evidence`,
    }),
  );
  return { claim, findings };
}
