import { refuse } from "#importing/reason";
import type { KnownRecord } from "#importing/resolve-reference";
import { type IdResolver, idResolver } from "./known-records.ts";
import type { Linker } from "./link-records.ts";

type OfAccount = KnownRecord & { id: string; accountId: string | null };

/** Resolvers among one account's own records, in which a name that other accounts have too is no riddle. */
export function recordsOfAccount(stored: readonly OfAccount[]): (accountId: string) => IdResolver {
  const byAccount = new Map<string | null, OfAccount[]>();
  for (const record of stored) {
    const own = byAccount.get(record.accountId) ?? [];
    own.push(record);
    byAccount.set(record.accountId, own);
  }
  const resolvers = new Map([...byAccount].map(([accountId, own]) => [accountId, idResolver(own)] as const));
  return (accountId) => resolvers.get(accountId) ?? (() => null);
}

type Cell = { line: number; column: string };

/** Rejects the row of a reference that leads to no record of its account. */
export function refuseNotOfAccount(link: Linker, value: string, { line, column }: Cell): [] {
  link.rejections.push({ line, column, ...refuse("not-of-account", { value }), more: [] });
  return [];
}

/** The id behind a reference to a record of the account; null, and the row rejected, where the account has no such record. */
export function needOfAccount(link: Linker, resolve: IdResolver, ref: string, cell: Cell): string | null {
  const id = link.find(resolve, ref, cell.column);
  if (id === null) refuseNotOfAccount(link, ref, cell);
  return id;
}
