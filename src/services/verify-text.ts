import type { Claim } from "#domain/claim";
import type { Verdict } from "#domain/finding";
import { checkSentences } from "#drafting/editing/check-sentences";
import { claimTexts } from "#drafting/editing/claim-texts";
import { AppError } from "#errors";
import type { DraftExporter } from "#exporting/create-draft-exporter";
import { prepareLedger } from "#grounding/ledger/prepare-ledger";
import { verify } from "#grounding/verify";
import { verifyChanges } from "#grounding/verify-changes";
import { namedClaims, type VerifyRequest, verifyInputSchema } from "#grounding/verify-input";
import { withOrg } from "#store/with-org";
import type { Caller } from "./caller.ts";
import type { Deps } from "./deps.ts";
import { getSeenDraft } from "./sight/seen-drafts.ts";

/** @throws ZodError, or AppError `too-large` for a text or a list past its limit. */
function parseRequest(body: unknown): VerifyRequest {
  const parsed = verifyInputSchema.safeParse(body);
  if (parsed.success) return parsed.data;
  const large = parsed.error.issues.find((issue) => issue.code === "too_big");
  if (large?.code !== "too_big") throw parsed.error;
  const limit = `${large.path.join(".")}: ${large.maximum}`;
  throw new AppError("too-large", limit, { params: { limit } });
}

/**
 * Verifies text or claims against the ledger that comes with them; nothing is read or stored.
 * @throws ZodError, AppError `too-large`
 */
export function verifyGiven(body: unknown): Verdict {
  const request = parseRequest(body);
  const { ledger, accountId, currency, text, lang, asOf } = request;
  const prepared = prepareLedger(ledger, { accountId, currency });
  return verify({ text, claims: namedClaims(request), ledger: prepared, lang, asOf });
}

type Edited = { draftId: string } & ({ text: string } | { claims: readonly Claim[] } | { stored: true });

/**
 * Verifies an edited draft against the evidence and the wording it was stored with: `text` is its Markdown, `claims`
 * those of its JSON; with `stored` its claims as they stand, as today's verifier sees them.
 */
export function createVerifyDraft({ db, scoring }: Deps, exporter: DraftExporter) {
  return async (caller: Caller, edited: Edited): Promise<Verdict> => {
    const { draft, conduct } = await withOrg(db, caller.orgId, async (tx) => ({
      draft: await getSeenDraft(tx, caller, edited.draftId),
      conduct: (await scoring.of(tx, caller.orgId)).configs.common.conduct,
    }));
    const ledger = prepareLedger(draft.ledger, { accountId: draft.accountId });
    if ("stored" in edited) {
      const claims = draft.sections.flatMap((section) => section.claims);
      return verify({ claims, ledger, lang: draft.lang, asOf: draft.asOf });
    }
    if ("text" in edited) {
      const { text } = edited;
      const verdict = verify({ text, ledger, lang: draft.lang, asOf: draft.asOf });
      return verifyChanges({ verified: exporter.toMarkdown(draft), text, lang: draft.lang }, verdict, ledger);
    }
    const rules = { prepared: ledger, conduct, lang: draft.lang, asOf: draft.asOf };
    return checkSentences(edited.claims, claimTexts(draft), rules);
  };
}
