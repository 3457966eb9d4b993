import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Ledger } from "#domain/evidence";
import { prepareLedger } from "#grounding/ledger/prepare-ledger";
import { verify } from "#grounding/verify";

const state = (id: string, path: string, value: string, entity: string, labels?: { zh: string; en: string }) =>
  ({ id, kind: "fact", path, entity, value: { type: "enum", value, ...(labels && { labels }) } }) as const;

const ledger: Ledger = [
  state("F1", "opportunity.status", "won", "4 号线增补", { zh: "赢单", en: "won" }),
  state("F2", "opportunity.status", "lost", "B 标段照明", { zh: "丢单", en: "lost" }),
  state("F3", "opportunity.status", "open", "Duisburg phase two", { zh: "在谈", en: "open" }),
  state("F4", "need.status", "confirmed", "快换电器仓"),
  state("F5", "goal.or.current", "supplier", "远航港务", { zh: "合格供应商", en: "supplier" }),
  state("F6", "goal.or.target", "coreSupplier", "远航港务", { zh: "核心供应商", en: "core supplier" }),
];
const prepared = prepareLedger(ledger);

function found(text: string): string[] {
  return verify({ text, ledger: prepared, lang: "zh" })
    .findings.filter(({ code }) => code === "status")
    .map(({ severity, span, expected }) => `${severity} ${span} ≠ ${expected}`);
}

describe("status", () => {
  it.each([
    ["4 号线增补丢单 [F1]。", "block 丢单 ≠ 赢单"],
    ["4 号线增补没有赢单 [F1]。", "block 赢单 ≠ 赢单"],
    ["4 号线增補丟單了。", "block 丟單 ≠ 赢单"],
    ["B 标段照明已经中标。", "block 中标 ≠ 丢单"],
    ["We lost Duisburg phase two.", "block lost ≠ 在谈"],
    ["Duisburg phase two is no longer open.", "block open ≠ 在谈"],
    ["Duisburg phase two: won [F3].", "block won ≠ 在谈"],
    ["快换电器仓未确认 [F4]。", "block 未确认 ≠ confirmed"],
    ["核心供应商 [F5]", "block 核心供应商 ≠ 合格供应商"],
    ["core supplier [F5]", "block core supplier ≠ 合格供应商"],
  ])("finds in %s: %s", (text, finding) => {
    expect(found(text)).toEqual([finding]);
  });

  it.each([
    "4 号线增补已赢单，B 标段照明丢单。",
    "4 号线增补没有丢单。",
    "Duisburg phase two is still open.",
    "If Duisburg phase two is won, we hire.",
    "争取 Duisburg phase two 赢单。",
    "快换电器仓已确认 [F4]。",
    "现为合格供应商，目标是核心供应商 [F5][F6]。",
    "远航港务的核心供应商是谁？",
    "“4 号线增补丢单”",
    "We won the prize.",
  ])("is silent about %s", (text) => {
    expect(found(text)).toEqual([]);
  });

  it("finds every status but the one the evidence gives", () => {
    const words = { won: ["赢单", "won"], lost: ["丢单", "lost"], open: ["在谈", "open"] };
    const held = [
      ["F1", "won"],
      ["F2", "lost"],
      ["F3", "open"],
    ] as const;
    fc.assert(
      fc.property(
        fc.constantFrom(...held),
        fc.constantFrom("won", "lost", "open"),
        fc.nat(1),
        ([id, value], said, lang) => {
          expect(found(`The deal: ${words[said][lang]} [${id}]`).length > 0).toBe(said !== value);
        },
      ),
    );
  });
});

describe("the status of each of two", () => {
  const two = prepareLedger([
    state("F1", "licence.status", "active", "许可证 LX-40", { zh: "有效", en: "active" }),
    state("F2", "licence.status", "expired", "许可证 LX-41", { zh: "已失效", en: "expired" }),
    state("F3", "bill.status", "paid", "Bill 7310", { zh: "已付款", en: "paid" }),
    state("F4", "bill.status", "unpaid", "Bill 7311", { zh: "未付款", en: "unpaid" }),
    state("F5", "risk.level", "high", "汇率波动", { zh: "高", en: "high" }),
    state("F6", "risk.level", "low", "港口拥堵", { zh: "低", en: "low" }),
  ]);
  const spans = (text: string) =>
    verify({ text, ledger: two, lang: "zh" })
      .findings.filter(({ code }) => code === "status")
      .map(({ span }) => span);

  it.each([
    "许可证 LX-40 有效，LX-41 已经过期。[F1][F2]",
    "LX-40 is in force, whereas LX-41 has expired. [F1][F2]",
    "LX-41 has expired and LX-40 is active. [F1][F2]",
    "Bill 7310 is settled but Bill 7311 has not been paid. [F3][F4]",
    "账单 7310 已付清，账单 7311 还没付。[F3][F4]",
    "汇率波动风险高，港口拥堵为低。[F5][F6]",
    "汇率波动高于预期。[F5]",
    "LX-40 已签，仍有效。[F1]",
    "预计下月续签 LX-41。[F2]",
  ])("is silent about %s", (text) => {
    expect(spans(text)).toEqual([]);
  });

  it.each([
    ["许可证 LX-40 已失效，LX-41 已经过期。[F1][F2]", "已失效"],
    ["LX-40 is in force, whereas LX-41 is valid. [F1][F2]", "valid"],
    ["LX-41 has expired and LX-40 was terminated. [F1][F2]", "terminated"],
    ["Bill 7310 is settled but Bill 7311 has been paid. [F3][F4]", "paid"],
    ["账单 7310 还没付，账单 7311 未付款。[F3][F4]", "还没付"],
    ["汇率波动风险高，港口拥堵为高。[F5][F6]", "高"],
    ["汇率波动和港口拥堵的风险等级均为中等。[F5][F6]", "中等"],
  ])("finds in %s: %s", (text, span) => {
    expect(spans(text)).toEqual([span]);
  });
});
