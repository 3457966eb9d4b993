import type { ReferencedKind } from "#importing/connectors/connector";
import type { ImportRecord, NoteRecord } from "#importing/import-record";

/** External ids that records name, by what they are of. */
export type References = Record<ReferencedKind, Set<string>>;

export const noReferences = (): References => ({ accounts: new Set(), products: new Set(), contacts: new Set() });
export const referencedKinds: readonly ReferencedKind[] = ["accounts", "products", "contacts"];

type Named = readonly [ReferencedKind, string | null];

/** What a record names; nothing for a field that its kind does not have. */
function namedBy(record: ImportRecord | NoteRecord): Named[] {
  const named: Named[] = [];
  if ("accountRef" in record) named.push(["accounts", record.accountRef]);
  if ("parentRef" in record) named.push(["accounts", record.parentRef]);
  if ("productRef" in record) named.push(["products", record.productRef]);
  if ("contactRef" in record) named.push(["contacts", record.contactRef]);
  if ("reportsToRef" in record) named.push(["contacts", record.reportsToRef]);
  if ("people" in record) for (const { contactRef } of record.people) named.push(["contacts", contactRef]);
  return named;
}

/** References by the connector's own ids (`hubspot:…`); a plain name is left to whoever keeps the record. */
export function collectReferences(records: readonly (ImportRecord | NoteRecord)[], prefix: string): References {
  const references = noReferences();
  for (const record of records) {
    for (const [kind, ref] of namedBy(record)) if (ref?.startsWith(prefix)) references[kind].add(ref);
  }
  return references;
}

/** All references of several collections. */
export function joinReferences(all: readonly References[]): References {
  const joined = noReferences();
  for (const kind of referencedKinds) {
    for (const references of all) for (const ref of references[kind]) joined[kind].add(ref);
  }
  return joined;
}
