import { v7 as newId } from "uuid";
import type { OpenDatabase } from "#db/client";
import { accounts } from "#db/schema/customer";
import { notes } from "#db/schema/notes";
import { organisations } from "#db/schema/organisation";
import { parseDay } from "#domain/day";
import type { Note } from "#domain/note";
import { indexNotes } from "#retrieval/index-passages";
import { withOrg } from "#store/with-org";

export type SeedNote = Partial<Omit<Note, "date">> & { text: string; date?: string };

let count = 0;

export function noteOf({ date, ...seed }: SeedNote): Note {
  count += 1;
  return {
    id: newId(),
    externalId: `n-${count}`,
    kind: "note",
    accountId: null,
    title: "",
    author: null,
    ...seed,
    date: date === undefined ? null : parseDay(date),
  };
}

export async function addOrganisation({ db }: OpenDatabase): Promise<string> {
  const orgId = newId();
  await withOrg(db, orgId, (tx) =>
    tx.insert(organisations).values({ id: orgId, name: { zh: "试", en: "Test" }, currency: "CNY" }),
  );
  return orgId;
}

export async function addAccount({ db }: OpenDatabase, orgId: string): Promise<string> {
  const id = newId();
  const row = { orgId, id, externalId: id, name: "Acme", aliases: [], measures: [], sourceHash: "" };
  await withOrg(db, orgId, (tx) => tx.insert(accounts).values(row));
  return id;
}

/** Stores and indexes the notes in one transaction, as an import does. */
export async function addNotes({ db }: OpenDatabase, orgId: string, seeds: SeedNote[]): Promise<Note[]> {
  const made = seeds.map(noteOf);
  if (made.length === 0) return made;
  await withOrg(db, orgId, async (tx) => {
    await tx.insert(notes).values(made.map((note) => ({ ...note, orgId, sourceHash: "" })));
    await indexNotes(tx, orgId, made);
  });
  return made;
}
