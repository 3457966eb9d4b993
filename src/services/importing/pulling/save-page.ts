import type { ConnectorName } from "#domain/connector";
import type { Json } from "#domain/json";
import { moveCursor } from "#store/connector-cursors";
import { bumpDataVersion } from "#store/organisations";
import { deleteOrdersLike } from "#store/remove-records";
import { unmarkDeletedAtSource } from "#store/source-deletions";
import type { Tx } from "#store/tx";
import { saveNotes } from "../save-notes.ts";
import type { SaveOutcome } from "../save-outcome.ts";
import { readKnownOf } from "./known-of-page.ts";
import type { PreparedPage } from "./prepare-page.ts";
import type { PreparedTable, PulledOutcome } from "./prepared-table.ts";
import { collectReferences } from "./references.ts";
import { type Removal, removeGone } from "./remove-gone.ts";

export type SavedTable = { table: PreparedTable; outcome: PulledOutcome };
/** What one page did. `notes`: null where it brought none. */
export type SavedPage = {
  page: PreparedPage;
  tables: SavedTable[];
  notes: SaveOutcome | null;
  removals: Removal[];
};

type Target = {
  orgId: string;
  connector: ConnectorName;
  stream: string;
  /** Where the stored cursor stands. */
  from: Json | null;
};

/**
 * One page into the transaction given: records, deletions and the cursor together, so that whatever ends the process
 * leaves a reading that can go on.
 */
export async function savePage(tx: Tx, page: PreparedPage, target: Target): Promise<SavedPage> {
  const { orgId, connector, stream, from } = target;
  const tables: SavedTable[] = [];
  for (const table of page.tables) {
    const known = await readKnownOf(tx, orgId, table.references);
    tables.push({ table, outcome: await table.save({ tx, orgId, known }) });
    await unmarkDeletedAtSource(tx, orgId, table.kind, table.externalIds);
  }
  const notes = await savePulledNotes(tx, orgId, page, connector);
  const removals = await removeGone({ tx, orgId, connector }, page.gone);
  const orders = await removeOrders(tx, orgId, page);
  if (orders > 0) removals.push({ kind: "orders", removed: orders, kept: [] });
  if (page.cursor !== null) await moveCursor(tx, orgId, { connector, stream }, { from, to: page.cursor });
  await bumpDataVersion(tx, orgId);
  return { page, tables, notes, removals };
}

async function savePulledNotes(tx: Tx, orgId: string, { notes }: PreparedPage, connector: string) {
  if (notes.length === 0) return null;
  const known = await readKnownOf(tx, orgId, collectReferences(notes, `${connector}:`));
  const externalIds = notes.map(({ externalId }) => externalId);
  await unmarkDeletedAtSource(tx, orgId, "notes", externalIds);
  return saveNotes({ tx, orgId, known }, notes);
}

/** Orders that the page names whole deals of and does not bring. */
function removeOrders(tx: Tx, orgId: string, { tables, orderPatterns }: PreparedPage): Promise<number> {
  const keep = tables.flatMap(({ kind, externalIds }) => (kind === "orders" ? externalIds : []));
  return deleteOrdersLike(tx, orgId, { patterns: orderPatterns, keep });
}
