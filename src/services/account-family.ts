import { type AccountNode, rollUp } from "#scoring/hierarchy/roll-up";
import { convertMinor } from "#scoring/rules/convert-currency";
import { decimalOf } from "./account-row.ts";
import type { ScoredAccount, ScoredPortfolio } from "./score-portfolio.ts";

/** An account's figures with those of every account below it, each counted once; null where nothing is below. */
export function familyOf({ accounts, organisation }: ScoredPortfolio, accountId: string) {
  const below = descendantsOf(accounts, accountId);
  if (below.size <= 1) return null;
  const { currency } = organisation;
  const nodes = [...below].flatMap((id) => {
    const scored = accounts.get(id);
    const parentId = id === accountId ? null : (scored?.account.parentId ?? null);
    return scored ? [nodeOf(scored, parentId, currency)] : [];
  });
  const rolled = rollUp(nodes).find(({ id }) => id === accountId);
  if (!rolled) return null;
  const { rolledUp, knownBy } = rolled;
  return {
    accounts: rolled.members.length,
    revenue12m: decimalOf(rolledUp.revenue12mMinor, currency),
    openAmount: decimalOf(rolledUp.openAmountMinor, currency),
    openOpportunities: rolledUp.openOpportunities ?? 0,
    /** How many of the accounts have the figure: the sum is of those. */
    knownBy: { revenue12m: knownBy.revenue12mMinor, openAmount: knownBy.openAmountMinor },
  };
}
export type AccountFamily = ReturnType<typeof familyOf>;

/** The account and everything below it; an account met again, because the source names parents in a ring, ends the walk. */
function descendantsOf(accounts: ScoredPortfolio["accounts"], accountId: string): Set<string> {
  const found = new Set([accountId]);
  for (const id of found) {
    for (const { account } of accounts.values()) if (account.parentId === id) found.add(account.id);
  }
  return found;
}

function nodeOf(
  { account, figures, deals, config }: ScoredAccount,
  parentId: string | null,
  currency: string,
): AccountNode {
  const open = deals.filter(({ opportunity }) => opportunity.status === "open");
  const amounts = open.flatMap(({ opportunity: { amountMinor, currency: own } }) => {
    const convertible = own === currency || config.rates[own] !== undefined;
    return amountMinor === null || !convertible ? [] : [convertMinor(amountMinor, own, currency, config.rates)];
  });
  const { revenue12mMinor, revenuePrior12mMinor, overdueMinor, orderCount12m } = figures;
  return {
    id: account.id,
    parentId,
    own: {
      revenue12mMinor,
      revenuePrior12mMinor,
      netContributionMinor: figures.netContributionMinor,
      overdueMinor,
      orderCount12m,
      openAmountMinor: amounts.length > 0 ? amounts.reduce((sum, amount) => sum + amount, 0) : null,
      openOpportunities: open.length,
    },
  };
}
