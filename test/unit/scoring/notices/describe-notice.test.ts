import { describe, expect, it } from "vitest";
import { addDays } from "#domain/day";
import type { Lang } from "#domain/lang";
import { describeNotice } from "#scoring/notices/describe-notice";
import { type NoticeFacts, noticesOf } from "#scoring/notices/notices-of";
import { asOf, calm, changeOf, figureOf, riskOf, visitDue, windowOf } from "./notice-cases.ts";

const words = { accountName: "禾悦鲜生", currency: "CNY" };
const said = (facts: Partial<NoticeFacts>, lang: Lang) =>
  noticesOf({ ...calm, ...facts }, { leadDays: 30 }).flatMap((notice) => describeNotice(notice, lang, words));

const fallen: Partial<NoticeFacts> = {
  reasons: [
    {
      ...({ kind: "revenue-fall", recentMinor: 21_484_800, beforeMinor: 106_084_650 } as const),
      ...{ percent: 79.7, months: 3 },
      recent: { from: addDays(asOf, -90), to: asOf },
      before: { from: addDays(asOf, -180), to: addDays(asOf, -91) },
    },
  ],
};
const squeezer: Partial<NoticeFacts> = {
  reasons: [{ kind: "flag", flag: "squeezer" }],
  falseKey: [
    {
      flag: "squeezer",
      state: "raised",
      figures: [{ id: "daysToPay", value: 137.4, limit: 90, unit: "day", raises: true }],
      missing: [],
    },
  ],
};

const cases: readonly [string, Partial<NoticeFacts>, string[], string[]][] = [
  [
    "an overdue visit",
    { visits: [visitDue("2026-10-15", 31)] },
    ["商务走访：每年 12 次，上次走访 2026-09-15，应在 2026-10-15 前，已逾期 31 天。"],
    ["Business visit: 12 visits a year, last visit 2026-09-15, was due 2026-10-15 – 31 days overdue."],
  ],
  [
    "a fall of purchases",
    fallen,
    ["采购额下滑 79.7%：近 3 个月 ¥214,848，此前 3 个月 ¥1,060,846.50。"],
    ["Purchases fell by 79.7 %: CNY 214,848 in the last 3 months, CNY 1,060,846.50 in as many before."],
  ],
  [
    "a flag with its figures",
    squeezer,
    ["扒皮大户：命中，平均 137.4 天付款（界线 90 天）。"],
    ["Squeezer: raised – pays after 137.4 days on average (limit 90)."],
  ],
  [
    "a flag alone",
    { reasons: [{ kind: "flag", flag: "stale" }] },
    ["评分依据已陈旧，更新之后再作依据。"],
    ["What the ratings rest on is old: have it renewed before relying on them."],
  ],
  [
    "a risk and what is proposed",
    { risks: [riskOf("productFault", [figureOf("claims", 1)])] },
    [
      "项目期间产品出故障：近期有 1 张订单发生索赔。",
      "下一步：向客户通报故障原因和整改措施，给出完成日期。责任人：Li Wei。复查日期：2026-11-22。",
    ],
    [
      "Product fault during the deal: 1 recent order with claims.",
      "Next step: report cause and remedy of the fault to the customer, with a date. Owner: Li Wei. Check again on 2026-11-22.",
    ],
  ],
  [
    "a risk of a deal",
    {
      risks: [
        {
          ...riskOf("commercialMisjudgement", [figureOf("daysPastClose", 12)], { proposal: null }),
          deal: { id: "P1", name: "三期改造" },
        },
      ],
    },
    ["商机“三期改造”，商务判断失误：预计成交日已过 12 天。"],
    ["Deal “三期改造” – Commercial misjudgement: the close date slipped past 12 days ago."],
  ],
  [
    "a window that opens, usual in the trade",
    { windows: [windowOf("2026-12-01", "2027-01-31", true)] },
    ["选定供应商窗口 2026-12-01 打开，还有 16 天，先更新资质、案例和价格定位。", "这是行业惯例的时间，需向客户确认。"],
    [
      "The window for supplier selection opens on 2026-12-01, in 16 days – bring certificates, references and price position up to date.",
      "This is the usual time of the trade: confirm it with the customer.",
    ],
  ],
  [
    "a window that opened",
    { windows: [windowOf("2026-11-15", "2027-01-31")] },
    ["选定供应商窗口今天打开，2027-01-31 关闭。", "现在要做：递交报价和资质证明，把决定供应商名单的人都拜访到。"],
    [
      "The window for supplier selection opened today and closes on 2027-01-31.",
      "Now: hand in quotation and proofs, and meet everyone who decides on the supplier list.",
    ],
  ],
  [
    "a class gained",
    { review: { asOf, change: changeOf({}) } },
    ["禾悦鲜生进入重点客户名单：得 74.5 分，高出 70 分线 4.5 分。变动最大的是：近 12 个月销售额 +6。"],
    ["禾悦鲜生 enters the key-account list: 74.5 points, 4.5 above the cut-off 70. Moved most: Revenue, 12 months +6."],
  ],
  [
    "a class lost",
    { review: { asOf, change: changeOf({ change: "demoted", to: "watch", value: 44, cutOff: 50, movers: [] }) } },
    ["禾悦鲜生由培养客户降为警惕客户：得 44 分，低于 50 分线 6 分。"],
    ["禾悦鲜生 falls from nurture to watch: 44 points, 6 below the cut-off 50."],
  ],
];

describe("a notice", () => {
  it.each(cases)("tells %s in Chinese", (_, facts, zh) => {
    expect(said(facts, "zh")).toEqual(zh);
  });

  it.each(cases)("tells %s in English", (_, facts, __, en) => {
    expect(said(facts, "en")).toEqual(en);
  });
});
