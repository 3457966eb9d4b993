import type { LedgerEntry } from "#domain/evidence";

const paths: readonly string[] = [
  "account.owner",
  "opportunity.owner",
  "contact.lastMetBy",
  "contact.name",
  "goal.owner",
];

/** Names of everybody whom the records of an account know: owners, whoever met a contact, the contacts. */
export function knownPeople(ledger: readonly LedgerEntry[]): string[] {
  const names = ledger.flatMap((entry) =>
    entry.kind === "fact" && paths.includes(entry.path) && entry.value.type === "name"
      ? [entry.value.value, ...(entry.value.aliases ?? [])]
      : [],
  );
  return [...new Set(names)].sort();
}
