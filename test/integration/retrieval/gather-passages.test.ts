import { afterAll, beforeAll, expect, expectTypeOf, test } from "vitest";
import type { OpenDatabase } from "#db/client";
import { parseDay } from "#domain/day";
import type { EvidenceTopic } from "#drafting/dossier";
import { gatherKnowledge, gatherPassages } from "#retrieval/gather-passages";
import type { Topic } from "#retrieval/topic-queries";
import { withOrg } from "#store/with-org";
import { describeEngines } from "#test/helpers/engines";
import { addAccount, addNotes, addOrganisation, type SeedNote } from "./seed.ts";

describeEngines("gatherPassages", (open) => {
  let database: OpenDatabase;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());

  async function gather(seeds: SeedNote[], perTopic = 4) {
    const orgId = await addOrganisation(database);
    const accountId = await addAccount(database, orgId);
    const other = await addAccount(database, orgId);
    const strangers = seeds.map((seed) => ({ ...seed, accountId: other }));
    await addNotes(database, orgId, [...seeds.map((seed) => ({ ...seed, accountId })), ...strangers]);
    const asOf = parseDay("2026-06-30");
    const found = await withOrg(database.db, orgId, (tx) => gatherPassages(tx, { orgId, accountId, asOf, perTopic }));
    const texts = (topic: Topic) => found[topic].map((passage) => passage.text);
    return { found, accountId, texts };
  }

  test("has a list for every topic drafts are built from", () => {
    expectTypeOf<Topic>().toEqualTypeOf<EvidenceTopic>();
  });

  test.each([
    ["strategy", "公司明年的战略重点是新市场扩张。"],
    ["kpi", "质量总监今年的考核指标是良率。"],
    ["purchasing", "供应商准入要走招标。"],
    ["finance", "对方账期拉长，回款逾期。"],
    ["investment", "他们在苏州新建工厂扩产。"],
    ["needs", "最大的痛点是换型太慢。"],
    ["complaints", "客户投诉上一批产品，要求索赔。"],
    ["competition", "友商上周也来拜访，给出了竞品样件。"],
    ["decision", "最后由总经理拍板。"],
    ["price", "希望再给一点折扣。"],
    ["delivery", "交期要压到四周。"],
    ["strategy", "Their strategic goal is expansion into Europe."],
    ["finance", "Payment of two invoices is overdue."],
    ["complaints", "They complained about three defects."],
    ["competition", "A competitor is already in the plant."],
    ["decision", "The committee must approve it."],
  ] as const)("files under %s: %s", async (topic, text) => {
    const { texts } = await gather([{ text, date: "2026-05-01" }]);
    expect(texts(topic)).toEqual([text]);
  });

  test("finds nothing on topics nobody wrote about", async () => {
    const { found } = await gather([{ text: "今天天气不错。", date: "2026-05-01" }]);
    const { recent, ...topics } = found;
    expect(Object.values(topics).flat()).toEqual([]);
    expect(recent).toHaveLength(1);
  });

  test("reads only the account's own notes up to the day, and undated ones", async () => {
    const { found, accountId } = await gather([
      { text: "价格一", date: "2026-06-30" },
      { text: "价格二", date: "2026-07-01" },
      { text: "价格三" },
    ]);
    expect(found.price.map(({ text, accountId: of }) => [text, of])).toEqual([
      ["价格一", accountId],
      ["价格三", accountId],
    ]);
  });

  test("takes at most two passages of one note on a topic", async () => {
    const talkative = Array.from({ length: 5 }, () => "价格、报价和折扣都要重新谈判。".repeat(24)).join("\n\n");
    const { found } = await gather([
      { text: talkative, date: "2026-05-01" },
      { text: "报价已发。", date: "2026-05-02" },
    ]);
    expect(found.price.map((passage) => passage.date).toSorted()).toEqual(["2026-05-01", "2026-05-01", "2026-05-02"]);
  });

  test("keeps to the number asked for, newest notes first under recent", async () => {
    const days = ["2026-03-01", "2026-05-01", "2026-04-01", "2026-07-01"];
    const { texts } = await gather(
      days.map((date) => ({ text: `价格 ${date}`, date })),
      2,
    );
    expect(texts("recent")).toEqual(["价格 2026-05-01", "价格 2026-04-01"]);
    expect(texts("price")).toHaveLength(2);
  });

  test("gathers our own documents from knowledge alone", async () => {
    const orgId = await addOrganisation(database);
    await addNotes(database, orgId, [{ text: "密封胶 X-200 测试报告", kind: "knowledge" }, { text: "客户问起 X-200" }]);
    const found = await withOrg(database.db, orgId, (tx) => gatherKnowledge(tx, { orgId, query: "X-200", limit: 5 }));
    expect(found.map((passage) => passage.text)).toEqual(["密封胶 X-200 测试报告"]);
  });
});
