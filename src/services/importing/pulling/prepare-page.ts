import { type OpenSource, pulledKinds, type ReferencedKind, type SourcePage } from "#importing/connectors/connector";
import { type PreparedTable, prepareTable } from "./prepared-table.ts";
import { collectReferences, joinReferences, type References, referencedKinds } from "./references.ts";

/** A page with everything that its records refer to, ready to be kept in one transaction. */
export type PreparedPage = Omit<SourcePage, "tables"> & { tables: PreparedTable[] };

export type PageParts = {
  source: OpenSource;
  currency: string;
  /** What the connector's ids begin with, `hubspot:`. */
  prefix: string;
  /** Of these ids the ones that are on record, or will be before this page is. */
  findKnown: (kind: ReferencedKind, externalIds: readonly string[]) => Promise<ReadonlySet<string>>;
};

const idsOf = (tables: readonly PreparedTable[]) => tables.flatMap(({ externalIds }) => externalIds);
const referencesOf = (tables: readonly PreparedTable[]) => joinReferences(tables.map(({ references }) => references));

/**
 * Reads a page and fetches what its records refer to and nobody has read yet: a contact whose company was made a moment
 * ago, a superior of a later page, and whatever those refer to. What the CRM does not give either is asked for
 * once in a pull.
 */
export function createPreparePage({ source, currency, prefix, findKnown }: PageParts) {
  const askedFor = new Set<string>();

  const fetchKind = async (kind: ReferencedKind, named: ReadonlySet<string>, read: ReadonlySet<string>) => {
    const open = [...named].filter((id) => !read.has(id) && !askedFor.has(id));
    const known = await findKnown(kind, open);
    const missing = open.filter((id) => !known.has(id));
    for (const id of missing) askedFor.add(id);
    const tables = missing.length > 0 ? await source.fetch(kind, missing) : [];
    return tables.map((table) => prepareTable(table, { currency, prefix }));
  };

  /** What is named and not read, then what that names, until nothing is open. What is named comes first. */
  const fetchMissing = async (named: References, read: ReadonlySet<string>): Promise<PreparedTable[]> => {
    const found: PreparedTable[] = [];
    for (const kind of referencedKinds) found.push(...(await fetchKind(kind, named[kind], read)));
    if (idsOf(found).length === 0) return [];
    const deeper = await fetchMissing(referencesOf(found), new Set([...read, ...idsOf(found)]));
    return [...deeper, ...found];
  };

  return async (page: SourcePage): Promise<PreparedPage> => {
    const own = page.tables.map((table) => prepareTable(table, { currency, prefix }));
    const named = joinReferences([referencesOf(own), collectReferences(page.notes, prefix)]);
    const tables = [...(await fetchMissing(named, new Set(idsOf(own)))), ...own];
    return { ...page, tables: tables.toSorted((a, b) => pulledKinds.indexOf(a.kind) - pulledKinds.indexOf(b.kind)) };
  };
}
