import { describe, expect, it, test } from "vitest";
import type { Dossier } from "#drafting/dossier";
import { emptyDossier, richDossier, thinDossier } from "../../../fixtures/dossiers.ts";
import { scoredDossier } from "../../../fixtures/scored-dossier.ts";
import { writtenDraft } from "../../../fixtures/written-drafts.ts";
import { rowsOf, sectionOf, textsOf } from "./draft-text.ts";

const section = (dossier: Dossier, id: string) => sectionOf("iceberg", dossier, id);

describe("the needs iceberg", () => {
  it("puts each need under its layer with words, holder and what holds of it", async () => {
    expect(rowsOf(await section(scoredDossier, "explicit"))).toEqual([
      ["站台灯具六分钟内换完", "2026年10月20日《现场问题反馈》：“站台灯具更换时间不超过 6 分钟”", "王敏", "本人已确认"],
    ]);
    expect(rowsOf(await section(scoredDossier, "latent"))).toEqual([
      ["夜间故障有人连夜到场", "2026年10月28日《电话记录》：“最怕半夜灭灯没人管”", "待问清", "有原话支持"],
    ]);
  });

  it("keeps what no words carry apart, and says why each is a guess", async () => {
    expect(rowsOf(await section(scoredDossier, "hypotheses"))).toEqual([
      ["审计时拿得出完整的比选材料", "陈建国", "没有引用任何原话"],
      ["备件存放在车辆段", "王敏", "引用的原话在记录里核对不到"],
    ]);
  });

  it("asks the next question of the funnel for every need that is not confirmed, whom, by whom and by when", async () => {
    const funnel = await section(scoredDossier, "funnel");
    expect(rowsOf(funnel).map(([need, next, , whom, asker]) => [need, next?.slice(0, 4), whom, asker])).toEqual([
      ["审计时拿得出完整的比选材料", "开放式：", "陈建国", "孙鹏"],
      ["备件存放在车辆段", "开放式：", "王敏", "孙鹏"],
      ["夜间故障有人连夜到场", "开放式：", "先找到是谁的需求", "孙鹏"],
    ]);
  });

  it("builds every question on the claim that states the need", async () => {
    const { sections } = await writtenDraft(scoredDossier, "en", "iceberg");
    const known = new Set(sections.flatMap(({ claims }) => claims.map(({ id }) => id)));
    const asked = sections.find(({ id }) => id === "funnel")?.claims.filter(({ kind }) => kind === "question") ?? [];
    expect(asked.length).toBeGreaterThan(5);
    expect(
      asked.filter(({ buildsOn = [] }) => buildsOn.length === 0 || !buildsOn.every((id) => known.has(id))),
    ).toEqual([]);
  });

  it("names the deal that hangs on a need, and what in its checklist the open needs leave unproven", async () => {
    const effects = await section(scoredDossier, "effects");
    expect(rowsOf(effects)[0]).toEqual([
      "5 号线车站公共区照明",
      "¥680万",
      "陈建国（决策者）",
      "暂无",
      "审计时拿得出完整的比选材料",
    ]);
    expect(textsOf(effects)).toContain(
      "5 号线车站公共区照明的清单上，需求已确认这一项打了勾（是），可上面还要问实的几条缺本人点头的原话，要补上。",
    );
  });

  it("quotes the notes where no need is on record, and calls nothing confirmed", async () => {
    const { sections } = await writtenDraft(richDossier, "zh", "iceberg");
    const text = sections.flatMap(({ claims }) => claims.map((claim) => claim.text)).join("\n");
    expect(text).toContain("“王敏要求站台灯具更换时间不超过 6 分钟，夜间天窗只有 3 小时”");
    expect(text).not.toContain("已确认");
  });
});

test.each([
  ["a CRM export without notes", thinDossier],
  ["a name and nothing else", emptyDossier],
])("asks and states nothing about needs for %s", async (_, dossier) => {
  const { sections } = await writtenDraft(dossier, "en", "iceberg");
  const claims = sections
    .filter(({ id }) => !["measures"].includes(id))
    .flatMap((section) => section.claims)
    .filter(({ text }) => text.length > 20);
  expect(claims.filter(({ kind }) => kind !== "question")).toEqual([]);
});
