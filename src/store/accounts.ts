import { and, asc, eq, inArray } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import type { Tx } from "#db/client";
import { accounts, buyingUnits } from "#db/schema/customer";
import { type Account, accountSchema } from "#domain/account";
import { AppError } from "#errors";
import { excludedColumns, inChunks, planUpsert, readStoredKeys, type UpsertResult } from "./upsert.ts";

/** An account as a source gives it: its parent by the parent's own external id. */
export type AccountRow = Omit<Account, "id" | "parentId"> & { parentExternalId: string | null; buyingUnits: string[] };

/** Reading order of every list of accounts, and the order cursors walk. */
const byName = [asc(accounts.name), asc(accounts.id)];

export async function listAccounts(tx: Tx, orgId: string): Promise<Account[]> {
  const rows = await tx
    .select()
    .from(accounts)
    .where(eq(accounts.orgId, orgId))
    .orderBy(...byName);
  return rows.map((row) => accountSchema.parse(row));
}

export async function findAccount(tx: Tx, orgId: string, id: string): Promise<Account | null> {
  const [row] = await tx
    .select()
    .from(accounts)
    .where(and(eq(accounts.orgId, orgId), eq(accounts.id, id)));
  return row ? accountSchema.parse(row) : null;
}

/** Ids of the accounts that one of these people looks after. */
export async function listOwnedAccountIds(tx: Tx, orgId: string, owners: readonly string[]): Promise<string[]> {
  if (owners.length === 0) return [];
  const rows = await tx
    .select({ id: accounts.id })
    .from(accounts)
    .where(and(eq(accounts.orgId, orgId), inArray(accounts.ownerName, [...owners])))
    .orderBy(...byName);
  return rows.map(({ id }) => id);
}

/** @throws AppError `not-found` */
export async function getAccount(tx: Tx, orgId: string, id: string): Promise<Account> {
  const account = await findAccount(tx, orgId, id);
  if (!account) throw new AppError("not-found", `no account ${id}`, { params: { what: id } });
  return account;
}

export async function listBuyingUnits(
  tx: Tx,
  orgId: string,
  accountId?: string,
): Promise<{ id: string; accountId: string; name: string }[]> {
  const own = eq(buyingUnits.orgId, orgId);
  return tx
    .select({ id: buyingUnits.id, accountId: buyingUnits.accountId, name: buyingUnits.name })
    .from(buyingUnits)
    .where(accountId === undefined ? own : and(own, eq(buyingUnits.accountId, accountId)))
    .orderBy(buyingUnits.name);
}

export async function upsertAccounts(tx: Tx, orgId: string, rows: readonly AccountRow[]): Promise<UpsertResult> {
  const stored = await readStoredKeys(tx, orgId, accounts);
  const { changed, result } = planUpsert(orgId, stored, rows);
  for (const chunk of inChunks(changed)) {
    await tx
      .insert(accounts)
      .values(chunk)
      .onConflictDoUpdate({ target: [accounts.orgId, accounts.externalId], set: excludedColumns(accounts) });
  }
  // A parent may stand further down in the file, so links are made when every row is there.
  for (const row of changed) {
    const parentId = row.parentExternalId === null ? null : (result.idByExternalId.get(row.parentExternalId) ?? null);
    if (parentId !== null || row.parentExternalId === null) await setParent(tx, orgId, row.id, parentId);
    await insertBuyingUnits(tx, orgId, row.id, row.buyingUnits);
  }
  return result;
}

async function setParent(tx: Tx, orgId: string, id: string, parentId: string | null): Promise<void> {
  await tx
    .update(accounts)
    .set({ parentId })
    .where(and(eq(accounts.orgId, orgId), eq(accounts.id, id)));
}

async function insertBuyingUnits(tx: Tx, orgId: string, accountId: string, names: readonly string[]): Promise<void> {
  if (names.length === 0) return;
  const rows = names.map((name) => ({ orgId, id: uuidv7(), accountId, name }));
  await tx.insert(buyingUnits).values(rows).onConflictDoNothing();
}
