import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { OpenDatabase } from "#db/client";
import { parseDay } from "#domain/day";
import { type RankingConfig, rankingConfig } from "#retrieval/ranking-config";
import { type SearchHit, type SearchRequest, searchPassages } from "#retrieval/search-passages";
import { withOrg } from "#store/with-org";
import { describeEngines } from "#test/helpers/engines";
import { referenceScores } from "./reference-bm25.ts";
import { addAccount, addNotes, addOrganisation, type SeedNote } from "./seed.ts";

const vocabulary = "采购 价格 交期 决策链 大客户 质量 的 和 price delivery risk supplier X-200 1,200 the".split(" ");
const document = fc.array(fc.constantFrom(...vocabulary), { minLength: 1, maxLength: 12 }).map((w) => w.join(" "));
const corpus = fc.array(document, { minLength: 1, maxLength: 25 });

describeEngines("searchPassages", (open) => {
  let database: OpenDatabase;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());

  const search = (
    request: Omit<SearchRequest, "limit"> & { limit?: number },
    ranking?: RankingConfig,
  ): Promise<SearchHit[]> =>
    withOrg(database.db, request.orgId, (tx) => searchPassages(tx, { limit: 10, ...request }, ranking));

  async function organisationWith(seeds: SeedNote[]): Promise<string> {
    const orgId = await addOrganisation(database);
    await addNotes(database, orgId, seeds);
    return orgId;
  }
  const shown = (hits: SearchHit[]) => hits.map(({ text, score }) => [text, score.toFixed(9)]);

  test("ranks and scores as the formula does, whatever other organisations hold", async () => {
    await fc.assert(
      fc.asyncProperty(corpus, document, async (documents, query) => {
        const orgId = await organisationWith(documents.map((text) => ({ text })));
        const hits = await search({ orgId, query, limit: 50 }, { ...rankingConfig, translationWeight: 0 });
        const expected = referenceScores(documents, query)
          .map((score, i) => ({ text: documents[i] ?? "", score, i }))
          .filter(({ score }) => score > 0)
          .sort((a, b) => Number(b.score.toFixed(9)) - Number(a.score.toFixed(9)) || a.i - b.i);
        expect(shown(hits)).toEqual(expected.map(({ text, score }) => [text, score.toFixed(9)]));
      }),
      { numRuns: 25 },
    );
  });

  test("gives the same answer before and after a neighbour writes", async () => {
    const orgId = await organisationWith([{ text: "采购价格偏高" }, { text: "交期延误，采购不满" }]);
    const before = await search({ orgId, query: "采购价格" });
    await organisationWith(Array.from({ length: 40 }, () => ({ text: "采购价格" })));
    expect(await search({ orgId, query: "采购价格" })).toEqual(before);
  });

  test("names its organisation in the query too, where row level security does not bind", async () => {
    const orgId = await organisationWith([{ text: "采购价格偏高" }, { text: "交期延误，采购不满" }]);
    await organisationWith([{ text: "采购价格" }]);
    const bound = await search({ orgId, query: "采购价格" });
    const owner = await database.db.transaction((tx) => searchPassages(tx, { orgId, query: "采购价格", limit: 10 }));
    expect(owner).toEqual(bound);
  });

  test("shows nothing of an organisation to a transaction of another", async () => {
    const orgId = await organisationWith([{ text: "采购价格偏高" }]);
    const other = await addOrganisation(database);
    const hits = await withOrg(database.db, other, (tx) => searchPassages(tx, { orgId, query: "采购", limit: 10 }));
    expect(hits).toEqual([]);
  });

  test("narrows to an account without changing a score", async () => {
    const orgId = await addOrganisation(database);
    const [mine, theirs] = [await addAccount(database, orgId), await addAccount(database, orgId)];
    const texts = ["采购价格偏高", "价格谈判", "交期延误"];
    await addNotes(
      database,
      orgId,
      texts.flatMap((text) => [
        { text: `${text}一`, accountId: mine },
        { text: `${text}二`, accountId: theirs },
      ]),
    );
    const everywhere = await search({ orgId, query: "采购价格" });
    expect(await search({ orgId, query: "采购价格", accountId: mine })).toEqual(
      everywhere.filter((hit) => hit.accountId === mine),
    );
  });

  test("narrows to a period and leaves undated notes out of it", async () => {
    const orgId = await organisationWith([
      { text: "price one", date: "2026-01-31" },
      { text: "price two", date: "2026-02-01" },
      { text: "price three", date: "2026-02-28" },
      { text: "price four", date: "2026-03-01" },
      { text: "price five" },
    ]);
    const hits = await search({
      orgId,
      query: "price",
      dateFrom: parseDay("2026-02-01"),
      dateTo: parseDay("2026-02-28"),
    });
    expect(hits.map((hit) => hit.text)).toEqual(["price two", "price three"]);
  });

  test("finds what is written in the other language by the terms of the trade, below what says the word itself", async () => {
    const orgId = await organisationWith([
      { text: "The tender closes in May and the bid bond is due." },
      { text: "五月招标截止。" },
      { text: "Lunch was good." },
    ]);
    const hits = await search({ orgId, query: "招标" });
    expect(hits.map((hit) => hit.text)).toEqual([
      "五月招标截止。",
      "The tender closes in May and the bid bond is due.",
    ]);
  });

  test("lets the newer of two like notes stand first only where a day is given", async () => {
    const orgId = await organisationWith([
      { text: "price raised", date: "2024-01-31" },
      { text: "price raised", date: "2026-01-31" },
      { text: "price raised" },
    ]);
    const dates = (hits: SearchHit[]) => hits.map((hit) => hit.date);
    expect(dates(await search({ orgId, query: "price" }))).toEqual(["2024-01-31", "2026-01-31", null]);
    const standing = { orgId, query: "price", asOf: parseDay("2026-02-28") };
    expect(dates(await search(standing))).toEqual(["2026-01-31", "2024-01-31", null]);
  });

  const talkative = ["price and discount", "price list", "price again"]
    .map((says) => `${says}. `.repeat(60))
    .join("\n\n");
  const titles = (hits: SearchHit[]) => hits.map(({ title }) => title);

  test("puts what a note has beyond its share behind other notes", async () => {
    const orgId = await organisationWith([
      { text: talkative, title: "long" },
      { text: "Lunch, the price of a new machine hall, and a word on holidays.", title: "short" },
    ]);
    const hits = await search({ orgId, query: "price", limit: 2 }, { ...rankingConfig, perNote: 1 });
    expect(titles(hits)).toEqual(["long", "short"]);
  });

  test("fills an answer with more passages of one note where nothing else matches", async () => {
    const orgId = await organisationWith([{ text: talkative, title: "long" }, { text: "Lunch." }]);
    const hits = await search({ orgId, query: "price", limit: 3 }, { ...rankingConfig, perNote: 1 });
    expect(titles(hits)).toEqual(["long", "long", "long"]);
  });

  test("lets a new note not take more than its share", async () => {
    const orgId = await organisationWith([
      { text: talkative, title: "long", date: "2026-02-27" },
      { text: "Lunch, the price of a new machine hall, and a word on holidays.", title: "short", date: "2020-02-27" },
    ]);
    const standing = { orgId, query: "price", limit: 2, asOf: parseDay("2026-02-28") };
    expect(titles(await search(standing, { ...rankingConfig, perNote: 1 }))).toEqual(["long", "short"]);
  });

  test("narrows to our own knowledge", async () => {
    const orgId = await organisationWith([{ text: "test report A" }, { text: "test report B", kind: "knowledge" }]);
    expect((await search({ orgId, query: "test report", kind: "knowledge" })).map((hit) => hit.text)).toEqual([
      "test report B",
    ]);
  });

  test.each(["", "  ", "的", "这个和那个", "the of and", "？！"])("finds nothing for %j", async (query) => {
    const orgId = await organisationWith([{ text: "这个和那个的 the of and" }]);
    expect(await search({ orgId, query })).toEqual([]);
  });

  test("finds nothing where nothing is stored", async () => {
    expect(await search({ orgId: await addOrganisation(database), query: "price" })).toEqual([]);
  });

  test("says where in the note a hit stands", async () => {
    const long = `${"客户介绍了产线。".repeat(60)}\n\n${"价格高于友商。".repeat(60)}`;
    const orgId = await organisationWith([{ text: long, title: "拜访纪要", author: "李雷", date: "2026-05-01" }]);
    const [hit] = await search({ orgId, query: "友商价格" });
    expect(hit).toMatchObject({ title: "拜访纪要", author: "李雷", date: "2026-05-01", matched: ["lexical"] });
    expect(long.slice(hit?.start, hit?.end)).toBe(hit?.text);
  });
});
