import { describe, expect, it } from "vitest";
import type { Ledger } from "#domain/evidence";
import { prepareLedger } from "#grounding/ledger/prepare-ledger";
import { verify } from "#grounding/verify";

const ledger: Ledger = [
  {
    id: "N1",
    kind: "note",
    text: "Our price is 6 % above the rival's. The repair was nine days late. Legal has not approved the draft.",
  },
  { id: "N2", kind: "note", text: "对手涨价 4%，工期由 20 天延长到 35 天。样品已经验收，尾款还没支付。" },
  { id: "N3", kind: "note", text: "The first lot has been paid, the second has not been paid." },
];
const prepared = prepareLedger(ledger);

function found(text: string): string[] {
  return verify({ text, ledger: prepared, lang: "en" }).findings.map(
    ({ code, severity, span }) => `${severity} ${code} ${span}`,
  );
}

describe("what is told of passages", () => {
  it.each([
    ["Our price is 6 % below the rival's [N1].", "warn direction below"],
    ["The repair was nine days early [N1].", "block direction early"],
    ["对手降价 4% [N2]。", "block direction 降价"],
    ["工期缩短到 35 天 [N2]。", "block direction 缩短"],
    ["Legal has approved the draft [N1].", "warn status has approved"],
    ["样品尚未验收 [N2]。", "warn status 尚未验收"],
    ["尾款已经支付 [N2]。", "warn status 已经支付"],
  ])("is found where it says the opposite: %s", (text, finding) => {
    expect(found(text)).toEqual([finding]);
  });

  it.each([
    "Our price is 6 % higher than the rival's [N1].",
    "The repair came nine days later [N1].",
    "The draft has not been approved by Legal yet [N1].",
    "对手上调 4%，工期延长到 35 天 [N2]。",
    "样品已验收，尾款尚未支付 [N2]。",
    "The second lot has been paid [N3].",
  ])("is left alone where it does not, or where the passage speaks both ways: %s", (text) => {
    expect(found(text)).toEqual([]);
  });
});
