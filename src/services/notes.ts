import { v7 as uuidv7 } from "uuid";
import type { Day } from "#domain/day";
import { AppError } from "#errors";
import { indexNotes } from "#retrieval/index-passages";
import { splitPassages } from "#retrieval/split-passages";
import { findAccount } from "#store/accounts";
import { recordAudit } from "#store/audit";
import { listNoteMentions } from "#store/found-mentions";
import { getNote, listNotesOfSource, type NoteRow, upsertNotes } from "#store/notes";
import { bumpDataVersion } from "#store/organisations";
import type { Tx } from "#store/tx";
import { withOrg } from "#store/with-org";
import type { Caller } from "./caller.ts";
import type { CatchUp } from "./catch-up.ts";
import type { Deps } from "./deps.ts";
import { type KnownRecords, readKnownRecords } from "./importing/known-records.ts";
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
 * @throws AppError `not-found` for an unknown account.
 */
export function createSaveNote({ db }: Deps, catchUp: CatchUp) {
  return async (caller: Caller, note: NoteInput) => {
    const saved = await withOrg(db, caller.orgId, async (tx) => {
      const accountId = accountIdOf(note, await readKnownRecords(tx, caller.orgId));
      if (accountId === undefined) throw unknownAccount(note.accountId ?? "");
      const row = rowOf(note, accountId, caller.actor);
      const saved = await save(tx, caller, [row]);
      const id = saved.idByExternalId.get(row.externalId);
      if (id === undefined) throw new AppError("internal", "a saved note has no id");
      return { id, passages: splitPassages(row.text).length };
    });
    await catchUp(caller.orgId, "note");
    return saved;
  };
}

function unknownAccount(ref: string): AppError {
  return new AppError("not-found", `no account ${ref}`, { params: { what: ref } });
}

/** Null: about no account. Undefined: about one that nobody knows. */
function accountIdOf({ accountId }: NoteInput, known: KnownRecords): string | null | undefined {
  return accountId === undefined ? null : (known.accountId(accountId) ?? undefined);
}

/** Stores up to a thousand notes; an account may be named by id, external id, name or alias. Unknown ones are handed back by index. */
export function createSaveNotes({ db }: Deps, catchUp: CatchUp) {
  return async (caller: Caller, notes: readonly (NoteInput & { index: number })[]) => {
    const result = await withOrg(db, caller.orgId, async (tx) => {
      const known = await readKnownRecords(tx, caller.orgId);
      const linked = notes.map(({ index, ...note }) => ({ index, note, accountId: accountIdOf(note, known) }));
      const rows = linked.flatMap(({ note, accountId }) =>
        accountId === undefined ? [] : [rowOf(note, accountId, caller.actor)],
      );
      const rejected = linked.flatMap(({ index, note, accountId }) =>
        accountId === undefined ? [{ index, account: note.accountId ?? "" }] : [],
      );
      const { created, updated, unchanged } = await save(tx, caller, rows);
      return { created, updated, unchanged, rejected };
    });
    await catchUp(caller.orgId, "batch");
    return result;
  };
}

/** A whole note, to show a cited passage where it stands, with what it names. */
export function createReadNote({ db }: Deps) {
  return (caller: Caller, id: string) =>
    withOrg(db, caller.orgId, async (tx) => {
      const note = await getNote(tx, caller.orgId, id);
      const account = note.accountId === null ? null : await findAccount(tx, caller.orgId, note.accountId);
      const mentions = await listNoteMentions(tx, caller.orgId, id);
      return { ...note, accountName: account?.name ?? null, mentions };
    });
}

/** Notes that came under one id of their source, a file's path say, or are parts of what did. */
export function createFindNotes({ db }: Deps) {
  return (caller: Caller, externalId: string) =>
    withOrg(db, caller.orgId, async (tx) => {
      const notes = await listNotesOfSource(tx, caller.orgId, externalId);
      return { items: notes.map(({ text: _text, ...note }) => note), nextCursor: null };
    });
}
