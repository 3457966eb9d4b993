import { describe, expect, it } from "vitest";
import { radarChart } from "#exporting/charts/radar-chart";
import { radarOf } from "#exporting/charts/radar-model";
import { radarSeries } from "#exporting/charts/radar-series";
import { smallScores } from "./small-scores.ts";

function modelIn(lang: "zh" | "en") {
  const { account, scorecard, medians } = smallScores(lang);
  const model = radarOf(account.name, scorecard, medians);
  if (!model) throw new Error("no radar");
  return model;
}

const seriesText = {
  factor: (id: string) => id,
  mark: ({ own, median }: { own: number | null; median: number | null }) => `${own}/${median}`,
  own: "own",
  median: "median",
  missing: "missing",
};

describe("radarOf", () => {
  it("takes the factors in reading order, unknown ones among them, and no deduction", () => {
    const { spokes, deduction, peers } = modelIn("zh");
    expect(spokes).toEqual([
      { id: "revenue12m", own: 92, median: 62 },
      { id: "grossMargin", own: 55, median: 58.5 },
      { id: "netContribution", own: 70, median: 60 },
      { id: "collectionRate", own: 100, median: 75 },
      { id: "qualityLoss", own: 80, median: 80 },
      { id: "processMaturity", own: 75, median: 50 },
      { id: "supplierManagement", own: null, median: null },
      { id: "qualitySystem", own: 50, median: null },
      { id: "cooperation", own: 25, median: 75 },
      { id: "growth", own: 68, median: 55 },
      { id: "marketShare", own: null, median: null },
      { id: "industryInfluence", own: 75, median: null },
      { id: "strategicFit", own: null, median: null },
      { id: "reputation", own: 100, median: 75 },
      { id: "valuesFit", own: null, median: null },
    ]);
    expect({ deduction, peers }).toEqual({ deduction: 5, peers: "class" });
  });

  it("holds the account against all where too few of its class are known", () => {
    const { account, scorecard } = smallScores("zh");
    const few = [{ id: "growth", points: null, accounts: 2 }];
    const all = [{ id: "growth", points: 40, accounts: 12 }];
    const model = radarOf(account.name, scorecard, { class: "key", ofClass: few, ofAll: all });
    expect(model?.peers).toBe("all");
    expect(model?.spokes.find(({ id }) => id === "growth")).toEqual({ id: "growth", own: 68, median: 40 });
  });

  it("gives no model where no factor is known", () => {
    const { account, scorecard, medians } = smallScores("zh");
    expect(radarOf(account.name, { ...scorecard, factors: [] }, medians)).toBeNull();
  });
});

describe("radarSeries", () => {
  it("draws unknown factors as bars, the median and the account as lines that they break", () => {
    const { series } = radarSeries(modelIn("zh"), seriesText);
    const unknown = null;
    expect(series.map(({ type, name, data }) => [type, name, data])).toEqual([
      ["bar", "missing", [...Array(6).fill(unknown), 100, unknown, unknown, unknown, 100, unknown, 100, unknown, 100]],
      ["line", "median", [62, 58.5, 60, 75, 80, 50, null, null, 75, 55, null, null, null, 75, null]],
      ["line", "median", []],
      ["line", "own", [92, 55, 70, 100, 80, 75, null, 50, 25, 68, null, 75, null, 100, null]],
      ["line", "own", []],
    ]);
  });

  it("closes the line where first and last are known", () => {
    const spokes = ["revenue12m", "growth", "valuesFit"].map((id, at) => ({ id, own: 10 * (at + 1), median: null }));
    const { series, legend } = radarSeries({ ...modelIn("zh"), peers: null, spokes }, seriesText);
    expect(series.at(-1)?.data).toEqual([
      [30, 2],
      [10, 0],
    ]);
    expect(legend.data).toEqual(["own"]);
  });

  it("writes the value at every spoke, above at the top and below at the bottom", () => {
    const { graphic } = radarSeries(modelIn("zh"), seriesText);
    const labels = graphic.elements.map(({ style }) => [style.text, style.textAlign, style.textVerticalAlign]);
    expect(labels[0]).toEqual(["revenue12m\n92/62", "left", "bottom"]);
    expect(labels[6]).toEqual(["supplierManagement\nnull/null", "left", "top"]);
    expect(labels[7]).toEqual(["qualitySystem\n50/null", "center", "top"]);
    expect(labels[11]).toEqual(["industryInfluence\n75/null", "right", "middle"]);
    expect(labels[14]).toEqual(["valuesFit\nnull/null", "right", "bottom"]);
  });
});

describe("radarChart", () => {
  it("says in Chinese what it shows", () => {
    const { title, altText, name, option } = radarChart(modelIn("zh"), "zh");
    expect({ title, name }).toEqual({ title: "宏达汽车零部件：大客户评分卡", name: "scorecard-2026-11-15" });
    expect(option.title).toMatchObject({ subtext: "71.4 分 · 重点客户 · 截至 2026-11-15" });
    expect(altText).toBe(
      "宏达汽车零部件的大客户评分卡雷达图，数据截至 2026-11-15，每项 0–100 分，越靠外越好。总分 71.4 分，定为重点客户。" +
        "合规事件扣 5 分。各项得分，括号内是重点客户的中位数：近 12 个月销售额 92（62）；毛利率 55（58.5）；净贡献 70（60）；" +
        "回款率 100（75）；质量损失与索赔 80（80）；流程成熟度 75（50）；质量体系 50；交付与验收配合度 25（75）；" +
        "同比增长 68（55）；行业影响力 75；商业信誉 100（75）。" +
        "未知：供应商管理清晰度、市场份额、股权与战略契合、价值观契合。与中位数差距最大的是交付与验收配合度，低 50 分。",
    );
  });

  it("says in English what it shows", () => {
    expect(radarChart(modelIn("en"), "en").altText).toBe(
      "Radar chart of the key-account scorecard of Hongda Auto Parts as of 2026-11-15, points 0–100 per factor, outwards is better. " +
        "Score 71.4 of 100, class: key account. Incidents take off 5 points. " +
        "Points, in brackets the median of the class key account: Revenue, 12 months 92 (62); Gross margin 55 (58.5); " +
        "Net contribution 70 (60); Collection rate 100 (75); Quality loss and claims 80 (80); Process maturity 75 (50); " +
        "Quality system 50; Cooperation in delivery and acceptance 25 (75); Growth on the year before 68 (55); " +
        "Industry influence 75; Business reputation 100 (75). " +
        "Unknown: Supplier management, Market share, Ownership and strategic fit, Values fit. " +
        "Farthest from the median: Cooperation in delivery and acceptance, 50 points below it.",
    );
  });

  it("does not call an account by a score that it has not", () => {
    const open = { ...modelIn("en"), value: null, class: null, deduction: 0, peers: null };
    const { altText, option } = radarChart({ ...open, spokes: [{ id: "growth", own: 40, median: null }] }, "en");
    expect(altText).toBe(
      "Radar chart of the key-account scorecard of Hongda Auto Parts as of 2026-11-15, points 0–100 per factor, outwards is better. " +
        "Too little is known for a score. Points: Growth on the year before 40.",
    );
    expect(option.title).toMatchObject({ subtext: "Too little is known for a score · as of 2026-11-15" });
  });
});
