import { foldSpelling } from "./fold-text.ts";

/** A record that others may refer to. */
export type KnownRecord = { externalId: string; name: string; aliases: readonly string[] };

/** `repair`: how the reference was written and what it was read as; null where it was written right. */
export type ResolvedReference = { externalId: string; repair: { from: string; to: string } | null };

/** Null where the reference names no known record, or more than one. */
export type ReferenceResolver = (ref: string) => ResolvedReference | null;

type Spelling = { externalId: string; written: string };
/** Key → the spelling it stands for; null where two records share it. */
type Index = Map<string, Spelling | null>;

function addTo(index: Index, key: string, spelling: Spelling): void {
  const held = index.get(key);
  if (held === undefined) index.set(key, spelling);
  else if (held !== null && held.externalId !== spelling.externalId) index.set(key, null);
}

/** Ids go before names and names before aliases: another record's alias never takes a name away from its owner. */
const spellings: readonly ((record: KnownRecord) => readonly string[])[] = [
  ({ externalId }) => [externalId],
  ({ name }) => [name],
  ({ aliases }) => aliases,
];

function indexBy(known: readonly KnownRecord[], keyOf: (written: string) => string): readonly Index[] {
  return spellings.map((spellingsOf) => {
    const index: Index = new Map();
    for (const record of known) {
      for (const written of spellingsOf(record))
        addTo(index, keyOf(written), { externalId: record.externalId, written });
    }
    return index;
  });
}

/** The first index that holds the key decides: an ambiguous name is not rescued by somebody's alias. */
function lookUp(indexes: readonly Index[], key: string): Spelling | null {
  for (const index of indexes) {
    const found = index.get(key);
    if (found !== undefined) return found;
  }
  return null;
}

/**
 * Resolver of the source's own words (id, name or alias) to the records they mean. A spelling that differs from exactly
 * one known record only in spaces, case, full-width letters or traditional characters is certain enough to be read as
 * that record, and comes with its repair (`GTXPro` → `GTX Pro`); nothing else is guessed.
 */
export function createReferenceResolver(known: readonly KnownRecord[]): ReferenceResolver {
  const exact = indexBy(known, (written) => written.trim());
  const folded = indexBy(known, foldSpelling);
  return (ref) => {
    const from = ref.trim();
    if (from === "") return null;
    const same = lookUp(exact, from);
    if (same) return { externalId: same.externalId, repair: null };
    if (exact.some((index) => index.get(from) === null)) return null;
    const alike = lookUp(folded, foldSpelling(from));
    return alike && { externalId: alike.externalId, repair: { from, to: alike.written } };
  };
}
