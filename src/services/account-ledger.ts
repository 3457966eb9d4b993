import type { Day } from "#domain/day";
import type { LedgerEntry } from "#domain/evidence";
import { buildLedger } from "#drafting/evidence/build-ledger";
import { withOrg } from "#store/with-org";
import { accountOf } from "./account-page.ts";
import type { Caller } from "./caller.ts";
import type { Deps } from "./deps.ts";
import { gatherDossier } from "./gather-dossier.ts";
import type { PortfolioReader } from "./portfolio.ts";
import { scoreAccount } from "./score-account.ts";

/** The evidence a draft about the account would be written from now. @throws AppError `not-found` */
export function createAccountLedger(deps: Deps, readPortfolio: PortfolioReader) {
  return async (caller: Caller, id: string, asked: Day | undefined): Promise<LedgerEntry[]> => {
    const portfolio = await readPortfolio(caller, asked);
    const { orgId } = caller;
    const one = { portfolio, scored: accountOf(portfolio, id) };
    return withOrg(deps.db, orgId, async (tx) => {
      const scores = await scoreAccount(tx, orgId, one);
      return buildLedger(await gatherDossier(tx, orgId, scores));
    });
  };
}
