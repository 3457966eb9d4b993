import type { AccountRecord, ProductRecord } from "#importing/import-record";
import { createReferenceResolver } from "#importing/resolve-reference";
import { listAccounts, upsertAccounts } from "#store/accounts";
import { upsertProducts } from "#store/products";
import { createLinker } from "./link-records.ts";
import { outcomeOf } from "./save-outcome.ts";
import type { SaveRecords } from "./save-records.ts";

/** Accounts; a parent may be stored already or stand anywhere in the same file. */
export const saveAccounts: SaveRecords<AccountRecord> = async ({ tx, orgId }, records) => {
  const link = createLinker();
  const parentOf = createReferenceResolver([...records, ...(await listAccounts(tx, orgId))]);
  const rows = records.map(({ line: _, parentRef, ...record }) => {
    const parent = parentRef === null ? null : parentOf(parentRef);
    if (parentRef !== null && !parent) link.tally.notice("unknown-parent", parentRef, { column: "parent" });
    if (parent?.repair) link.tally.repair("reference-spelling", "parent", parent.repair.from, parent.repair.to);
    return { ...record, parentExternalId: parent?.externalId ?? null };
  });
  return outcomeOf(await upsertAccounts(tx, orgId, rows), link);
};

export const saveProducts: SaveRecords<ProductRecord> = async ({ tx, orgId }, records) => {
  const rows = records.map(({ line: _, ...record }) => record);
  return outcomeOf(await upsertProducts(tx, orgId, rows), createLinker());
};
