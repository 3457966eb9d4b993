import { describe, expect, it } from "vitest";
import { dealsChart } from "#exporting/charts/deals-chart";
import { chartsOf } from "#exporting/charts/score-charts";
import { dealChart } from "#exporting/charts/win-rate-chart";
import { dealOf, dealsOf } from "#exporting/charts/win-rate-model";
import { smallScores } from "./small-scores.ts";

function dealIn(lang: "zh" | "en") {
  const { account, deals } = smallScores(lang);
  const model = deals[0] && dealOf(account.name, deals[0]);
  if (!model) throw new Error("no deal");
  return model;
}

function dealsIn(lang: "zh" | "en") {
  const { account, deals, asOf } = smallScores(lang);
  const model = dealsOf(account.name, deals, asOf);
  if (!model) throw new Error("no deals");
  return model;
}

type Bar = { value: number; label?: { formatter: () => string } };
type Series = { stack: string; data: Bar[] };
function barsOf(series: unknown) {
  const [frameFrom, frame, from, value] = Array.isArray(series) ? series.map((one): Series => one) : [];
  return {
    frameFrom: frameFrom?.data.map((bar) => bar.value),
    frame: frame?.data.map((bar) => bar.value),
    marks: frame?.data.map(({ label }) => label?.formatter()),
    from: from?.data.map((bar) => bar.value),
    value: value?.data.map((bar) => bar.value),
  };
}

describe("dealChart", () => {
  it("begins each bar where the one before ended, and leads back what is taken off", () => {
    const { option, height } = dealChart(dealIn("en"), "en");
    expect(option.yAxis).toMatchObject({
      inverse: true,
      data: [
        "Relationship",
        "Solution",
        "Commercial",
        "Delivery",
        "Competitor Qiming\nAutomation",
        "Capped: no supporter\namong approver and\ndecision maker",
        "Win rate",
      ],
    });
    // 24.5 + 22.5 + 15 + 9 = 71; − 4.25 = 66.75; − 4.25 = 62.5
    const starts = [0, 24.5, 47, 62, 66.75, 62.5, 0];
    expect(barsOf(option.series)).toEqual({
      frameFrom: starts,
      frame: [35, 30, 20, 15, 4.25, 4.25, 62.5],
      marks: ["24.5 of 35", "22.5 of 30", "15 of 20", "9 of 15", "−4.3", "−4.3", "62.5 %, band B"],
      from: starts,
      value: [24.5, 22.5, 15, 9, 4.25, 4.25, 62.5],
    });
    expect(height).toBe(84 + 7 * 50 + 56);
  });

  it("says in Chinese what it shows", () => {
    const { title, altText, name } = dealChart(dealIn("zh"), "zh");
    expect({ title, name }).toEqual({ title: "宏达汽车零部件：“二期产线改造”的赢率", name: "win-rate-2026-11-15" });
    expect(altText).toBe(
      "宏达汽车零部件商机“二期产线改造”的赢率条形图，数据截至 2026-11-15：赢率 62.5%，B 档。" +
        "客户关系得 24.5 分（满分 35）；解决方案得 22.5 分（满分 30）；商务得 15 分（满分 20）；交付得 9 分（满分 15）。" +
        "竞争对手“启明自动化”扣 4.3 分。封顶扣 4.3 分：批准者和决策者中没有支持者。失分最多的是客户关系，失 10.5 分。" +
        "清单只答了一小部分，赢率仅供参考。",
    );
  });

  it("says in English what it shows", () => {
    expect(dealChart(dealIn("en"), "en").altText).toBe(
      "Bar chart of the win rate of “Line retrofit, phase 2” at Hongda Auto Parts as of 2026-11-15: 62.5 %, band B. " +
        "Relationship adds 24.5 of 35; Solution adds 22.5 of 30; Commercial adds 15 of 20; Delivery adds 9 of 15. " +
        "Competitor Qiming Automation takes off 4.3. A cap takes off 4.3: no supporter among approver and decision maker. " +
        "Most is lost at: Relationship, 10.5 points. Few of the checklist questions are answered: a first guess.",
    );
  });

  it("is not made of a deal without a win rate", () => {
    const { account, deals } = smallScores("en");
    const unrated = deals[2];
    if (!unrated) throw new Error("no deal");
    expect(dealOf(account.name, unrated)).toBeNull();
    expect(dealOf(account.name, { ...unrated, winRate: null })).toBeNull();
  });
});

describe("dealsChart", () => {
  it("draws the best first, and a deal without a win rate with no bar", () => {
    const { option } = dealsChart(dealsIn("en"), "en");
    expect(option.yAxis).toMatchObject({
      data: ["Spare parts framework", "Line retrofit, phase 2", "Test benches"],
    });
    expect(barsOf(option.series)).toMatchObject({
      value: [84, 62.5, 0],
      marks: ["84 % · A", "62.5 % · B · CNY 1,200,000", "not enough data"],
    });
    expect(option.title).toMatchObject({ subtext: "3 open deals · as of 2026-11-15" });
  });

  it("says in Chinese what it shows", () => {
    const { title, altText } = dealsChart(dealsIn("zh"), "zh");
    expect(title).toBe("宏达汽车零部件：在手商机的赢率");
    expect(altText).toBe(
      "宏达汽车零部件在手商机的赢率条形图，数据截至 2026-11-15，从高到低。“年度备件框架”84%，A 档；“二期产线改造”62.5%，B 档，¥1,200,000。" +
        "资料不足、算不出赢率的：“检测设备采购”。",
    );
  });

  it("says in English what it shows", () => {
    expect(dealsChart(dealsIn("en"), "en").altText).toBe(
      "Bar chart of the win rates of the open deals of Hongda Auto Parts as of 2026-11-15, best first. " +
        "“Spare parts framework” 84 %, band A; “Line retrofit, phase 2” 62.5 %, band B, CNY 1,200,000. " +
        "Not enough data for a win rate: “Test benches”.",
    );
  });

  it("tells of the deals that it has no room for", () => {
    const model = dealsIn("en");
    const rated = Array.from({ length: 12 }, (_, at) => ({
      name: `Deal ${at + 1}`,
      amount: null,
      value: 90 - at,
      band: "A" as const,
    }));
    const { altText, option } = dealsChart({ ...model, rated, unrated: [] }, "en");
    expect(barsOf(option.series).value).toHaveLength(10);
    expect(option.title).toMatchObject({ subtext: "10 of 12 open deals, best first · as of 2026-11-15" });
    expect(altText).toContain("2 more deals are not shown.");
  });

  it("is not made where no open deal has a win rate", () => {
    const { account, deals, asOf } = smallScores("en");
    const closed = deals.map((deal) => ({ ...deal, opportunity: { ...deal.opportunity, status: "won" } }));
    expect(dealsOf(account.name, closed, asOf)).toBeNull();
    expect(dealsOf(account.name, deals.slice(2), asOf)).toBeNull();
  });
});

describe("chartsOf", () => {
  const namesOf = (parts: ReturnType<typeof smallScores>) => chartsOf(parts, "en").map(({ name }) => name);

  it("shows what a single open deal is made of, several side by side", () => {
    const parts = smallScores("en");
    expect(namesOf(parts)).toEqual(["scorecard-2026-11-15", "match-2026-11-15", "win-rates-2026-11-15"]);
    expect(namesOf({ ...parts, deals: parts.deals.slice(0, 1) }).at(-1)).toBe("win-rate-2026-11-15");
  });

  it("leaves out what too little is known of", () => {
    const parts = smallScores("en");
    const bare = { ...parts, scorecard: { ...parts.scorecard, factors: [] }, rows: [], deals: parts.deals.slice(2) };
    expect(namesOf(bare)).toEqual([]);
  });
});
