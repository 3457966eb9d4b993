import { expect, test } from "vitest";
import { choice, count, createFound, fact, factor, money, name, percent, score } from "./evidence.ts";

const deal = { record: "opportunity:1", entity: "Pump station east" };
const found = createFound([
  fact("F1", "opportunities.won", count(2, "deal"), ["赢单数", "Won deals"]),
  fact("F2", "opportunities.lost", count(2, "deal"), ["丢单数", "Lost deals"]),
  fact("F3", "orders.overdue", money("90000"), ["逾期未回款", "Overdue payments"]),
  fact("F4", "account.city", { type: "text", value: "青川" }, ["城市", "City"]),
  fact("F5", "account.name", name("青川泵业"), ["客户", "Account"]),
  fact("F6", "opportunity.name", name("Pump station east"), ["商机", "Deal"], deal),
  fact("F7", "opportunity.status", choice("open", "在谈", "open"), ["状态", "Status"], deal),
  score("S1", "win-rate", { value: 63, band: "C" }),
  score("S2", "decision-chain", { factors: [factor("A", null, 0, "level")], missing: ["A"] }),
  score("S3", "supplier-audit", { value: 71, band: "B" }),
  fact("F9", "account.tier", choice("C", "C 类客户", "tier C"), ["客户分类", "Customer tier"]),
  fact("F8", "opportunities.wonShare", percent(50), ["赢单占比", "Share won"]),
]);

test.each([
  ["Win rate now 63%, band A.", ["S1"]],
  ["Win probability 63 %, grade B.", ["S1"]],
  ["赢率 63%，评为 A 级。", ["S1"]],
  ["胜率 63%，等级 B。", ["S1"]],
  ["The audit gives grade A.", ["S3"]],
  ["审核评为 C 级，71 分。", ["S3"]],
  ["青川泵业 is in tier A.", ["F9"]],
  ["青川泵业是 B 类客户。", ["F9"]],
  ["2 deals lost, 2 deals lost.", ["F1", "F2"]],
  ["赢 2 单，赢 2 单。", ["F1", "F2"]],
  ["CNY 90,000 from 青川泵业 is settled.", ["F3"]],
  ["青川泵业不在青川。", ["F4"]],
  ["青川泵业 is not based in 青川.", ["F4"]],
  ["批准者的态度不明，客情评级已经做完。", ["S2"]],
])("%s contradicts what it cites", (text, evidence) => {
  expect(found(text, evidence).join()).toMatch(/status|wrong-attribute/);
});

test.each([
  ["Win rate now 63%, band C.", ["S1"]],
  ["胜率 63%，等级 C。", ["S1"]],
  ["63 % is in a band of its own.", ["S1"]],
  ["The audit gives grade B.", ["S3"]],
  ["审核为 B 级，71 分。", ["S3"]],
  ["青川泵业 is in tier C.", ["F9"]],
  ["青川泵业是 C 类客户。", ["F9"]],
  ["Win rate in band C, audit in band B.", ["S1", "S3"]],
  ["2 deals won, 2 deals lost.", ["F1", "F2"]],
  ["2 opportunities were lost and 2 were won.", ["F1", "F2"]],
  ["赢 2 单，丢 2 单，赢单占比 50%。", ["F1", "F2", "F8"]],
  ["CNY 90,000 from 青川泵业 is overdue.", ["F3"]],
  ["青川泵业位于青川。", ["F4"]],
  ["批准者的态度不明，还没有客情评级。", ["S2"]],
])("%s agrees with what it cites", (text, evidence) => {
  expect(found(text, evidence)).toEqual([]);
});
