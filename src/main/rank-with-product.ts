import type { OpenDatabase } from "#db/client";
import type { EvalDocument, RetrievalSet, Unit } from "#evals/retrieval/retrieval-set";
import type { Ranker } from "#evals/retrieval.eval";
import { indexNotes } from "#retrieval/index-passages";
import { type RankingConfig, rankingConfig } from "#retrieval/ranking-config";
import { type SearchHit, searchPassages } from "#retrieval/search-passages";
import { upsertNotes } from "#store/notes";
import { insertOrganisation } from "#store/organisations";
import { withOrg } from "#store/with-org";
import type { UnitKind } from "./retrieval-sets.ts";

/** A set as the product holds it: in an organisation of its own. */
export type StoredSet = { orgId: string; kind: UnitKind; set: RetrievalSet; units: readonly Unit[] };

/** Enough for ten different notes where a chunk became two passages. */
const hits = 20;
const notesPerBatch = 500;

/** Writes and indexes the set's notes, as an import does. */
export async function storeSet({ db }: OpenDatabase, { orgId, kind, set, units }: StoredSet): Promise<void> {
  const name = { zh: "评测", en: "Evaluation" };
  await withOrg(db, orgId, (tx) => insertOrganisation(tx, { id: orgId, name, currency: "CNY" }));
  const texts = kind === "chunks" ? units : set.documents;
  for (let at = 0; at < texts.length; at += notesPerBatch) {
    const rows = texts.slice(at, at + notesPerBatch).map(noteOf);
    await withOrg(db, orgId, async (tx) => indexNotes(tx, orgId, (await upsertNotes(tx, orgId, rows)).changed));
  }
}

/** The sets give no titles, so that neither contender profits from any. */
function noteOf({ id, text }: Pick<EvalDocument, "id" | "text">) {
  return { externalId: id, kind: "note" as const, accountId: null, title: "", date: null, author: null, text };
}

/** The product's own search over a stored set. */
export function productRanker(
  { db }: OpenDatabase,
  { orgId, kind, units }: StoredSet,
  ranking: RankingConfig = rankingConfig,
): Ranker {
  const idAt = new Map(units.map(({ id, documentId, start }) => [`${documentId}@${start}`, id]));
  const unitOf = ({ externalId, start }: SearchHit) =>
    kind === "chunks" ? externalId : idAt.get(`${externalId}@${start}`);
  return async ({ text: query }) => {
    const found = await withOrg(db, orgId, (tx) => searchPassages(tx, { orgId, query, limit: hits }, ranking));
    return [...new Set(found.flatMap((hit) => unitOf(hit) ?? []))].slice(0, 10);
  };
}
