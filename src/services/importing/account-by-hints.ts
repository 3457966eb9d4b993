import type { IdResolver } from "./known-records.ts";

type Person = { accountId: string; email: string | null };

/** The account that words around a note name, and the word that did; null where none does for certain. */
export type AccountByHints = (hints: readonly string[]) => { accountId: string; hint: string } | null;

/**
 * E-mail addresses go first, but only where all contacts among them belong to one account; then the first word that is the
 * number, name or alias of an account.
 */
export function createAccountByHints(account: IdResolver, people: readonly Person[]): AccountByHints {
  const accountOf = new Map(
    people.flatMap(({ email, accountId }) => (email ? [[email.toLowerCase(), accountId]] : [])),
  );
  return (hints) => {
    const addressed = hints.flatMap((hint) => {
      const accountId = accountOf.get(hint.toLowerCase());
      return accountId ? [{ accountId, hint }] : [];
    });
    const [first] = addressed;
    if (first && addressed.every(({ accountId }) => accountId === first.accountId)) return first;
    for (const hint of hints) {
      const found = account(hint);
      if (found) return { accountId: found.id, hint };
    }
    return null;
  };
}
