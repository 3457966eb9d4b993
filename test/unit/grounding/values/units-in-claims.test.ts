import { describe, expect, it } from "vitest";
import { ledgerEntrySchema } from "#domain/evidence";
import { prepareLedger } from "#grounding/ledger/prepare-ledger";
import { verify } from "#grounding/verify";

const accountId = "A1";
const entity = "Olsen Marine";
const ledger = prepareLedger(
  [
    {
      id: "F1",
      kind: "fact",
      path: "product.netWeight",
      value: { type: "number", value: 3.6, unit: "t" },
      label: { zh: "净重", en: "Net weight" },
      entity,
      accountId,
    },
    {
      id: "F2",
      kind: "fact",
      path: "price.perKwh",
      value: { type: "money", amount: "0.14", currency: "EUR" },
      label: { zh: "每千瓦时电价", en: "Electricity price per kWh" },
      entity,
      accountId,
    },
    {
      id: "F3",
      kind: "fact",
      path: "account.customerSince",
      value: { type: "date", value: "2017-02" },
      label: { zh: "合作起始", en: "Customer since" },
      entity,
      accountId,
    },
    {
      id: "R1",
      kind: "record",
      value: { guaranteeMonths: 30, cancellationWeeks: 8, deliveryOn: "2026-12-09" },
      entity,
      accountId,
    },
    {
      id: "K1",
      kind: "knowledge",
      title: "Winch 40 data sheet",
      text: "Winch 40 pulls 40 kN at 12 m/min and weighs 380 kg.",
    },
  ].map((entry) => ledgerEntrySchema.parse(entry)),
  { accountId },
);

function codesOf(text: string): string[] {
  const lang = /\p{Script=Han}/u.test(text) ? "zh" : "en";
  return verify({ text, ledger, lang, asOf: "2026-11-02" }).findings.map(({ severity, code, span }) =>
    [severity, code, span].join(" "),
  );
}

describe("units in claims", () => {
  it.each([
    "The net weight is 3.6 t (3,600 kg) [F1].",
    "净重 3600 公斤 [F1]。",
    "The electricity price is EUR 140 per MWh [F2].",
    "每千瓦时电价 0.14 欧元 [F2]。",
    "The guarantee runs for two and a half years, to be cancelled 56 days ahead [R1].",
    "质保两年半，提前八周解约 [R1]。",
    "Delivery is on Wednesday, 9 December [R1].",
    "交付日是下个月 9 日（周三） [R1]。",
    "A customer for more than nine years [F3].",
    "The winch pulls 40 kN at 0.2 m/s and weighs 0.38 t [K1].",
  ])("bear out %s", (text) => {
    expect(codesOf(text)).toEqual([]);
  });

  it.each([
    ["The net weight is 3.6 kg [F1].", "block unsupported-number 3.6 kg"],
    ["净重 3.6 公斤 [F1]。", "block unsupported-number 3.6 公斤"],
    ["The electricity price is EUR 0.14 per MWh [F2].", "block unsupported-number EUR 0.14"],
    ["The guarantee runs for 30 weeks [R1].", "block unsupported-number 30 weeks"],
    ["提前八个月解约 [R1]。", "block unsupported-number 八个月"],
    ["Delivery is on Tuesday, 9 December 2026 [R1].", "block unsupported-date Tuesday"],
    ["交付日是 12 月 9 日（周五） [R1]。", "block unsupported-date 周五"],
    ["A customer for more than twelve years [F3].", "block unsupported-number twelve years"],
    ["The winch pulls 40 t [K1].", "block unsupported-number 40 t"],
  ])("find %s", (text, expected) => {
    expect(codesOf(text)).toEqual([expected]);
  });
});
