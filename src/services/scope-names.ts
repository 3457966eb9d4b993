import { contactNames } from "./contact-names.ts";
import type { AccountScope } from "./scoring-requests/account-scope.ts";

/** What people call the records that an account's scores name by id: the account itself, contacts, products, buying units. */
export function scopeNames({ scored, details }: AccountScope): Record<string, string> {
  const named = [scored.account, ...details.products, ...details.buyingUnits];
  return { ...Object.fromEntries(named.map(({ id, name }) => [id, name])), ...contactNames(scored.contacts) };
}
