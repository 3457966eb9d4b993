import { describe, expect, it } from "vitest";
import type { Draft, Section } from "#domain/draft";
import type { Passage } from "#domain/note";
import type { Product } from "#domain/product";
import type { Dossier } from "#drafting/dossier";
import { tableRows } from "#drafting/parts/table-rows";
import { emptyDossier, richDossier, thinDossier } from "../../../fixtures/dossiers.ts";
import { scoredDossier } from "../../../fixtures/scored-dossier.ts";
import { writtenDraft } from "../../../fixtures/written-drafts.ts";

const report: Passage = {
  ...{ id: "k1", noteId: "doc-1", externalId: "K-05", kind: "knowledge", accountId: null, author: null },
  title: "隧道灯快换测试报告",
  date: scoredDossier.asOf,
  text: "检测对象：TN50 共 4 只。\n- 电器仓免工具更换，平均 4 分 20 秒换完一套。\n- 振动 5 g，三轴各 2 小时，无松脱。",
  start: 0,
  end: 62,
};

const texts: Partial<Product> = {
  feature: "145 lm/W, IP66, tool-free driver tray, DC 220 V emergency input",
  advantage: "driver tray is replaced without tools; keeps running on DC 220 V",
  benefit: "Maintenance in the night window drops to driver trays only",
  evidence: "K-05 report",
};

/** With catalogue texts for the product that the largest deal asks for. */
const catalogued: Dossier = {
  ...scoredDossier,
  products: scoredDossier.products.map((product) => (product.id === "p-tn" ? { ...product, ...texts } : product)),
};
const proven: Dossier = { ...catalogued, knowledge: [report] };

const dossiers = {
  rich: richDossier,
  scored: scoredDossier,
  proven,
  catalogued,
  thin: thinDossier,
  empty: emptyDossier,
};
const written = (name: keyof typeof dossiers, lang: "zh" | "en") => writtenDraft(dossiers[name], lang, "fabe");
const sectionOf = ({ sections }: Draft, id: string): Section => {
  const section = sections.find((one) => one.id === id);
  if (!section) throw new Error(`no section ${id}`);
  return section;
};
const textsOf = (draft: Draft, id: string) => sectionOf(draft, id).claims.map(({ text }) => text);
const pitch = (draft: Draft) =>
  tableRows(sectionOf(draft, "pitch")).map(({ cells }) =>
    cells.map(({ claims, label }) => label ?? claims.map(({ text }) => text).join(" ")),
  );

const all = (Object.keys(dossiers) as (keyof typeof dossiers)[]).flatMap((name) =>
  (["zh", "en"] as const).map((lang) => ({ name, lang })),
);

describe.each(all)("FABE for the $name dossier in $lang", ({ name, lang }) => {
  it("leaves no finding of the verifier, of conduct or of the method", async () => {
    expect((await written(name, lang)).findings).toEqual([]);
  });
});

describe("FABE", () => {
  it("answers a stated need with what the catalogue and a dated document say, in the terms of the holder's post", async () => {
    expect(pitch(await written("proven", "zh"))).toEqual([
      [
        "王敏（机电中心主任）：“站台灯具六分钟内换完”",
        "TN50 隧道灯：tool-free driver tray 为什么选 TN50 隧道灯：需求与我方资料都写到换完；5 号线车站公共区照明问的就是它；以前买过（3 笔订单）。",
        "据产品资料：driver tray is replaced without tools",
        "王敏要的是“站台灯具六分钟内换完”。现场省工时，窗口时间排得过来。 产品资料写明的益处：Maintenance in the night window drops to driver trays only",
        "2026年11月15日《隧道灯快换测试报告》：“电器仓免工具更换，平均 4 分 20 秒换完一套”",
      ],
    ]);
  });

  it("says that evidence is missing and who has to get it where no dated document proves a product", async () => {
    const undated = { ...catalogued, products: catalogued.products.map((one) => ({ ...one, evidence: null })) };
    const draft = await writtenDraft(undated, "en", "fabe");
    const [row] = pitch(draft);
    expect(row?.at(-1)).toBe(
      "Evidence missing: 孙鹏 to get a dated test report or case for TN50 隧道灯 from the product department.",
    );
  });

  it("builds each benefit on the need of the same row", async () => {
    const rows = tableRows(sectionOf(await written("proven", "en"), "pitch"));
    const built = rows.map(({ cells: [need, , , benefit] }) =>
      (benefit?.claims ?? []).every(({ buildsOn = [] }) => buildsOn.includes(need?.claims[0]?.id ?? "")),
    );
    expect(built).toEqual([true]);
  });

  it("argues from no guess and from nothing that somebody needs for himself", async () => {
    const draft = await written("proven", "zh");
    const said = draft.sections.flatMap(({ claims }) => claims.map(({ text }) => text));
    expect(said.filter((text) => /备件存放在车辆段|审计时拿得出/.test(text))).toEqual([]);
  });

  it("calls unique only what scores set above the competitor's, and has the rest tested", async () => {
    const texts = textsOf(await written("proven", "en"), "unique");
    expect(texts[0]).toBe("On Solution of 5 号线车站公共区照明 we score 87.5, 澄光科技 80.");
    expect(texts.filter((text) => text.includes("delivery"))).toEqual([]);
    expect(texts).toContain(
      "Ask 王敏 to test all samples by the same method, so that the customer finds it out itself.",
    );
  });

  it("asks who competes where nobody is named", async () => {
    expect(textsOf(await written("thin", "en"), "unique")).toEqual([
      "Who else competes for GTX Pro (1C1I7A300)? With nobody to compare with, nothing is “unique” yet.",
    ]);
  });

  it("meets a doubt in the customer's words by what it is about", async () => {
    const rows = tableRows(sectionOf(await written("rich", "zh"), "objections"));
    expect(rows.map(({ cells }) => cells.map(({ claims }) => claims[0]?.text))).toContainEqual([
      "2026年9月2日《竞品动态》：“澄光科技报价比我方低 4%，但交期要 10 周”",
      "不先让价：先把 5 号线车站公共区照明的总费用摊开比；要让，就换量、换期限。",
    ]);
  });

  it.each(all)("leaves no section of the $name dossier without a statement in $lang", async ({ name, lang }) => {
    const draft = await written(name, lang);
    expect(draft.sections.filter(({ claims }) => claims.length === 0).map(({ id }) => id)).toEqual([]);
  });

  it("asks for which person and problem a deal's product is, where no row can be written", async () => {
    expect(textsOf(await written("thin", "en"), "pitch")).toContain(
      "In GTX Pro (1C1I7A300), who will use GTX Pro, for which problem, and what would show that it is solved? To find out at the next visit.",
    );
  });

  it("says which need of the table was said longest ago", async () => {
    expect(textsOf(await written("proven", "en"), "open").at(-1)).toBe(
      "The need said longest ago in the table is “站台灯具六分钟内换完” ( 王敏, 现场问题反馈, 20 Oct 2026): ask whether it still holds before telling anything.",
    );
  });

  it("asks before it tells where nothing is known, and makes no claim of fact", async () => {
    const draft = await written("empty", "en");
    expect(draft.sections.flatMap(({ claims }) => claims).filter(({ kind }) => kind === "fact")).toEqual([]);
    expect(textsOf(draft, "open")).toHaveLength(2);
  });
});
