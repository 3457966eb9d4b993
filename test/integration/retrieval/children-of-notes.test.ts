import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import type { OpenDatabase, Tx } from "#db/client";
import { accounts } from "#db/schema/customer";
import { notes, passageEmbeddings, passages } from "#db/schema/notes";
import { indexNotes } from "#retrieval/index-passages";
import { insertEmbeddings } from "#store/passages-embeddings";
import { withOrg } from "#store/with-org";
import { describeEngines, openServer } from "#test/helpers/engines";
import { addAccount, addNotes, addOrganisation, noteOf } from "./seed.ts";

const model = "m";
type Stored = { passages: string[]; vectors: string[] };

async function stored({ db }: OpenDatabase, orgId: string): Promise<Stored> {
  return withOrg(db, orgId, async (tx) => ({
    passages: (await tx.select({ id: passages.id }).from(passages)).map(({ id }) => id),
    vectors: (await tx.select({ id: passageEmbeddings.passageId }).from(passageEmbeddings)).map(({ id }) => id),
  }));
}

async function embedAll(tx: Tx, orgId: string): Promise<number> {
  const rows = await tx.select({ id: passages.id }).from(passages);
  return insertEmbeddings(
    tx,
    orgId,
    model,
    rows.map(({ id }) => ({ passageId: id, vector: [1, 2, 3] })),
  );
}

describeEngines("passages and vectors", (open) => {
  let database: OpenDatabase;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());

  test("go with their note's account, and no others", async () => {
    const orgId = await addOrganisation(database);
    const accountId = await addAccount(database, orgId);
    await addNotes(database, orgId, [{ text: "goes", accountId }, { text: "stays" }]);
    await withOrg(database.db, orgId, (tx) => embedAll(tx, orgId));
    await withOrg(database.db, orgId, (tx) => tx.delete(accounts).where(eq(accounts.id, accountId)));
    const left = await stored(database, orgId);
    expect([left.passages.length, left.vectors]).toEqual([1, left.passages]);
  });
});

describe("while another connection deletes the note", () => {
  let database: OpenDatabase;
  beforeAll(async () => {
    database = await openServer();
  });
  afterAll(() => database.close());

  const waiting = async () => {
    const { rows } = await database.db.$client.query(
      "select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
    );
    return z.object({ n: z.int() }).parse(rows[0]).n;
  };
  const untilOneWaits = () => vi.waitFor(async () => expect(await waiting()).toBe(1), { timeout: 10_000 });
  const deleteNotes = (orgId: string) =>
    withOrg(database.db, orgId, (tx) => tx.delete(notes).where(eq(notes.orgId, orgId)));

  /** Deletes the notes as soon as `write` has written, and commits that only when the deletion waits for it. */
  async function deleteBehind(orgId: string, write: (tx: Tx) => Promise<unknown>): Promise<Stored> {
    const deletion = await withOrg(database.db, orgId, async (tx) => {
      await write(tx);
      const deleting = deleteNotes(orgId);
      await untilOneWaits();
      return { deleting };
    });
    await deletion.deleting;
    return stored(database, orgId);
  }

  test("vectors that were being stored go too", async () => {
    const orgId = await addOrganisation(database);
    await addNotes(database, orgId, [{ text: "one" }, { text: "two" }]);
    expect(await deleteBehind(orgId, (tx) => embedAll(tx, orgId))).toEqual({ passages: [], vectors: [] });
  });

  test("passages that were being indexed go too", async () => {
    const orgId = await addOrganisation(database);
    const note = noteOf({ text: "one" });
    await withOrg(database.db, orgId, (tx) => tx.insert(notes).values({ ...note, orgId, sourceHash: "" }));
    expect(await deleteBehind(orgId, (tx) => indexNotes(tx, orgId, [note]))).toEqual({ passages: [], vectors: [] });
  });

  test("vectors that come too late are dropped", async () => {
    const orgId = await addOrganisation(database);
    await addNotes(database, orgId, [{ text: "one" }]);
    const { embedding } = await withOrg(database.db, orgId, async (tx) => {
      await tx.execute(sql`delete from notes where org_id = ${orgId}`);
      const late = withOrg(database.db, orgId, (other) => embedAll(other, orgId));
      await untilOneWaits();
      return { embedding: late };
    });
    expect(await embedding).toBe(0);
  });
});
