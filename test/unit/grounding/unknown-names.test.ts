import { describe, expect, it } from "vitest";
import type { Ledger } from "#domain/evidence";
import { prepareLedger } from "#grounding/ledger/prepare-ledger";
import { verify } from "#grounding/verify";

const name = (id: string, path: string, value: string, accountId = "A", aliases: string[] = []) =>
  ({ id, kind: "fact", path, accountId, value: { type: "name", value, aliases } }) as const;

const ledger: Ledger = [
  name("F1", "contact.name", "陈建国"),
  name("F2", "account.name", "远航港务集团有限公司"),
  name("F3", "product.name", "High Bay 150", "A", ["HB150", "P-HB150"]),
  name("F4", "opportunity.competitor", "Helio Nord GmbH"),
  name("F8", "contact.name", "高志远", "B"),
  name("F9", "account.name", "Baltic Stores Inc.", "B"),
  { id: "N1", kind: "note", accountId: "A", text: "订单 SO-1343 由刘芳总监签收。Nina Weber, the buyer, called." },
  { id: "N9", kind: "note", accountId: "B", text: "SO-2001 is late." },
];
const prepared = prepareLedger(ledger, { accountId: "A" });

function found(text: string): string[] {
  return verify({ text, ledger: prepared, lang: "en" }).findings.map(
    ({ code, severity, span }) => `${code} ${severity} ${span}`,
  );
}

describe("names nobody knows", () => {
  it.each([
    ["采购总监王志远同意。", "unknown-name block 王志远"],
    ["王志远总监同意。", "unknown-name block 王志远"],
    ["我们拜访了王志远（采购总监）。", "unknown-name block 王志远"],
    ["王志远表示支持。", "unknown-name block 王志远"],
    ["Purchasing director John Baker agreed.", "unknown-name block John Baker"],
    ["John Baker, the purchasing director, agreed.", "unknown-name block John Baker"],
    ["John Baker (CFO) agreed.", "unknown-name block John Baker"],
    ["Ms Nora Baker agreed.", "unknown-name block Ms Nora Baker"],
    ["John Baker confirmed the plan.", "unknown-name block John Baker"],
    ["我们输给华强照明有限公司。", "unknown-name block 华强照明有限公司"],
    ["They buy from Nordic Lamps Ltd today.", "unknown-name block Nordic Lamps Ltd"],
    ["HB250 is in use.", "unknown-name block HB250"],
    ["订单 SO-1344 未付。", "unknown-name block SO-1344"],
    ["订单 SO-2001 未付。", "cross-account block SO-2001"],
    ["高志远支持我们。", "cross-account block 高志远"],
    ["Gao Zhiyuan supports us.", "cross-account block Gao Zhiyuan"],
    ["Baltic Stores Inc. buys more.", "cross-account block Baltic Stores Inc."],
  ])("finds in %s: %s", (text, finding) => {
    expect(found(text)).toEqual([finding]);
  });

  it.each([
    "刘芳总监签收。",
    "Nina Weber, the buyer, called.",
    "HB150 与 P-HB150 在用，订单 SO-1343 未付。",
    "Helio Nord GmbH and 远航港务集团有限公司 met.",
    "高级工程师负责评估，项目经理安排培训，方案经理已定。",
    "采购总监高度重视，总经理马上安排。",
    "该集团与子公司、有限公司。",
    "The Purchasing Director confirmed it; the General Manager agreed.",
    "Key Account Manager visits in spring.",
    "AX-77 is a new code of no known series.",
  ])("is silent about %s", (text) => {
    expect(found(text)).toEqual([]);
  });

  describe("of one's own group", () => {
    const group = prepareLedger(
      [
        name("F1", "account.name", "粤瀚照明集团有限公司", "A", ["粤瀚"]),
        name("F2", "account.subsidiary", "粤瀚照明华东有限公司"),
        name("F8", "account.name", "粤瀚照明华东有限公司", "B", ["粤瀚华东", "粤瀚"]),
      ],
      { accountId: "A" },
    );
    const codesOf = (text: string) => verify({ text, ledger: group, lang: "zh" }).findings.map(({ code }) => code);

    it("takes the short name of a subsidiary for the subsidiary, not for the account", () => {
      expect(codesOf("粤瀚华东换得起供应商 [F1]。")).toEqual(["wrong-citation"]);
    });

    it("accepts the short name where the subsidiary is cited", () => {
      expect(codesOf("粤瀚华东是粤瀚的下属单位 [F2]。")).toEqual([]);
    });

    it("still takes a name that both go by for the account", () => {
      expect(codesOf("粤瀚换得起供应商 [F1]。")).toEqual([]);
    });
  });
});
