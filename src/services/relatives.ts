import type { Account } from "#domain/account";
import type { ScoredPortfolio } from "./score-portfolio.ts";

type Named = Pick<Account, "id" | "name" | "aliases">;

/** The account above and those below in the customer's own hierarchy. */
export function relativesOf(
  { accounts }: Pick<ScoredPortfolio, "accounts">,
  { id: own, parentId }: Account,
): { parent: Named | null; divisions: Named[] } {
  const named = ({ account: { id, name, aliases } }: { account: Account }): Named => ({ id, name, aliases });
  const parent = parentId === null ? undefined : accounts.get(parentId);
  const divisions = [...accounts.values()].filter(({ account }) => account.parentId === own);
  return { parent: parent ? named(parent) : null, divisions: divisions.map(named) };
}
