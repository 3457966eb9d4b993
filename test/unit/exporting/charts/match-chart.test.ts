import { describe, expect, it } from "vitest";
import { createChartWords } from "#exporting/charts/chart-words";
import { matchChart } from "#exporting/charts/match-chart";
import { matchOf } from "#exporting/charts/match-model";
import { matchSeries } from "#exporting/charts/match-series";
import { smallScores } from "./small-scores.ts";

function modelIn(lang: "zh" | "en") {
  const { rows, account, cut, asOf } = smallScores(lang);
  const model = matchOf(rows, account.id, { cut, asOf });
  if (!model) throw new Error("no match");
  return model;
}

describe("matchOf", () => {
  it("takes the nearest first, counts the quarters, and leaves out who has no place", () => {
    const { own, near, others, quadrants, unplaced } = modelIn("en");
    expect(own).toEqual({ id: "A0", name: "Hongda Auto Parts", closeness: 72, potential: 64, revenue: 2_368_000 });
    // Distances √72, √72, √200, √666, √1348.
    expect(near.map(({ id }) => id)).toEqual(["A1", "A2", "A5", "A7", "A3"]);
    expect(others.map(({ id }) => id)).toEqual(["A7", "A6", "A5", "A4", "A3", "A2", "A1"]);
    expect(quadrants).toEqual({ "close-large": 4, "far-large": 1, "close-small": 2, "far-small": 1 });
    expect(unplaced).toBe(1);
  });

  it("gives no model of an account without a place", () => {
    const { rows, cut, asOf } = smallScores("en");
    expect(matchOf(rows, "A8", { cut, asOf })).toBeNull();
    expect(matchOf(rows, "nobody", { cut, asOf })).toBeNull();
  });
});

describe("matchSeries", () => {
  const { series, xAxis, yAxis } = matchSeries(modelIn("en"), 600, createChartWords("en"));
  const [corners, others, own] = series;

  it("cuts both axes where high begins", () => {
    expect([xAxis.name, yAxis.name]).toEqual(["Closeness", "Potential"]);
    expect([xAxis.min, xAxis.max, yAxis.min, yAxis.max]).toEqual([0, 100, 0, 100]);
    expect(corners).toMatchObject({ markLine: { data: [{ xAxis: 50 }, { yAxis: 50 }] } });
  });

  it("writes the account's values at its bubble, drawn last", () => {
    expect(own?.data).toMatchObject([{ value: [72, 64], label: { show: true } }]);
    expect(labelsOf(own?.data)).toEqual(["Hongda Auto Parts (72 / 64)"]);
  });

  it("names the nearest alone", () => {
    expect(labelsOf(others?.data)).toEqual(["Yuanhang", "Beichen", "Changfeng", "East Sea Electric", "Huaxing"]);
  });

  it("draws areas in proportion to revenue", () => {
    // 2,450,000 is the largest, with 48 pixels; 2,100,000: 48·√(210/245).
    expect(sizesOf(others?.data).slice(0, 2)).toEqual([48, expect.closeTo(44.4394, 4)]);
    expect(sizesOf(own?.data)).toEqual([expect.closeTo(47.1899, 4)]);
  });

  it("shrinks the bubbles of a crowd", () => {
    const { rows, cut, asOf, account } = smallScores("en");
    const match = { dimensions: { closeness: 60, potential: 60, win: 50 }, octant: null, posture: null };
    const crowd = Array.from({ length: 600 }, (_, at) => ({
      id: `C${at}`,
      name: `C${at}`,
      match,
      revenue12m: { amount: "2450000" },
    }));
    const model = matchOf([...rows, ...crowd], account.id, { cut, asOf });
    if (!model) throw new Error("no match");
    const drawn = matchSeries(model, 600, createChartWords("en")).series[1];
    expect(Math.max(...sizesOf(drawn?.data))).toBeLessThan(16);
    expect(Math.min(...sizesOf(drawn?.data))).toBeGreaterThanOrEqual(6);
  });
});

type Item = { symbolSize?: number; label?: { show: boolean; formatter?: () => string } };
const itemsOf = (data: unknown): Item[] => (Array.isArray(data) ? data : []);
const labelsOf = (data: unknown) => itemsOf(data).flatMap(({ label }) => label?.formatter?.() ?? []);
const sizesOf = (data: unknown) => itemsOf(data).map(({ symbolSize = 0 }) => symbolSize);

describe("matchChart", () => {
  it("says in Chinese what it shows", () => {
    const { title, altText, name } = matchChart(modelIn("zh"), "zh");
    expect({ title, name }).toEqual({ title: "宏达汽车零部件：匹配矩阵中的位置", name: "match-2026-11-15" });
    expect(altText).toBe(
      "客户匹配矩阵，数据截至 2026-11-15：宏达汽车零部件客情关系 72，潜在价值 64，赢单概率 55（均为 0–100，50 及以上为高）。" +
        "属核心客户，对策是重点投入。已定位的 8 家客户中，两项都高的 4 家，只有潜力高的 1 家，只有客情深的 2 家，两项都低的 1 家。" +
        "位置最近的：华星机械（78 / 70）；东海电器（66 / 58）；北辰电子（74 / 50）；远航物流（51 / 49）；长风重工（40 / 82）。" +
        "另有 1 家资料不足，还不能定位。",
    );
  });

  it("says in English what it shows", () => {
    expect(matchChart(modelIn("en"), "en").altText).toBe(
      "Match matrix as of 2026-11-15: Hongda Auto Parts has closeness 72, potential 64 and win probability 55, each 0–100, high from 50. " +
        "That makes it: champion; posture: invest. " +
        "Of the 8 accounts placed, high in both: 4; only potential: 1; only closeness: 2; neither: 1. " +
        "Nearest: Huaxing (78 / 70); East Sea Electric (66 / 58); Beichen (74 / 50); Yuanhang (51 / 49); Changfeng (40 / 82). " +
        "1 account has no place: too little is known.",
    );
  });

  it("names no octant of an account that has none", () => {
    const open = { ...modelIn("en"), win: null, octant: null, posture: null };
    const { altText, option } = matchChart(open, "en");
    expect(altText).toContain("win probability unknown");
    expect(altText).not.toContain("posture");
    expect(option.title).toMatchObject([{ subtext: "Too little is known for an octant · as of 2026-11-15" }, {}]);
  });
});
