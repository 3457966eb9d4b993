import { AppError } from "#errors";
import { withOrg } from "#store/with-org";
import type { Caller } from "./caller.ts";
import type { Deps } from "./deps.ts";
import { createAccountResolver, listSeenAccounts } from "./sight/seen-accounts.ts";

/** Our id of an account that the caller sees and named by id, external id, name or alias. @throws AppError `not-found` */
export function createResolveAccount({ db }: Deps) {
  return (caller: Caller, ref: string): Promise<string> =>
    withOrg(db, caller.orgId, async (tx) => {
      const id = createAccountResolver(await listSeenAccounts(tx, caller))(ref);
      if (id === null) throw new AppError("not-found", `no account ${ref}`, { params: { what: ref } });
      return id;
    });
}
