import type { Verdict } from "#domain/finding";
import { prepareLedger } from "#grounding/ledger/prepare-ledger";
import { verify } from "#grounding/verify";
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

/** Verifies text, an edited export for one, against the ledger a stored draft was written from. */
export function createVerifyDraftText({ db }: Deps) {
  return async (caller: Caller, draftId: string, text: string): Promise<Verdict> => {
    const draft = await withOrg(db, caller.orgId, (tx) => getDraft(tx, caller.orgId, draftId));
    const ledger = prepareLedger(draft.ledger, { accountId: draft.accountId });
    return verify({ text, ledger, lang: draft.lang });
  };
}
