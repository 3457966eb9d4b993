import { expect, test } from "vitest";
import { choice, createFound, fact, factor, money, name, score } from "./evidence.ts";

const deal = (id: string, called: string) => ({ record: `opportunity:${id}`, entity: called });
const person = (id: string, called: string) => ({ record: `contact:${id}`, entity: called });
const amount: [string, string] = ["金额", "Value"];
const status: [string, string] = ["状态", "Status"];
const level: [string, string] = ["客情层级", "Relationship level"];
const found = createFound([
  score("S1", "scorecard", {
    factors: [
      factor("collectionRate", 97, 88, "percent"),
      factor("grossMargin", 21, 40, "percent"),
      factor("reputation", 3, 12.5),
      factor("marketShare", 8, 12.5, "percent"),
      { ...factor("complianceIncidents", 1, 5, "incident"), weight: -1, contribution: -5 },
    ],
  }),
  score("S2", "trust", { factors: [factor("reliability", 9, 95), factor("closeness", 4, 60)], value: 70 }),
  fact("F1", "opportunity.name", name("Harbour lighting"), ["商机", "Deal"], deal("1", "Harbour lighting")),
  fact("F2", "opportunity.amount", money("900000"), amount, deal("1", "Harbour lighting")),
  fact("F3", "opportunity.status", choice("open", "在谈", "open"), status, deal("1", "Harbour lighting")),
  fact("F4", "opportunity.name", name("学校改造"), ["商机", "Deal"], deal("2", "学校改造")),
  fact("F5", "opportunity.amount", money("300000"), amount, deal("2", "学校改造")),
  fact("F6", "opportunity.status", choice("open", "在谈", "open"), status, deal("2", "学校改造")),
  fact("F7", "contact.name", name("赵敏"), ["联系人", "Contact"], person("1", "赵敏")),
  fact("F8", "contact.level", { type: "number", value: 4 }, level, person("1", "赵敏")),
  fact("F9", "contact.name", name("Jonas Keller"), ["联系人", "Contact"], person("2", "Jonas Keller")),
  fact("F10", "contact.level", { type: "number", value: 2 }, level, person("2", "Jonas Keller")),
]);

test.each([
  ["青川泵业 is weakest on Collection rate: 88 points.", ["S1"]],
  ["The best score is on market share, 12.5 points.", ["S1"]],
  ["Gross margin scores highest with 40 points.", ["S1"]],
  ["Of all factors, gross margin is the poorest.", ["S1"]],
  ["毛利率得分最高：40 分。", ["S1"]],
  ["得分最低的是回款率。", ["S1"]],
  ["回款率表现最差。", ["S1"]],
  ["最强的是商业信誉，12.5 分。", ["S1"]],
  ["One of the weakest factors is collection rate.", ["S1"]],
  ["赵敏的信任度最弱的一项是可靠性：95 分。", ["S2"]],
  ["Harbour lighting is the smallest deal: CNY 900K.", ["F1", "F2", "F4", "F5"]],
  ["The smallest open deal is Harbour lighting (CNY 900K).", ["F1", "F2"]],
  ["最大的是学校改造（¥30万）。", ["F4", "F5"]],
  ["学校改造金额排名第一。", ["F4", "F5", "F2"]],
  ["Jonas Keller is the strongest contact, level 2.", ["F9", "F10", "F8"]],
  ["客情最低的是赵敏。", ["F7", "F8", "F10"]],
])("%s contradicts what it cites", (text, evidence) => {
  expect(found(text, evidence).join()).toContain("block direction");
});

test.each([
  ["青川泵业 is strongest on Collection rate: 88 points.", ["S1"]],
  ["Weakest are reputation and market share, 12.5 points each.", ["S1"]],
  ["Strongest on collection rate, weakest on market share.", ["S1"]],
  ["The second strongest factor is gross margin.", ["S1"]],
  ["毛利率并非最强，只有 40 分。", ["S1"]],
  ["得分最低的是市场份额：12.5 分。", ["S1"]],
  ["可靠性最强：95 分。", ["S2"]],
  ["At least 40 points on gross margin.", ["S1"]],
  ["Harbour lighting is the largest deal: CNY 900K.", ["F1", "F2", "F4", "F5"]],
  ["最小的是学校改造（¥30万）。", ["F4", "F5"]],
  ["赵敏 has the highest relationship level: 4.", ["F7", "F8", "F10"]],
  ["The worst deal is Harbour lighting.", ["F1", "F2", "F5"]],
])("%s agrees with what it cites", (text, evidence) => {
  expect(found(text, evidence).filter((one) => one.includes("direction"))).toEqual([]);
});
