import { expect, test } from "vitest";
import { count, createFound, fact, money, name, percent } from "./evidence.ts";

const found = createFound([
  fact("F1", "orders.growth", percent(-8.4), ["收入同比", "Revenue against the 12 months before"]),
  fact("F2", "orders.revenuePrior12m", money("5000000"), ["上一个 12 个月销售收入", "Revenue, the 12 months before"], {
    period: "2024-05-01/2025-04-30",
  }),
  fact("F3", "orders.revenue12m", money("4580000"), ["近 12 个月销售收入", "Revenue, last 12 months"], {
    period: "2025-05-01/2026-04-30",
  }),
  fact("F4", "plan.window", { type: "duration", value: 12, unit: "month" }, ["统计窗口", "Window"]),
  fact("F5", "orders.overdueChange", percent(-30), ["逾期金额变化", "Change of overdue payments"]),
  fact("F6", "orders.visitGrowth", percent(22), ["拜访次数同比", "Growth of visits"]),
  fact("F13", "orders.growth", percent(12.4), ["同比增长", "Growth on the year before"]),
  fact("F7", "orders.grossMargin", percent(31), ["毛利率", "Gross margin"]),
  fact("F8", "contact.name", name("赵敏"), ["联系人", "Contact"], { record: "contact:1", entity: "赵敏" }),
  fact("F9", "limits.grossMargin", percent(25), ["毛利率底线", "Floor of the gross margin"]),
  fact("F10", "contacts.supporters", count(2, "contact"), ["客情 3 级及以上人数", "Contacts at level 3 or above"]),
  fact("F11", "policy.limit.price", { type: "number", value: 80 }, ["价格指数下限", "Price index, at least"]),
  fact("F12", "policy.limit.loss", percent(3), ["质量损失率上限", "Quality loss at most"]),
]);

test.each([
  ["Revenue is rising: -8.4 % against CNY 5M before.", ["F1", "F2"]],
  ["Revenue is expanding – down 8.4 %.", ["F1"]],
  ["Revenue picked up (8.4 %).", ["F1"]],
  ["The account is growing.", ["F1"]],
  ["Revenue is shrinking.", ["F13"]],
  ["收入在下滑。", ["F13"]],
  ["Sales improved by 8.4 %.", ["F1"]],
  ["Revenue was flat on the year.", ["F1"]],
  ["收入在增长，同比 -8.4%。", ["F1"]],
  ["收入回升 8.4%。", ["F1"]],
  ["青川泵业收入有所增长。", ["F1"]],
  ["收入与上年持平。", ["F1"]],
  ["收入走高：同比 8.4%。", ["F1"]],
  ["Revenue is above the CNY 5M of the 12 months before.", ["F2", "F3", "F4"]],
  ["收入高于上一个 12 个月的 ¥500万。", ["F2", "F3", "F4"]],
  ["Revenue rose on the year.", ["F2", "F3"]],
  ["逾期金额恶化，变化 30%。", ["F5"]],
  ["Visits are shrinking: 22 % on the year.", ["F6"]],
  ["Gross margin 31 %, below 25 %.", ["F7", "F9"]],
  ["毛利率 31%，低于 25% 的底线。", ["F7", "F9"]],
  ["2 contacts at level 3 or below.", ["F10"]],
  ["低于 3 级的有 2 位联系人。", ["F10"]],
  ["未达到 3 级的联系人有 2 位。", ["F10"]],
  ["Price index 90 (asked: 80 or less).", ["F11"]],
  ["质量损失率要求不低于 3%。", ["F12"]],
])("%s contradicts what it cites", (text, evidence) => {
  expect(found(text, evidence).join()).toContain("block direction");
});

test.each([
  ["Revenue is falling: -8.4 % against CNY 5M before.", ["F1", "F2"]],
  ["Revenue is shrinking – down 8.4 %.", ["F1"]],
  ["Revenue growth: -8.4 %.", ["F1"]],
  ["收入增长 -8.4%。", ["F1"]],
  ["The account is not growing.", ["F1"]],
  ["Gross margin is shrinking.", ["F13"]],
  ["销售额在上升。", ["F13"]],
  ["赵敏 climbed the ranks.", ["F1", "F8"]],
  ["Gross margin is improving.", ["F1", "F7"]],
  ["收入在下滑，同比 -8.4%。", ["F1"]],
  ["收入走低 8.4%。", ["F1"]],
  ["收入增长是今年的重点。", ["F1"]],
  ["Revenue is below the CNY 5M of the 12 months before.", ["F2", "F3", "F4"]],
  ["收入低于上一个 12 个月的 ¥500万。", ["F2", "F3", "F4"]],
  ["Revenue fell on the year.", ["F2", "F3"]],
  ["Overdue payments improved: 30 % less.", ["F5"]],
  ["逾期金额好转，变化 -30%。", ["F5"]],
  ["Gross margin 31 %, above 25 %.", ["F7", "F9"]],
  ["Gross margin does not exceed 31 %.", ["F7"]],
  ["毛利率 31%，必须高于 25%。", ["F7", "F9"]],
  ["2 contacts at level 3 or above.", ["F10"]],
  ["达到 3 级的联系人有 2 位。", ["F10"]],
  ["3 级及以上的有 2 位联系人。", ["F10"]],
  ["Price index asked: 80 or more.", ["F11"]],
  ["质量损失率要求不超过 3%。", ["F12"]],
])("%s agrees with what it cites", (text, evidence) => {
  expect(found(text, evidence).filter((one) => one.includes("direction"))).toEqual([]);
});
