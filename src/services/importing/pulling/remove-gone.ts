import type { GoneRecord } from "#importing/connectors/connector";
import { removeNotes } from "#retrieval/index-passages";
import { findIdsByExternalId, type SourceKind } from "#store/external-ids";
import { deleteRecords, findHeldRecords, noteIdsOfAccounts } from "#store/remove-records";
import { markDeletedAtSource } from "#store/source-deletions";
import type { Tx } from "#store/tx";

/** Records of one kind that their source deleted: taken out here too, or kept for what hangs on them. */
export type Removal = { kind: SourceKind; removed: number; kept: { externalId: string; name: string }[] };

/** What names others goes before them. */
const order: readonly SourceKind[] = [
  "interactions",
  "orders",
  "notes",
  "opportunities",
  "contacts",
  "products",
  "accounts",
];

type Scope = { tx: Tx; orgId: string; connector: string };

async function removeKind(
  { tx, orgId, connector }: Scope,
  kind: SourceKind,
  externalIds: readonly string[],
): Promise<Removal> {
  const ids = [...(await findIdsByExternalId(tx, orgId, kind, externalIds)).values()];
  const held = await findHeldRecords(tx, orgId, kind, { ids, prefix: `${connector}:` });
  const heldIds = new Set(held.map(({ id }) => id));
  const removable = ids.filter((id) => !heldIds.has(id));
  if (kind === "notes") await removeNotes(tx, orgId, removable);
  if (kind === "accounts") await removeNotes(tx, orgId, await noteIdsOfAccounts(tx, orgId, removable));
  await deleteRecords(tx, orgId, kind, removable);
  await markDeletedAtSource(
    tx,
    orgId,
    held.map(({ externalId }) => ({ kind, externalId, connector })),
  );
  return { kind, removed: removable.length, kept: held.map(({ externalId, name }) => ({ externalId, name })) };
}

/** Follows deletions at the source. What people added here never goes with them: then the record stays, and is marked. */
export async function removeGone(scope: Scope, gone: readonly GoneRecord[]): Promise<Removal[]> {
  const removals: Removal[] = [];
  for (const kind of order) {
    const externalIds = gone.flatMap((record) => (record.kind === kind ? [record.externalId] : []));
    if (externalIds.length > 0) removals.push(await removeKind(scope, kind, externalIds));
  }
  return removals;
}
