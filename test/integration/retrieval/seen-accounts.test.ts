import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import type { OpenDatabase } from "#db/client";
import { type SearchRequest, searchPassages } from "#retrieval/search-passages";
import { insertEmbeddings } from "#store/passages-embeddings";
import { withOrg } from "#store/with-org";
import { describeEngines } from "#test/helpers/engines";
import { addAccount, addNotes, addOrganisation } from "./seed.ts";

const model = "m";
const rowsSchema = z.array(z.object({ id: z.string(), text: z.string() }));

describeEngines("search among the accounts that somebody sees", (open) => {
  let database: OpenDatabase;
  let orgId: string;
  let [mine, theirs] = ["", ""];

  /** Twenty better passages of an account that is not seen stand before three of one that is. */
  beforeAll(async () => {
    database = await open();
    orgId = await addOrganisation(database);
    mine = await addAccount(database, orgId);
    theirs = await addAccount(database, orgId);
    await addNotes(database, orgId, [
      ...Array.from({ length: 20 }, (_, at) => ({ accountId: theirs, text: `价格 价格 价格 别家${at}` })),
      ...Array.from({ length: 3 }, (_, at) => ({
        accountId: mine,
        text: `交期延误，客户对供货不满，也问到价格 自家${at}`,
      })),
      { text: "价格 价格 没有客户的纪要" },
      { kind: "knowledge", text: "价格政策" },
    ]);
    await withOrg(database.db, orgId, async (tx) => {
      const { rows } = await tx.execute(sql`select id, text from passages where org_id = ${orgId}`);
      const embedded = rowsSchema.parse(rows).map(({ id, text }) => ({
        passageId: id,
        vector: text.includes("别家") ? [1, 0] : [0.6, 0.8],
      }));
      await insertEmbeddings(tx, orgId, model, embedded);
    });
  });
  afterAll(() => database.close());

  const found = async (request: Partial<SearchRequest>) => {
    const hits = await withOrg(database.db, orgId, (tx) =>
      searchPassages(tx, { orgId, query: "价格", limit: 4, ...request }),
    );
    return hits.map(({ text }) => text).toSorted();
  };
  const queryEmbedding = { model, vector: [1, 0] };
  const seen = ["价格政策", ...[0, 1, 2].map((at) => `交期延误，客户对供货不满，也问到价格 自家${at}`)].toSorted();

  test.each([
    ["words", {}],
    ["words and vectors", { queryEmbedding }],
  ])("fills the answer with what is seen and with knowledge, by %s", async (_, how) => {
    expect(await found({ ...how, seenAccountIds: [mine] })).toEqual(seen);
  });

  test.each([
    ["words", {}],
    ["words and vectors", { queryEmbedding }],
  ])("finds knowledge alone for whoever sees no account, by %s", async (_, how) => {
    expect(await found({ ...how, seenAccountIds: [] })).toEqual(["价格政策"]);
  });

  test("finds nothing of an account that is asked for and not seen", async () => {
    expect(await found({ accountId: theirs, seenAccountIds: [mine] })).toEqual([]);
  });

  test("finds notes of no account for whoever sees everything", async () => {
    expect(await found({ limit: 50 })).toContain("价格 价格 没有客户的纪要");
  });
});
