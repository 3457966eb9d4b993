import { describe, expect, it } from "vitest";
import type { Ledger } from "#domain/evidence";
import { prepareLedger } from "#grounding/ledger/prepare-ledger";
import { verify } from "#grounding/verify";

const ledger: Ledger = [
  {
    id: "N1",
    kind: "note",
    accountId: "A",
    text: "The plant in Leipzig runs our pumps. They also test Corvex valves.",
  },
  { id: "N2", kind: "note", accountId: "A", text: "武汉工厂下月停产检修，德国总部派人来。" },
  { id: "F1", kind: "fact", path: "product.name", accountId: "A", value: { type: "name", value: "HydroMax 300" } },
];
const prepared = prepareLedger(ledger, { accountId: "A" });

function found(text: string, kind: "fact" | "question" = "fact"): string[] {
  const claims = [{ id: "c", kind, text, evidence: ["N1", "N2"], origin: "model" as const }];
  return verify({ claims, ledger: prepared, lang: "en" })
    .findings.filter(({ code }) => code === "unknown-name")
    .map(({ severity, span }) => `${severity} ${span}`);
}

describe("words that read like names", () => {
  it.each([
    ["The plant in Dresden runs our pumps.", "warn Dresden"],
    ["They also test Brightflow valves.", "warn Brightflow"],
    ["The headquarters in Austria send somebody.", "warn Austria"],
    ["工厂改用 Brightflow 阀门。", "warn Brightflow"],
    ["宜昌工厂下月停产检修。", "warn 宜昌"],
    ["意大利总部派人来。", "warn 意大利"],
  ])("are a warning where the evidence does not hold them: %s", (text, finding) => {
    expect(found(text)).toEqual([finding]);
  });

  it.each([
    "The plant in Leipzig runs our pumps, and Corvex valves are tested.",
    "The Wuhan plant stops next month; the headquarters in Germany send somebody.",
    "The German headquarters send the Vice President of Operations on a Monday in March, not on Fridays.",
    "湖北的工厂下月停产检修，已完成都市段的准备，东西安排好。",
    "报价用挪威克朗。",
    "HydroMax runs at Leipzig’s plant.",
    "Next Steps: Confirm The Budget With Everybody Before Christmas",
    "Plant. Dresden it is not.",
    "As the records say, Pumps of the plant run.",
    "KPI and ROI of the HVAC line (see Phase 2)",
    "They said “Dresden has no pumps”.",
  ])("are none in %s", (text) => {
    expect(found(text)).toEqual([]);
  });

  it("may stand in questions", () => {
    expect(found("Do they buy from Brightflow too?", "question")).toEqual([]);
  });
});
