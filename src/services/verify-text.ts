import type { Claim } from "#domain/claim";
import type { Verdict } from "#domain/finding";
import type { DraftExporter } from "#exporting/create-draft-exporter";
import { prepareLedger } from "#grounding/ledger/prepare-ledger";
import { verify } from "#grounding/verify";
import { verifyChanges } from "#grounding/verify-changes";
import { namedClaims, verifyInputSchema } from "#grounding/verify-input";
import { getDraft } from "#store/drafts";
import { withOrg } from "#store/with-org";
import type { Caller } from "./caller.ts";
import type { Deps } from "./deps.ts";

/** Verifies text or claims against the ledger that comes with them; nothing is read or stored. @throws ZodError */
export function verifyGiven(body: unknown): Verdict {
  const request = verifyInputSchema.parse(body);
  const { ledger, accountId, currency, text, lang } = request;
  const prepared = prepareLedger(ledger, { accountId, currency });
  return verify({ text, claims: namedClaims(request), ledger: prepared, lang });
}

type Edited = { draftId: string } & ({ text: string } | { claims: readonly Claim[] });

/**
 * Verifies an edited draft against the evidence and the wording it was stored with: `text` is its Markdown, `claims`
 * those of its JSON.
 */
export function createVerifyDraft({ db }: Deps, exporter: DraftExporter) {
  return async (caller: Caller, edited: Edited): Promise<Verdict> => {
    const draft = await withOrg(db, caller.orgId, (tx) => getDraft(tx, caller.orgId, edited.draftId));
    const ledger = prepareLedger(draft.ledger, { accountId: draft.accountId });
    const compare = (verified: string, text: string, verdict: Verdict) =>
      verifyChanges({ verified, text, lang: draft.lang }, verdict, ledger);
    if ("text" in edited) {
      const { text } = edited;
      return compare(exporter.toMarkdown(draft), text, verify({ text, ledger, lang: draft.lang }));
    }
    const stored = new Map(draft.sections.flatMap(({ claims }) => claims.map((claim) => [claim.id, claim.text])));
    const verdicts = edited.claims.map((claim) => {
      const verdict = verify({ claims: [claim], ledger, lang: draft.lang });
      const verified = stored.get(claim.id);
      const compared = verified === undefined ? verdict : compare(verified, claim.text, verdict);
      return { ...compared, findings: compared.findings.map((finding) => ({ ...finding, claimId: claim.id })) };
    });
    const findings = verdicts.flatMap((verdict) => verdict.findings);
    const claims = verdicts.flatMap((verdict) => verdict.claims);
    return { verdict: findings.length === 0 ? "grounded" : "findings", claims, findings };
  };
}
