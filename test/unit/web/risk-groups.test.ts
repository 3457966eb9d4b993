import { describe, expect, it } from "vitest";
import { nextCheckOn, riskGroups } from "#web/account/risk-groups";
import { subjectScore } from "./score-fixture.ts";

const names: Readonly<Record<string, string>> = { late: "走访逾期", price: "商务失误", brand: "品牌弱" };
const nameOf = (risk: string) => names[risk] ?? risk;
const check = (risk: string, state: string, checkAgainOn: string | null = null, applies = true) => ({
  risk,
  state,
  applies,
  figures: [],
  evidence: [],
  proposal: checkAgainOn === null ? null : { checkAgainOn },
});

const account = subjectScore({
  method: "risks",
  checks: [check("late", "raised", "2026-11-29"), check("brand", "unknown"), check("price", "unknown", null, false)],
  explanation: ["2 项中 1 项有风险。", "走访逾期：71 天。", "下一步：补上。", "还说不清：品牌弱。", "待补资料：份额。"],
});
const ofDeal = subjectScore({
  method: "risks",
  subject: { type: "opportunity", id: "o", name: "5 号线" },
  checks: [check("late", "raised", "2026-11-29"), check("price", "raised", "2026-11-22"), check("brand", "clear")],
  explanation: [
    "3 项中 2 项有风险。",
    "走访逾期：71 天。",
    "下一步：补上。",
    "商务失误：预算没确认。",
    "下一步：去确认。",
    "没有问题：品牌弱。",
  ],
});

describe("riskGroups", () => {
  it("gives each raised risk the score's own reason and proposal", () => {
    const [group] = riskGroups([account], [], nameOf);
    expect(group?.raised.map(({ why, next }) => [why, next])).toEqual([["：71 天。", "下一步：补上。"]]);
  });

  it("counts what applies and keeps the sentences on what is clear, unknown and missing", () => {
    const [group] = riskGroups([account], [], nameOf);
    expect([group?.clear, group?.unknown, group?.rest]).toEqual([0, 1, ["还说不清：品牌弱。", "待补资料：份额。"]]);
  });

  it("does not repeat for a deal what the account says already", () => {
    const [, group] = riskGroups([ofDeal, account], ["o"], nameOf);
    expect([group?.raised.map((risk) => risk.check.risk), group?.shared]).toEqual([["price"], ["late"]]);
  });

  it("says everything of a deal where the account has no score", () => {
    const [group] = riskGroups([ofDeal], ["o"], nameOf);
    expect(group?.raised.map((risk) => risk.check.risk)).toEqual(["late", "price"]);
  });
});

describe("nextCheckOn", () => {
  it("is the earliest day on which a raised risk is looked at again", () => {
    expect(nextCheckOn(riskGroups([account, ofDeal], ["o"], nameOf))).toBe("2026-11-22");
  });

  it("is nothing where nothing is raised", () => {
    expect(nextCheckOn([])).toBeNull();
  });
});
