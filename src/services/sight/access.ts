import type { Note } from "#domain/note";
import { AppError } from "#errors";
import { listOwnedAccountIds } from "#store/accounts";
import type { Tx } from "#store/tx";
import type { Caller } from "../caller.ts";
import { type Rights, rightsOf } from "./sight.ts";

type Asking = Pick<Caller, "orgId" | "actor">;

/** What a caller may do, with the accounts that they see; null: every one. */
export type Access = Rights & { accountIds: ReadonlySet<string> | null };

export async function accessOf(tx: Tx, { orgId, actor }: Asking): Promise<Access> {
  const rights = await rightsOf(tx, orgId, actor);
  const { sight } = rights;
  const accountIds = sight.kind === "all" ? null : new Set(await listOwnedAccountIds(tx, orgId, [...sight.names]));
  return { ...rights, accountIds };
}

/** Whether something of an account is seen; what is of no account is seen by those only who see everything. */
export function sees({ accountIds }: Pick<Access, "accountIds">, accountId: string | null): boolean {
  return accountIds === null || (accountId !== null && accountIds.has(accountId));
}

/** The same as a list for the database; undefined: no limit. */
export function seenIds({ accountIds }: Pick<Access, "accountIds">): readonly string[] | undefined {
  return accountIds === null ? undefined : [...accountIds];
}

/** Our own knowledge, of no account, is for everybody. */
export function seesNote(access: Pick<Access, "accountIds">, { kind, accountId }: Pick<Note, "kind" | "accountId">) {
  return (kind === "knowledge" && accountId === null) || sees(access, accountId);
}

/** For what is not seen as for what is not there: that it exists is not told. */
export function unknown(what: string): AppError {
  return new AppError("not-found", `no ${what}`, { params: { what } });
}

/** @param what as the caller named it @throws AppError `not-found` */
export async function assertSeen(tx: Tx, caller: Asking, accountId: string | null, what: string): Promise<void> {
  if (!sees(await accessOf(tx, caller), accountId)) throw unknown(what);
}

/** @throws AppError `not-found` for what is not seen, `forbidden` for those who only read */
export async function assertEditable(tx: Tx, caller: Asking, accountId: string | null, what: string): Promise<void> {
  const access = await accessOf(tx, caller);
  if (!sees(access, accountId)) throw unknown(what);
  assertEdits(access);
}

/** @throws AppError `forbidden` for those who only read */
export function assertEdits({ edits }: Pick<Rights, "edits">): void {
  if (!edits) throw new AppError("forbidden", "this role only reads", { params: { why: "reading" } });
}

/** @throws AppError `forbidden` for everybody but administrators */
export async function assertRuns(tx: Tx, { orgId, actor }: Asking): Promise<void> {
  const { runs } = await rightsOf(tx, orgId, actor);
  if (!runs) throw organisationOnly();
}

/** @throws AppError `forbidden` for those who do not see all accounts */
export async function assertSeesAll(tx: Tx, { orgId, actor }: Asking): Promise<void> {
  const { sight } = await rightsOf(tx, orgId, actor);
  if (sight.kind !== "all") throw organisationOnly();
}

function organisationOnly(): AppError {
  return new AppError("forbidden", "this is of the whole organisation", { params: { why: "organisation" } });
}
