import type { Day } from "#domain/day";
import { whiteSpaceMethod } from "#scoring/white-space/white-space-method";
import { withOrg } from "#store/with-org";
import { accountOf } from "./account-page.ts";
import type { Caller } from "./caller.ts";
import type { Deps } from "./deps.ts";
import { explained } from "./explained.ts";
import type { PortfolioReader } from "./portfolio.ts";
import { scopeNames } from "./scope-names.ts";
import { readAccountScope } from "./score-account.ts";
import { whiteSpaceRequest } from "./scoring-requests/white-space-requests.ts";

/** Products × buying units of an account, with the names of both. */
export function createAccountWhiteSpace({ db }: Deps, readPortfolio: PortfolioReader) {
  return async (caller: Caller, id: string, asked: Day | undefined) => {
    const portfolio = await readPortfolio(caller, asked);
    const scored = accountOf(portfolio, id);
    const scope = await withOrg(db, caller.orgId, (tx) => readAccountScope(tx, caller.orgId, { portfolio, scored }));
    const score = whiteSpaceMethod.runWith(whiteSpaceRequest(scope).body, scored.config);
    const { products, buyingUnits } = scope.details;
    return {
      asOf: portfolio.asOf,
      whiteSpace: explained(score, caller.lang, scopeNames(scope)),
      products: products.map(({ id: productId, name, series }) => ({ id: productId, name, series })),
      buyingUnits,
    };
  };
}
