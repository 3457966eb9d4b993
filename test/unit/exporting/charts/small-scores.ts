import { parseDay } from "#domain/day";
import type { Lang } from "#domain/lang";
import type { ScoreChartParts } from "#exporting/charts/score-charts";

const names = {
  zh: {
    own: "宏达汽车零部件",
    others: ["华星机械", "东海电器", "长风重工", "蓝海食品", "北辰电子", "金石矿业", "远航物流", "清泉水务"],
    deals: ["二期产线改造", "年度备件框架", "检测设备采购"],
    rival: "启明自动化",
  },
  en: {
    own: "Hongda Auto Parts",
    others: [
      "Huaxing",
      "East Sea Electric",
      "Changfeng",
      "Blue Ocean",
      "Beichen",
      "Goldstone",
      "Yuanhang",
      "Clearwater",
    ],
    deals: ["Line retrofit, phase 2", "Spare parts framework", "Test benches"],
    rival: "Qiming Automation",
  },
} as const satisfies Record<Lang, unknown>;

const asOf = parseDay("2026-11-15");

const factor = (id: string, points: number, weight: number) => ({
  id,
  raw: points,
  unit: "points",
  points,
  weight,
  contribution: (points * weight) / 100,
  evidence: [],
});
const median = (id: string, points: number | null) => ({ id, points, accounts: 7 });

const medians = [
  median("revenue12m", 62),
  median("grossMargin", 58.5),
  median("netContribution", 60),
  median("collectionRate", 75),
  median("qualityLoss", 80),
  median("processMaturity", 50),
  median("cooperation", 75),
  median("growth", 55),
  median("industryInfluence", null),
  median("reputation", 75),
];

/** An account with three open deals, of which the last has no win rate, among eight others, one without a place. */
export function smallScores(lang: Lang): ScoreChartParts {
  const { own, others, deals, rival } = names[lang];
  return {
    asOf,
    account: { id: "A0", name: own },
    scorecard: {
      asOf,
      value: 71.4,
      class: "key",
      deduction: 5,
      factors: [
        factor("revenue12m", 92, 15),
        factor("grossMargin", 55, 12.5),
        factor("netContribution", 70, 10),
        factor("collectionRate", 100, 7.5),
        factor("qualityLoss", 80, 5),
        factor("processMaturity", 75, 10),
        factor("qualitySystem", 50, 6.25),
        factor("cooperation", 25, 7.5),
        factor("growth", 68, 12.5),
        factor("industryInfluence", 75, 8.75),
        factor("reputation", 100, 5),
        { ...factor("complianceIncidents", 5, -1), contribution: -5 },
      ],
      missing: ["supplierManagement", "marketShare", "strategicFit", "valuesFit"],
    },
    medians: { class: "key", ofClass: medians, ofAll: [] },
    cut: 50,
    rows: [
      row("A0", own, [72, 64, 55], "2368000"),
      ...others.map((name, at) => row(`A${at + 1}`, name, places[at] ?? null, `${(at + 1) * 350_000}`)),
    ],
    deals: [
      deal("P1", deals[0], "1200000.00", 62.5, "B", rival),
      deal("P2", deals[1], null, 84, "A", rival),
      deal("P3", deals[2], "90000.00", null, "insufficient", rival),
    ],
  };
}

const places: readonly ([number, number, number] | null)[] = [
  [78, 70, 80],
  [66, 58, 40],
  [40, 82, 30],
  [22, 30, 60],
  [74, 50, 45],
  [88, 20, 70],
  [51, 49, 50],
];

function row(id: string, name: string, place: readonly [number, number, number] | null, amount: string) {
  const [closeness, potential, win] = place ?? [null, null, null];
  const [octant, posture] = place ? ["champion", "invest"] : [null, null];
  return { id, name, match: { dimensions: { closeness, potential, win }, octant, posture }, revenue12m: { amount } };
}

/** 24.5 + 22.5 + 15 + 9 − 4.25 − 4.25 = 62.5 */
function deal(id: string, name: string, amount: string | null, value: number | null, band: string, rival: string) {
  const element = (of: string, points: number, weight: number) => ({
    ...factor(of, points, weight),
    contribution: points * weight,
  });
  return {
    opportunity: { id, name, status: "open" },
    amount: amount === null ? null : { amount, currency: "CNY" },
    winRate: {
      asOf,
      value,
      band,
      flags: ["thin-checklist"],
      factors: [
        element("relationship", 70, 0.35),
        element("solution", 75, 0.3),
        element("commercial", 75, 0.2),
        element("delivery", 60, 0.15),
        { ...factor("competitor", 17, -0.25), raw: rival, contribution: -4.25 },
        { ...factor("cap", -4.25, 1), raw: "no-supporter", contribution: -4.25 },
      ],
    },
  };
}
