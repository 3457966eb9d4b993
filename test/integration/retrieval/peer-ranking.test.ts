import { BM25Retriever } from "@langchain/community/retrievers/bm25";
import { Document } from "@langchain/core/documents";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { OpenDatabase } from "#db/client";
import { searchPassages } from "#retrieval/search-passages";
import { withOrg } from "#store/with-org";
import { describeEngines } from "#test/helpers/engines";
import { addNotes, addOrganisation } from "./seed.ts";

/** Plain words without endings or stop words, so that both sides see the same terms. */
const corpus = [
  "warehouse lamp glare complaint forklift driver aisle",
  "tender deadline tunnel lamp surge protector",
  "payment overdue invoice letter credit bank",
  "forklift accident warehouse insurance claim",
  "tunnel ventilation tender postpone budget",
  "lamp lamp lamp catalogue printing",
  "bank guarantee tender bond invoice",
];

describeEngines("beside another BM25", (open) => {
  let database: OpenDatabase;
  let orgId: string;

  beforeAll(async () => {
    database = await open();
    orgId = await addOrganisation(database);
    await addNotes(
      database,
      orgId,
      corpus.map((text) => ({ text })),
    );
  });
  afterAll(() => database.close());

  it.each(["warehouse forklift", "tender tunnel", "invoice bank overdue", "glare complaint", "lamp surge tunnel"])(
    "the best answer to “%s” is the one LangChain's retriever finds",
    async (query) => {
      const peer = BM25Retriever.fromDocuments(
        corpus.map((pageContent) => new Document({ pageContent })),
        { k: 1 },
      );
      const [expected] = await peer.invoke(query);
      const [found] = await withOrg(database.db, orgId, (tx) => searchPassages(tx, { orgId, query, limit: 1 }));
      expect(found?.text).toBe(expected?.pageContent);
    },
  );
});
