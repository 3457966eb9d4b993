import { describe, expect, it } from "vitest";
import { parseDay } from "#domain/day";
import type { FactEntry, Ledger, ScoreEntry, TypedValue } from "#domain/evidence";
import { prepareLedger } from "#grounding/ledger/prepare-ledger";
import { verify } from "#grounding/verify";

const asOf = "2026-11-15";
const count = (value: number, unit: string): TypedValue => ({ type: "count", value, unit });
const cny = (amount: string): TypedValue => ({ type: "money", amount, currency: "CNY" });
const plain = (value: number): TypedValue => ({ type: "number", value });

type Extra = Partial<Pick<FactEntry, "entity" | "period" | "record">>;
function fact(id: string, path: string, [zh, en]: [string, string], value: TypedValue, extra: Extra = {}): FactEntry {
  return { id, kind: "fact", path, label: { zh, en }, value, asOf, entity: "Polarbrot", ...extra };
}

const health: ScoreEntry = {
  id: "S1",
  kind: "score",
  entity: "Polarbrot",
  label: { zh: "健康度 · Polarbrot", en: "Health · Polarbrot" },
  score: {
    method: "health",
    version: "1",
    asOf: parseDay(asOf),
    value: 68,
    scale: { min: 0, max: 100 },
    band: "fair",
    factors: [
      { id: "adoption", raw: 62, unit: "percent", points: 62, weight: 37, contribution: 23, evidence: [] },
      { id: "helpdesk", raw: 9, unit: "ticket", points: 81, weight: 21, contribution: 17, evidence: [] },
    ],
    coverage: 1,
    missing: [],
    flags: [],
    configHash: "h",
    steps: [
      { name: "Kickoff", days: 33 },
      { name: "Rollout", days: 54 },
    ],
  },
};

const ledger: Ledger = [
  fact("F1", "partners.dealers", ["经销商数", "Dealers"], count(34, "dealer")),
  fact("F2", "sites.plants", ["工厂数", "Plants"], count(3, "plant")),
  fact("F3", "staff.total", ["员工数", "Employees"], count(420, "person")),
  fact("F4", "service.complaints", ["投诉数", "Complaints"], count(7, "complaint")),
  fact("F5", "tenders.open", ["进行中的招标", "Open tenders"], plain(5)),
  fact("F6", "energy.annualSpend", ["年用电支出", "Annual spend on power"], cny("1200000")),
  fact("F7", "service.callsPerMonth", ["每月回访电话", "Calls a month"], count(4, "call")),
  fact("F8", "sales.turnover", ["营业额", "Turnover"], cny("8400000"), { period: "2025-11-16/2026-11-15" }),
  fact("F9", "contract.endsOn", ["合同到期日", "Contract ends on"], { type: "date", value: "2028-03-31" }),
  fact("F10", "service.uptime", ["可用率", "Uptime"], { type: "percent", value: 97.2 }),
  fact("F11", "service.limit.uptime", ["合同要求：可用率", "Contract asks: uptime"], { type: "percent", value: 99.5 }),
  fact("F12", "training.staff", ["受训员工数", "Staff trained"], count(12, "person")),
  fact(
    "F13",
    "project.name",
    ["项目", "Project"],
    { type: "name", value: "Hall 6 extension" },
    { entity: "Hall 6 extension" },
  ),
  health,
];
const prepared = prepareLedger(ledger);

function found(text: string): string[] {
  const lang = /\p{Script=Han}/u.test(text) ? "zh" : "en";
  return verify({ text, ledger: prepared, lang }).findings.map(({ code, span }) => `${code} ${span}`);
}

describe("what is counted", () => {
  it.each([
    "Polarbrot has 34 dealers [F1].",
    "Polarbrot has 34 active distributors [F1].",
    "Polarbrot 有 34 家经销商 [F1]。",
    "They run 3 plants [F2].",
    "They run 3 sites [F2].",
    "公司有 3 个厂区 [F2]。",
    "420 people work there [F3].",
    "员工 420 人 [F3]。",
    "There were 7 complaints [F4].",
    "投诉 7 次 [F4]。",
    "5 open tenders [F5].",
    "还有 5 个招标 [F5]。",
    "共 5 项 [F5]。",
  ])("passes as what it is, and in wider words: %s", (text) => {
    expect(found(text)).toEqual([]);
  });

  it.each([
    ["Polarbrot has 34 plants [F1].", "34 plants"],
    ["Polarbrot 有 34 位联系人 [F1]。", "34 位"],
    ["They run 3 departments [F2].", "3 departments"],
    ["公司有 3 个部门 [F2]。", "3 个"],
    ["420 plants work there [F3].", "420 plants"],
    ["员工 420 家门店 [F3]。", "420 家"],
    ["There were 7 contracts [F4].", "7"],
    ["投诉 7 位 [F4]。", "7 位"],
    ["5 open complaints [F5].", "5"],
    ["还有 5 位联系人 [F5]。", "5 位"],
    ["34 orders [S1].", "34 orders"],
    ["健康度 68 个月 [S1]。", "68 个月"],
  ])("is a finding as something else: %s", (text, span) => {
    expect(found(text).map((line) => line.split(" ").slice(1).join(" "))).toContain(span);
  });
});

describe("the span of time a figure is for", () => {
  it.each([
    "Power costs CNY 1.2M a year [F6].",
    "They spend CNY 100,000 a month on power [F6].",
    "Power costs CNY 300,000 per quarter [F6].",
    "每年用电支出 ¥120万 [F6]。",
    "月均用电 ¥10万 [F6]。",
    "We make 4 calls a month [F7].",
    "每月回访电话 4 次 [F7]。",
    "每季度回访电话 12 次 [F7]。",
    "Annual turnover is CNY 8.4M [F8].",
    "年营业额 ¥840万 [F8]。",
  ])("passes as it is, and truly converted: %s", (text) => {
    expect(found(text)).toEqual([]);
  });

  it.each([
    "Power costs CNY 1.2M a month [F6].",
    "Power costs CNY 1.2M per quarter [F6].",
    "月用电支出 ¥120万 [F6]。",
    "每季度用电支出 ¥120万 [F6]。",
    "We make 4 calls a week [F7].",
    "每年回访电话 4 次 [F7]。",
    "Quarterly turnover is CNY 8.4M [F8].",
    "月营业额 ¥840万 [F8]。",
  ])("is a finding as another one: %s", (text) => {
    expect(found(text).map((line) => line.split(" ")[0])).toEqual(["wrong-attribute"]);
  });
});

describe("the day that evidence is known for", () => {
  it.each([
    "As of 15 Nov 2026 there are 34 dealers [F1].",
    "截至 2026年11月15日，经销商 34 家 [F1]。",
    "On 15 Nov 2026 there were 34 dealers [F1].",
    "据 2026年11月15日的数据，合同到期日为 2028年3月31日 [F9]。",
    "The contract ends on 31 Mar 2028 [F9].",
  ])("passes where it is told as one: %s", (text) => {
    expect(found(text)).toEqual([]);
  });

  it.each([
    "The contract runs until 15 Nov 2026 [F9].",
    "15 Nov 2026 [F9]",
    "合同到 2026年11月15日为止 [F9]。",
    "Reach 34 dealers by 15 Nov 2026 [F1].",
    "到 2026年11月15日做到 34 家经销商 [F1]。",
  ])("is a finding as a deadline, or for a day of its own: %s", (text) => {
    expect(found(text).some((line) => line.includes("2026"))).toBe(true);
  });
});

describe("limits and what is so", () => {
  it.each([
    "Uptime is 97.2 % (asked: 99.5 % or more) [F10][F11].",
    "可用率 97.2%（要求不低于 99.5%）[F10][F11]。",
    "Raise the uptime from 97.2 % to 99.5 % [F10][F11].",
  ])("pass each as what it is: %s", (text) => {
    expect(found(text)).toEqual([]);
  });

  it.each([
    "Uptime is 97.2 % (asked: 99.4 % or more) [F10][F11].",
    "可用率 97.2%（要求不低于 99.1%）[F10][F11]。",
    "可用率 99.5%（要求不低于 99.5%）[F10][F11]。",
    "把可用率由 99.5% 提高到 99.5% [F10][F11]。",
  ])("are a finding in each other's place, or short of the limit: %s", (text) => {
    expect(found(text)).not.toEqual([]);
  });

  it("are told one by one: a figure that stands for two facts is a finding", () => {
    expect(found("There are 420 employees, of whom 12 employees are trained [F3][F12].")).toEqual([]);
    expect(found("There are 420 employees, of whom 420 employees are trained [F3][F12].")).not.toEqual([]);
  });
});

describe("parts of a score", () => {
  it.each([
    "Health is 68 [S1].",
    "Adoption scores 62 points, helpdesk 81 points [S1].",
    "Helpdesk carries a weight of 21 [S1].",
    "Kickoff took 33 days, Rollout 54 days [S1].",
    "37",
  ])("pass where they are named: %s", (text) => {
    expect(found(text.includes("[") ? text : `${text} [S1]`)).toEqual([]);
  });

  it.each([
    "Adoption scores 81 points [S1].",
    "Helpdesk carries a weight of 37 [S1].",
    "The helpdesk scores 21 [S1].",
    "Kickoff took 54 days [S1].",
    "They run 21 plants [F2][S1].",
    "Hall 6 extension has 6 dealers [F13][S1].",
  ])("are a finding under another name or none: %s", (text) => {
    expect(found(text)).not.toEqual([]);
  });
});
