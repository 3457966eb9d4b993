import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import type { OpenDatabase } from "#db/client";
import { accounts } from "#db/schema/customer";
import { lexPostings, lexStats, notes, passages, passageTerms } from "#db/schema/notes";
import type { Note } from "#domain/note";
import { indexNotes, reindexNextNotes, removeNotes } from "#retrieval/index-passages";
import { searchPassages } from "#retrieval/search-passages";
import { withOrg } from "#store/with-org";
import { describeEngines } from "#test/helpers/engines";
import { addAccount, addNotes, addOrganisation } from "./seed.ts";

const countRow = z.object({ n: z.number() });
const long = (topic: string) => `${`${topic}要在三月前确认。`.repeat(60)}\n\n${"Delivery is late. ".repeat(70)}`;

describeEngines("indexNotes", (open) => {
  let database: OpenDatabase;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());

  /** Everything the index says about an organisation, ids aside. */
  async function contents(orgId: string) {
    return withOrg(database.db, orgId, async (tx) => {
      const stat = await tx
        .select({ field: lexStats.field, n: sql<number>`sum(n)::int`, sumLen: sql<number>`sum(sum_len)::int` })
        .from(lexStats)
        .where(eq(lexStats.orgId, orgId))
        .groupBy(lexStats.field)
        .orderBy(lexStats.field);
      const postings = await tx
        .select({ field: lexPostings.field, term: lexPostings.term, tf: lexPostings.tf, len: lexPostings.len })
        .from(lexPostings)
        .where(eq(lexPostings.orgId, orgId))
        .orderBy(lexPostings.field, lexPostings.term, lexPostings.len, lexPostings.tf);
      const terms = await tx.select().from(passageTerms).where(eq(passageTerms.orgId, orgId));
      const texts = await tx
        .select({ start: passages.start, end: passages.end, text: passages.text, ordinal: passages.ordinal })
        .from(passages)
        .where(eq(passages.orgId, orgId))
        .orderBy(passages.text);
      return { stat: stat.filter(({ n }) => n !== 0), postings, terms: terms.length, texts };
    });
  }

  const rewrite = (orgId: string, changed: Note[]) =>
    withOrg(database.db, orgId, async (tx) => {
      for (const note of changed) await tx.update(notes).set({ text: note.text }).where(eq(notes.id, note.id));
      await indexNotes(tx, orgId, changed);
    });

  test("keeps no posting of a note that goes with its account", async () => {
    const orgId = await addOrganisation(database);
    const accountId = await addAccount(database, orgId);
    await addNotes(database, orgId, [{ text: long("价格"), accountId }, { text: "short note" }]);
    const other = await addOrganisation(database);
    await addNotes(database, other, [{ text: "short note" }]);
    await withOrg(database.db, orgId, (tx) => tx.delete(accounts).where(eq(accounts.id, accountId)));
    const [left, alone] = [await contents(orgId), await contents(other)];
    expect([left.postings, left.terms]).toEqual([alone.postings, alone.terms]);
  });

  test("leaves after a rewrite what a first indexing would have made", async () => {
    const rewritten = await addOrganisation(database);
    const made = await addNotes(database, rewritten, [{ text: long("价格") }, { text: "short note" }]);
    await rewrite(
      rewritten,
      made.map((note) => ({ ...note, text: long("交期") })),
    );
    const fresh = await addOrganisation(database);
    await addNotes(database, fresh, [{ text: long("交期") }, { text: long("交期") }]);
    expect(await contents(rewritten)).toEqual(await contents(fresh));
  });

  test("keeps id and place in the ranking of passages whose text stayed", async () => {
    const orgId = await addOrganisation(database);
    const part = (topic: string) => `${topic}要在三月前确认。`.repeat(30);
    const [made] = await addNotes(database, orgId, [
      { title: "年度框架", text: [part("价格"), part("交期")].join("\n\n") },
    ]);
    const idsOf = () =>
      withOrg(database.db, orgId, async (tx) => {
        const rows = await tx
          .select({ id: passages.id, text: passages.text })
          .from(passages)
          .where(eq(passages.orgId, orgId))
          .orderBy(passages.ordinal);
        return rows.map(({ id, text }) => [text.slice(0, 2), id] as const);
      });
    const before = new Map(await idsOf());
    if (made) await rewrite(orgId, [{ ...made, text: [part("质量"), part("交期"), part("价格")].join("\n\n") }]);
    const after = await idsOf();
    expect(after.map(([topic]) => topic)).toEqual(["质量", "交期", "价格"]);
    expect(after.slice(1).map(([, id]) => id)).toEqual([before.get("交期"), before.get("价格")]);
    const hits = await withOrg(database.db, orgId, (tx) => searchPassages(tx, { orgId, query: "交期", limit: 9 }));
    expect(hits.map(({ id }) => id)).toEqual([before.get("交期")]);
  });

  test("finds every passage of a note by its title and headings", async () => {
    const orgId = await addOrganisation(database);
    const text = `## 交期\n\n${"双方同意下周再议。".repeat(60)}`;
    await addNotes(database, orgId, [{ title: "年度框架谈判", text }, { text: "下周再议。" }]);
    const find = (query: string) => withOrg(database.db, orgId, (tx) => searchPassages(tx, { orgId, query, limit: 9 }));
    expect((await find("框架")).map(({ title }) => title)).toEqual(["年度框架谈判", "年度框架谈判"]);
    expect((await find("交期")).map(({ start }) => start).toSorted((a, b) => a - b)).toHaveLength(2);
  });

  test("indexes anew, once, what was indexed under older rules", async () => {
    const orgId = await addOrganisation(database);
    await addNotes(database, orgId, [
      { title: "价格", text: "交期" },
      { title: "交期", text: "价格" },
    ]);
    const fresh = await contents(orgId);
    await withOrg(database.db, orgId, async (tx) => {
      await tx.update(passages).set({ indexVersion: 0, context: "" });
      await tx.delete(lexPostings).where(eq(lexPostings.field, 2));
      await tx.delete(passageTerms).where(eq(passageTerms.field, 2));
      await tx.delete(lexStats).where(eq(lexStats.field, 2));
    });
    const reindexed = () => withOrg(database.db, orgId, (tx) => reindexNextNotes(tx, orgId));
    expect([await reindexed(), await reindexed()]).toEqual([2, 0]);
    expect(await contents(orgId)).toEqual(fresh);
  });

  test("leaves nothing once every note is removed", async () => {
    const orgId = await addOrganisation(database);
    const made = await addNotes(database, orgId, [{ text: long("价格") }, { text: "short note" }]);
    await withOrg(database.db, orgId, (tx) =>
      removeNotes(
        tx,
        orgId,
        made.map((note) => note.id),
      ),
    );
    expect(await contents(orgId)).toEqual({ stat: [], postings: [], terms: 0, texts: [] });
  });

  test("removes one note and leaves its neighbour searchable", async () => {
    const orgId = await addOrganisation(database);
    const [first, second] = await addNotes(database, orgId, [{ text: "price one" }, { text: "price two" }]);
    await withOrg(database.db, orgId, (tx) => removeNotes(tx, orgId, [first?.id ?? ""]));
    const hits = await withOrg(database.db, orgId, (tx) => searchPassages(tx, { orgId, query: "price", limit: 9 }));
    expect(hits.map((hit) => hit.noteId)).toEqual([second?.id]);
  });

  test("does not touch another organisation's note of that id", async () => {
    const [mine, theirs] = [await addOrganisation(database), await addOrganisation(database)];
    const made = await addNotes(database, theirs, [{ text: "price" }]);
    const before = await contents(theirs);
    await withOrg(database.db, mine, (tx) => removeNotes(tx, theirs, [made[0]?.id ?? ""]));
    expect(await contents(theirs)).toEqual(before);
  });

  test("finds a note by its title without putting the title into a passage", async () => {
    const orgId = await addOrganisation(database);
    await addNotes(database, orgId, [{ title: "年度框架谈判", text: "双方同意下周再议。" }]);
    const hits = await withOrg(database.db, orgId, (tx) => searchPassages(tx, { orgId, query: "框架", limit: 9 }));
    expect(hits.map(({ text, start, end }) => ({ text, start, end }))).toEqual([
      { text: "双方同意下周再议。", start: 0, end: 9 },
    ]);
  });

  test("makes no passage of an empty note", async () => {
    const orgId = await addOrganisation(database);
    await addNotes(database, orgId, [{ title: "只有标题", text: " \n" }]);
    expect(await contents(orgId)).toEqual({ stat: [], postings: [], terms: 0, texts: [] });
  });

  test("folds delta rows as they pile up and keeps their sum", async () => {
    const orgId = await addOrganisation(database);
    for (let i = 0; i < 70; i += 1) await addNotes(database, orgId, [{ text: "price risk" }]);
    const [row] = await withOrg(database.db, orgId, (tx) =>
      tx.select({ n: sql<number>`count(*)::int` }).from(lexStats).where(eq(lexStats.orgId, orgId)),
    );
    expect(countRow.parse(row).n).toBeLessThan(100);
    expect((await contents(orgId)).stat).toEqual([
      { field: 0, n: 70, sumLen: 140 },
      { field: 1, n: 70, sumLen: 70 },
    ]);
  });

  test("loses nothing when two writers index at once", async () => {
    const orgId = await addOrganisation(database);
    await Promise.all(Array.from({ length: 8 }, () => addNotes(database, orgId, [{ text: "price risk" }])));
    expect((await contents(orgId)).stat).toEqual([
      { field: 0, n: 8, sumLen: 16 },
      { field: 1, n: 8, sumLen: 8 },
    ]);
  });
});
