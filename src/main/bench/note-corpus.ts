import type { OpenDatabase } from "#db/client";
import { indexNotes } from "#retrieval/index-passages";
import { type NoteRow, upsertNotes } from "#store/notes";
import { insertOrganisation } from "#store/organisations";
import { insertEmbeddings, listUnembedded } from "#store/passages-embeddings";
import { analyzeRecords } from "#store/record-statistics";
import { withOrg } from "#store/with-org";
import { textOf, vectorOf } from "./synthetic-texts.ts";

export const benchModel = "bench";
export const dimensions = 384;
/** Passages that share a transaction, and an insert of the peer's. */
export const atOnce = 500;

/** Organisation number `number` of a bench. */
export const benchOrgId = (number: number): string =>
  `01900000-0000-7000-8001-${number.toString(16).padStart(12, "0")}`;

export async function addBenchOrganisation({ db }: OpenDatabase, number: number): Promise<string> {
  const id = benchOrgId(number);
  const name = { zh: "基准测试", en: "Benchmark" };
  await withOrg(db, id, (tx) => insertOrganisation(tx, { id, name, currency: "CNY" }));
  return id;
}

/** Notes numbered from `from`, each of one passage. */
export function noteRows(from: number, count: number): NoteRow[] {
  return Array.from({ length: count }, (_, at) => ({
    externalId: `n-${from + at}`,
    kind: "note" as const,
    accountId: null,
    title: "",
    date: null,
    author: null,
    text: textOf(from + at),
  }));
}

/** Runs `work` on stretches of `atOnce` numbers. */
export async function inStretches(
  { from, count }: { from: number; count: number },
  work: (stretch: { from: number; count: number }) => Promise<void>,
): Promise<void> {
  for (let at = 0; at < count; at += atOnce) {
    await work({ from: from + at, count: Math.min(atOnce, count - at) });
  }
}

/** Stores and indexes notes as an import does. */
export async function storeNotes(
  { db }: OpenDatabase,
  orgId: string,
  stretch: { from: number; count: number },
): Promise<void> {
  await inStretches(stretch, async ({ from, count }) => {
    await withOrg(db, orgId, async (tx) => {
      const { changed } = await upsertNotes(tx, orgId, noteRows(from, count));
      await indexNotes(tx, orgId, changed);
    });
    if (from === stretch.from) await analyzeRecords(db);
  });
}

/** Gives every passage that lacks one a vector, by its number in the order of ids. */
export async function storeVectors(
  { db }: OpenDatabase,
  orgId: string,
  vector: (number: number) => number[] = (number) => vectorOf(number, dimensions),
): Promise<void> {
  const next = (after: string | null) =>
    withOrg(db, orgId, (tx) => listUnembedded(tx, orgId, { model: benchModel, after, limit: atOnce }));
  let number = 0;
  for (let batch = await next(null); batch.length > 0; batch = await next(batch.at(-1)?.id ?? null)) {
    const first = number;
    const rows = batch.map(({ id }, at) => ({ passageId: id, vector: vector(first + at) }));
    await withOrg(db, orgId, (tx) => insertEmbeddings(tx, orgId, benchModel, rows));
    number += rows.length;
  }
}
