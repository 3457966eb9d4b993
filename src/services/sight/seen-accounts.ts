import type { Account } from "#domain/account";
import { listAccounts } from "#store/accounts";
import type { Tx } from "#store/tx";
import type { Caller } from "../caller.ts";
import { idResolver } from "../importing/known-records.ts";
import { canSee, sightOf } from "./sight.ts";

/** The accounts that the caller sees, by name. */
export async function listSeenAccounts(tx: Tx, { orgId, actor }: Pick<Caller, "orgId" | "actor">): Promise<Account[]> {
  const sight = await sightOf(tx, orgId, actor);
  return (await listAccounts(tx, orgId)).filter((account) => canSee(sight, account));
}

/**
 * Our id of whichever of these accounts somebody names by id, number, name or alias; null for none of them. Others do not
 * make a name ambiguous.
 */
export function createAccountResolver(accounts: readonly Account[]): (ref: string) => string | null {
  const ids = new Set(accounts.map(({ id }) => id));
  const resolve = idResolver(accounts);
  return (ref) => (ids.has(ref) ? ref : (resolve(ref)?.id ?? null));
}
