import type { Account } from "#domain/account";
import { AppError } from "#errors";
import type { Tx } from "#store/tx";
import type { Caller } from "../caller.ts";
import { createAccountResolver, listSeenAccounts } from "../sight/seen-accounts.ts";

const mostChoices = 5;

/**
 * Our id of the account that a person named by id, number, name or alias, and sees.
 * @throws AppError `not-found` with the names that are nearest
 */
export async function accountAsked(tx: Tx, caller: Caller, ref: string): Promise<string> {
  const accounts = await listSeenAccounts(tx, caller);
  const id = createAccountResolver(accounts)(ref);
  if (id !== null) return id;
  const choices = nearestTo(ref, accounts);
  throw new AppError("not-found", `no account ${ref}`, {
    params: { what: ref },
    fields: choices.map(({ name, externalId }) => ({ field: "accountId", reason: `${name} (${externalId})` })),
  });
}

/** |characters shared| ÷ |characters of either| of the question's word and the name, as sets; in the order of the list where that is equal. */
function nearestTo(ref: string, accounts: readonly Account[]): Account[] {
  const asked = new Set(ref.toLowerCase());
  const shareOf = ({ name }: Account) => {
    const held = new Set(name.toLowerCase());
    const shared = [...held].filter((character) => asked.has(character)).length;
    return shared / (asked.size + held.size - shared);
  };
  const ranked = accounts.map((account) => ({ account, share: shareOf(account) }));
  return ranked
    .toSorted((a, b) => b.share - a.share)
    .slice(0, mostChoices)
    .map(({ account }) => account);
}
