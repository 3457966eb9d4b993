import { v7 as uuidv7 } from "uuid";
import type { Day } from "#domain/day";
import { AppError } from "#errors";
import { indexNotes } from "#retrieval/index-passages";
import { splitPassages } from "#retrieval/split-passages";
import { findAccount } from "#store/accounts";
import { recordAudit } from "#store/audit";
import { listNoteMentions } from "#store/found-mentions";
import { findNoteAccounts, listNotesOfSource, type NoteRow, upsertNotes } from "#store/notes";
import { bumpDataVersion } from "#store/organisations";
import type { Tx } from "#store/tx";
import { withOrg } from "#store/with-org";
import type { Caller } from "./caller.ts";
import type { CatchUp } from "./catch-up.ts";
import type { Deps } from "./deps.ts";
import { type Access, accessOf, assertEdits, seenIds, sees, seesNote, unknown } from "./sight/access.ts";
import { createAccountResolver, listSeenAccounts } from "./sight/seen-accounts.ts";
import { getSeenNote } from "./sight/seen-notes.ts";
import { storableNote } from "./storable-note.ts";

export type NoteInput = {
  accountId?: string | undefined;
  externalId?: string | undefined;
  title: string;
  date?: Day | undefined;
  author?: string | undefined;
  text: string;
};

function rowOf(note: NoteInput, accountId: string | null, actor: string): NoteRow {
  return storableNote({
    externalId: note.externalId ?? uuidv7(),
    kind: "note",
    accountId,
    title: note.title,
    date: note.date ?? null,
    author: note.author ?? actor,
    text: note.text.replace(/\r\n?/g, "\n"),
  });
}

async function save(tx: Tx, { orgId, actor }: Caller, rows: readonly NoteRow[]) {
  const saved = await upsertNotes(tx, orgId, rows);
  await indexNotes(tx, orgId, saved.changed);
  await bumpDataVersion(tx, orgId);
  const details = { created: saved.created, updated: saved.updated };
  await recordAudit(tx, orgId, { actor, action: "save-notes", subject: `${rows.length} notes`, details });
  return saved;
}

/**
 * Stores one note and makes it searchable; the account may be named by id, external id, name or alias.
 * @throws AppError `not-found` for an unknown account, and for a note that is another account's and not seen; `forbidden` for
 *   those who only read, and for a note of no account by those who do not see all.
 */
export function createSaveNote({ db }: Deps, catchUp: CatchUp) {
  return async (caller: Caller, note: NoteInput) => {
    const saved = await withOrg(db, caller.orgId, async (tx) => {
      const access = await accessOf(tx, caller);
      const accountId = accountIdOf(note, createAccountResolver(await listSeenAccounts(tx, caller)));
      if (accountId === undefined) throw unknown(note.accountId ?? "");
      assertWritable(access, [note]);
      const row = rowOf(note, accountId, caller.actor);
      if ((await hiddenAmong(tx, caller, access, [row])).size > 0) throw unknown(row.externalId);
      const saved = await save(tx, caller, [row]);
      const id = saved.idByExternalId.get(row.externalId);
      if (id === undefined) throw new AppError("internal", "a saved note has no id");
      return { id, passages: splitPassages(row.text).length };
    });
    await catchUp(caller.orgId, "note");
    return saved;
  };
}

/** @throws AppError `forbidden` */
function assertWritable(access: Access, notes: readonly NoteInput[]): void {
  assertEdits(access);
  const isOfNone = notes.some(({ accountId }) => accountId === undefined);
  if (isOfNone && !sees(access, null)) {
    throw new AppError("forbidden", "a note of no account", { params: { why: "unassigned" } });
  }
}

/** Ids of their sources under which notes stand already that the caller does not see: to write them anew would take them over. */
async function hiddenAmong(
  tx: Tx,
  { orgId }: Caller,
  access: Access,
  rows: readonly NoteRow[],
): Promise<ReadonlySet<string>> {
  if (access.accountIds === null) return new Set();
  const ids = rows.map(({ externalId }) => externalId);
  const held = await findNoteAccounts(tx, orgId, ids);
  return new Set([...held].flatMap(([externalId, accountId]) => (sees(access, accountId) ? [] : [externalId])));
}

/** Null: about no account. Undefined: about one that the caller does not know. */
function accountIdOf({ accountId }: NoteInput, find: (ref: string) => string | null): string | null | undefined {
  return accountId === undefined ? null : (find(accountId) ?? undefined);
}

/**
 * Stores up to a thousand notes; an account may be named by id, external id, name or alias. Those of unknown accounts are
 * handed back by index, and so are those that stand already and are not seen.
 * @throws AppError `forbidden` as `createSaveNote`
 */
export function createSaveNotes({ db }: Deps, catchUp: CatchUp) {
  return async (caller: Caller, notes: readonly (NoteInput & { index: number })[]) => {
    const result = await withOrg(db, caller.orgId, async (tx) => {
      const access = await accessOf(tx, caller);
      assertWritable(access, notes);
      const find = createAccountResolver(await listSeenAccounts(tx, caller));
      const linked = notes.map(({ index, ...note }) => {
        const accountId = accountIdOf(note, find);
        return { index, note, row: accountId === undefined ? null : rowOf(note, accountId, caller.actor) };
      });
      const hidden = await hiddenAmong(
        tx,
        caller,
        access,
        linked.flatMap(({ row }) => row ?? []),
      );
      const isRefused = ({ row }: (typeof linked)[number]) => row === null || hidden.has(row.externalId);
      const rows = linked.flatMap((one) => (isRefused(one) || one.row === null ? [] : [one.row]));
      const rejected = linked.filter(isRefused).map(({ index, note }) => ({ index, account: note.accountId ?? "" }));
      const { created, updated, unchanged } = await save(tx, caller, rows);
      return { created, updated, unchanged, rejected };
    });
    await catchUp(caller.orgId, "batch");
    return result;
  };
}

/** A whole note, to show a cited passage where it stands, with what it names. @throws AppError `not-found` */
export function createReadNote({ db }: Deps) {
  return (caller: Caller, id: string) =>
    withOrg(db, caller.orgId, async (tx) => {
      const access = await accessOf(tx, caller);
      const note = await getSeenNote(tx, caller.orgId, access, id);
      const account = note.accountId === null ? null : await findAccount(tx, caller.orgId, note.accountId);
      const mentions = await listNoteMentions(tx, caller.orgId, id, seenIds(access));
      return { ...note, accountName: account?.name ?? null, mentions };
    });
}

/** Notes that came under one id of their source, a file's path say, or are parts of what did. */
export function createFindNotes({ db }: Deps) {
  return (caller: Caller, externalId: string) =>
    withOrg(db, caller.orgId, async (tx) => {
      const notes = await listNotesOfSource(tx, caller.orgId, externalId);
      const access = await accessOf(tx, caller);
      const seen = notes.filter((note) => seesNote(access, note));
      return { items: seen.map(({ text: _text, ...note }) => note), nextCursor: null };
    });
}
