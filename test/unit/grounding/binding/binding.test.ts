import { describe, expect, it } from "vitest";
import { parseDay } from "#domain/day";
import type { FactEntry, Ledger, ScoreEntry, TypedValue } from "#domain/evidence";
import { prepareLedger } from "#grounding/ledger/prepare-ledger";
import { verify } from "#grounding/verify";

const asOf = "2026-11-15";
const thisYear = "2025-11-16/2026-11-15";
const yearBefore = "2024-11-16/2025-11-15";
const cny = (amount: string): TypedValue => ({ type: "money", amount, currency: "CNY" });

type Extra = Partial<Pick<FactEntry, "entity" | "period" | "record" | "asOf">>;
function fact(id: string, path: string, [zh, en]: [string, string], value: TypedValue, extra: Extra = {}): FactEntry {
  return { id, kind: "fact", path, label: { zh, en }, value, asOf, entity: "Rheinlicht", ...extra };
}
const level = (id: string, entity: string, value: number) =>
  fact(
    id,
    "contact.level",
    [`客情层级（1–5）· ${entity}`, `Relationship level (1–5) · ${entity}`],
    { type: "number", value },
    { entity },
  );

const rfm: ScoreEntry = {
  id: "S1",
  kind: "score",
  entity: "Rheinlicht",
  label: { zh: "RFM 得分 · Rheinlicht", en: "RFM score · Rheinlicht" },
  score: {
    method: "rfm",
    version: "1",
    asOf: parseDay(asOf),
    value: 76,
    scale: { min: 20, max: 100 },
    band: "VIP",
    factors: [
      { id: "recency", raw: 1, unit: "month", points: 5, weight: 4, contribution: 20, evidence: [] },
      { id: "frequency", raw: 45, unit: "order", points: 3, weight: 8, contribution: 24, evidence: [] },
    ],
    coverage: 1,
    missing: [],
    flags: [],
    configHash: "h",
  },
};

const ledger: Ledger = [
  fact("F1", "orders.revenue12m", ["近 12 个月销售收入", "Revenue, last 12 months"], cny("24500000"), {
    period: thisYear,
  }),
  fact("F2", "orders.revenuePrior12m", ["上一个 12 个月销售收入", "Revenue, the 12 months before"], cny("21300000"), {
    period: yearBefore,
  }),
  fact("F3", "orders.grossMargin", ["毛利率", "Gross margin"], { type: "percent", value: 31.4 }),
  fact("F4", "orders.collectionRate", ["回款率", "Collection rate"], { type: "percent", value: 92.6 }),
  fact("F5", "opportunity.amount", ["金额 · Line 5", "Value · Line 5"], cny("6800000"), { entity: "Line 5" }),
  fact(
    "F6",
    "opportunity.closeOn",
    ["预计成交日 · Line 5", "Expected to close · Line 5"],
    { type: "date", value: "2027-03-31" },
    { entity: "Line 5" },
  ),
  fact("F7", "orders.lastOn", ["最近一次下单", "Last order"], { type: "date", value: "2026-10-20" }),
  fact("F8", "budget.lighting", ["照明预算", "Lighting budget"], cny("3500000")),
  fact(
    "F9",
    "opportunity.competitor",
    ["竞争对手", "Competitor"],
    { type: "name", value: "Helio Nord" },
    { entity: "Line 5" },
  ),
  fact("F10", "account.revenue", ["2026 年收入", "Revenue 2026"], cny("30000000"), { period: "2026" }),
  level("F11", "Anke Schulte", 3),
  level("F12", "Stefan Brandt", 4),
  rfm,
];
const prepared = prepareLedger(ledger);

function found(text: string): string[] {
  const { findings } = verify({ text, ledger: prepared, lang: "en" });
  return findings.map(({ code, severity, span }) => `${code} ${severity} ${span}`);
}

describe("values bound to what the words around them say", () => {
  it.each([
    "近 12 个月销售收入 ¥2,450万 [F1]。",
    "Revenue was CNY 24.5M over the last 12 months [F1].",
    "Revenue grew from CNY 21.3M in the 12 months before to CNY 24.5M [F1, F2].",
    "收入从 ¥2,130万增加到 ¥2,450万 [F1, F2]。",
    "营收和毛利率分别为 ¥2,450万和 31.4% [F1, F3]。",
    "Gross margin and collection rate were 31.4% and 92.6% respectively [F3, F4].",
    "毛利率 31.4%，回款率 92.6% [F3, F4]。",
    "31.4% 的毛利率 [F3]。",
    "Anke Schulte 的客情为 3 级，Stefan Brandt 为 4 级 [F11, F12]。",
    "Anke Schulte stands at relationship level 3 [F11].",
    "Line 5 is worth CNY 6.8M and is expected to close on 31 Mar 2027 [F5, F6].",
    "RFM 76 [S1].",
    "RFM 76 of 100 [S1].",
    "2026 年收入 ¥3,000万 [F10]。",
    "Revenue was CNY 30M in 2026 [F10].",
    "The lighting budget is CNY 3.5M [F8].",
    "收入 ¥2,450万，与 2025 年相比有所增长 [F1]。",
  ])("bear out %s", (text) => {
    expect(found(text)).toEqual([]);
  });

  it.each<[string, string]>([
    ["毛利率 92.6% [F3, F4]。", "wrong-attribute block 92.6%"],
    ["Gross margin was 92.6% [F4].", "wrong-attribute block 92.6%"],
    ["回款率和毛利率分别为 31.4% 和 92.6% [F3, F4]。", "wrong-attribute block 31.4%"],
    ["The lighting budget is CNY 6.8M [F5, F8].", "wrong-attribute block CNY 6.8M"],
    ["收入 ¥350万 [F8]。", "wrong-attribute block ¥350万"],
    ["最近一次下单是 2027年3月31日 [F6, F7]。", "wrong-attribute block 2027年3月31日"],
    ["Line 5 is expected to close on 15 Nov 2026 [F6].", "wrong-attribute block 15 Nov 2026"],
    ["Anke Schulte stands at relationship level 4 [F11, F12].", "wrong-attribute block 4"],
    ["Anke Schulte 的客情为 4 级，Stefan Brandt 为 3 级 [F11, F12]。", "wrong-attribute block 4 级"],
    ["Helio Nord 的销售收入为 ¥2,450万 [F1]。", "wrong-attribute block ¥2,450万"],
    ["客情层级 5 级 [F11]。", "wrong-attribute block 5 级"],
    ["RFM 24 [S1].", "wrong-attribute block 24"],
    ["RFM 100 [S1].", "unsupported-number block 100"],
    ["上一个 12 个月销售收入 ¥2,450万 [F1, F2]。", "unsupported-date block 12 个月"],
    ["Revenue was CNY 21.3M over the last 12 months [F1, F2].", "unsupported-date block 12 months"],
    ["2024 年收入 ¥3,000万 [F10]。", "unsupported-date block 2024 年"],
    ["Revenue was CNY 30M in 2025 [F10, F2].", "unsupported-date block 2025"],
    ["2026 年收入 ¥2,450万 [F1, F10]。", "unsupported-date warn 2026 年"],
  ])("catch %s", (text, expected) => {
    expect(found(text)).toContain(expected);
  });

  it("name the value of the attribute that was meant", () => {
    const { findings } = verify({ text: "Gross margin was 92.6% [F3, F4].", ledger: prepared, lang: "en" });
    expect(findings.map(({ expected, nearest, message }) => [expected, nearest, message])).toEqual([
      [
        "31.4%",
        ["F3", "F4"],
        "“92.6%” is “Collection rate”, not what the words beside it say; that is 31.4% (F3, F4).",
      ],
    ]);
  });

  it("leave a claim open that one of two contradicting entries bears out", () => {
    const other = { ...ledger[0], id: "F99", kind: "fact" as const, path: "orders.revenue12m", value: cny("25000000") };
    const torn = prepareLedger([...ledger, other]);
    const { findings } = verify({ text: "收入 ¥2,450万 [F1]。", ledger: torn, lang: "zh" });
    expect(findings.map(({ code, severity, start, nearest }) => [code, severity, start, nearest])).toEqual([
      ["wrong-attribute", "warn", 0, ["F1", "F99"]],
      ["unsupported-number", "warn", 3, ["F1", "F99"]],
    ]);
  });

  it("take two records of one kind for two things, which may differ", () => {
    const goals = ["RG-1", "RG-2"].map((id, at) =>
      fact(`F${at + 1}`, "goal.target", ["目标", "Goal"], { type: "number", value: at }, { record: `goal:${id}` }),
    );
    expect(prepareLedger(goals).conflicts).toEqual([]);
  });

  it.each(["收入 1%", "分别 Anke Schulte 1、", "RFM 2 ", "比 2025 年 3 ", "of 4 in "])(
    "come to an end on %j, many times over",
    (unit) => {
      const text = unit.repeat(Math.floor(60_000 / unit.length));
      const { findings } = verify({ text, ledger: prepared, lang: "zh" });
      expect(findings.filter(({ span, start, end }) => span !== text.slice(start, end))).toEqual([]);
    },
  );
});
