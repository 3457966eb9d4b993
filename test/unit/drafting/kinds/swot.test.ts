import { describe, expect, it } from "vitest";
import { emptyDossier, richDossier } from "../../../fixtures/dossiers.ts";
import { scoredDossier } from "../../../fixtures/scored-dossier.ts";
import { writtenDraft } from "../../../fixtures/written-drafts.ts";
import { rowsOf, sectionOf, textsOf } from "./draft-text.ts";

describe("the SWOT analysis", () => {
  it("sets the four elements beside the strongest rival of the largest contested deal", async () => {
    expect(rowsOf(await sectionOf("swot", richDossier, "frame"))).toEqual([
      ["客户关系", "62.5", "85", "我方落后澄光科技"],
      ["解决方案", "87.5", "80", "我方领先澄光科技"],
      ["商务", "50", "75", "我方落后澄光科技"],
      ["交付", "66.67", "70", "我方落后澄光科技"],
    ]);
  });

  it("numbers each entry and gives it a weight and the words that speak of it", async () => {
    const rows = rowsOf(await sectionOf("swot", richDossier, "matrix"));
    expect(rows.find(([code]) => code === "S1")).toEqual([
      "S1",
      "王敏（机电中心主任）是 5 号线车站公共区照明的支撑者、评估者，客情 3 级，支持我方。",
      "中",
      "2026年10月20日《现场问题反馈》：“王敏要求站台灯具更换时间不超过 6 分钟，夜间天窗只有 3 小时”",
    ]);
    expect(rows.find(([, entry]) => entry?.includes("占先"))?.[0]).toMatch(/^T\d$/);
  });

  it.each(["zh", "en"] as const)(
    "has all four combinations, each built on the two entries it names, in %s",
    async (lang) => {
      const { sections } = await writtenDraft(scoredDossier, lang, "swot");
      const matrix = new Set(sections.find(({ id }) => id === "matrix")?.claims.map(({ id }) => id));
      const strategies = sections.find(({ id }) => id === "strategies");
      if (!strategies) throw new Error("no strategies");
      const joined = strategies.claims.filter(({ buildsOn = [] }) => buildsOn.length === 2);
      const kinds = rowsOf(strategies).map(([, pair]) => (pair ?? "").slice(0, 2));
      expect([...new Set(kinds)]).toEqual(["SO", "WO", "ST", "WT"]);
      expect(joined.length).toBeGreaterThanOrEqual(4);
      expect(joined.flatMap(({ buildsOn = [] }) => buildsOn).filter((id) => !matrix.has(id))).toEqual([]);
    },
  );

  it("gives every strategy a first step, an owner and a day", async () => {
    const rows = rowsOf(await sectionOf("swot", richDossier, "strategies"));
    expect(rows.length).toBeGreaterThanOrEqual(4);
    expect(rows.filter((row) => row.some((cell) => cell === "" || cell === "不详"))).toEqual([]);
  });

  it("never meets an overdue payment with somebody's support", async () => {
    const texts = textsOf(await sectionOf("swot", richDossier, "strategies"));
    expect(texts.filter((text) => text.includes("逾期未回款") && text.includes("的支持"))).toEqual([]);
  });

  it("asks in every list and combination where nothing is known", async () => {
    const claims = (await writtenDraft(emptyDossier, "en", "swot")).sections.flatMap((section) => section.claims);
    expect(claims.filter(({ kind }) => kind === "recommendation")).toEqual([]);
    expect(claims.filter(({ kind }) => kind === "question").length).toBeGreaterThan(8);
  });
});
