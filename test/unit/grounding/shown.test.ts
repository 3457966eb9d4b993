import { describe, expect, it } from "vitest";
import type { Ledger } from "#domain/evidence";
import { prepareLedger } from "#grounding/ledger/prepare-ledger";
import { verify } from "#grounding/verify";

const fact = (id: string, path: string, value: string) =>
  ({ id, kind: "fact", path, value: { type: "text", value } }) as const;

const ledger: Ledger = [
  { id: "F1", kind: "fact", path: "contact.name", value: { type: "name", value: "陈建国", aliases: ["陈总"] } },
  { id: "F2", kind: "fact", path: "account.name", value: { type: "name", value: "远航港务集团" } },
  fact("F3", "account.industry", "轨道交通"),
  fact("F4", "contact.title", "采购总监"),
  fact("F5", "account.profile", "运营四条线，车站照明分标段公开采购，付款按节点，新线正在建设之中。"),
];
const prepared = prepareLedger(ledger);

function found(text: string): string[] {
  return verify({ text, ledger: prepared, lang: "zh" }).findings.map(
    ({ code, severity, expected }) => `${code} ${severity} ${expected}`,
  );
}

describe("what is cited and not said", () => {
  it.each([
    ["所属行业：商业地产 [F3]", "unsupported-claim warn 轨道交通"],
    ["财务经理 [F4]", "unsupported-claim warn 采购总监"],
    ["finance manager [F4]", "unsupported-claim warn 采购总监"],
    ["对方支持我们 [F1]", "unsupported-claim warn 陈建国"],
    [
      "客户做医疗器械 [F5]",
      "unsupported-claim warn 运营四条线，车站照明分标段公开采购，付款按节点，新线正在建设之中。",
    ],
  ])("warns of %s", (text, finding) => {
    expect(found(text)).toEqual([finding]);
  });

  it.each([
    "軌道交通 [F3]",
    "purchasing director [F4]",
    "陈总支持我们 [F1]",
    "Chen Jianguo supports us [F1]",
    "对方支持我们 [F2]",
    "车站照明要公开采购 [F5]",
    "谁支持我们？ [F1]",
  ])("is silent about %s", (text) => {
    expect(found(text)).toEqual([]);
  });
});
