import fc from "fast-check";
import { expect, test } from "vitest";
import type { Claim } from "#domain/claim";
import { parseDay } from "#domain/day";
import type { LedgerEntry, TypedValue } from "#domain/evidence";
import { prepareLedger } from "#grounding/ledger/prepare-ledger";
import { verify } from "#grounding/verify";

function fact(id: string, path: string, value: TypedValue, zh: string, en: string, record = "account:1"): LedgerEntry {
  return {
    id,
    kind: "fact",
    path,
    value,
    label: { zh, en },
    record,
    entity: record.startsWith("contact") ? "赵敏" : "北岸",
  };
}

function chain(flags: string[]): LedgerEntry {
  const factor = (letter: string, raw: number | null) => ({
    id: letter,
    raw,
    unit: "level",
    points: 0,
    weight: 20,
    contribution: 0,
    evidence: [],
  });
  const score = {
    method: "decision-chain",
    version: "1",
    asOf: parseDay("2026-04-30"),
    value: 40,
    scale: { min: 0, max: 100 },
    band: "thin",
    factors: [factor("A", 1), factor("D", 4), factor("I", null)],
    coverage: 1,
    missing: ["I"],
    flags,
    configHash: "c",
  };
  return { id: "S1", kind: "score", score };
}

const ledger = prepareLedger([
  fact("F1", "account.foundedYear", { type: "date", value: "1998" }, "成立年份", "Founded"),
  fact("F2", "account.city", { type: "text", value: "青川" }, "城市", "City"),
  fact("F3", "orders.overdue", { type: "money", amount: "250000", currency: "CNY" }, "逾期未回款", "Overdue payments"),
  fact("F4", "opportunities.won", { type: "count", value: 3, unit: "deal" }, "赢单数", "Won deals"),
  fact("F5", "opportunities.lost", { type: "count", value: 1, unit: "deal" }, "丢单数", "Lost deals"),
  fact("F6", "contact.name", { type: "name", value: "赵敏" }, "联系人", "Contact", "contact:1"),
  fact("F7", "contact.level", { type: "number", value: 2 }, "客情层级", "Relationship level", "contact:1"),
  fact("F8", "product.name", { type: "name", value: "泵站 K2" }, "产品", "Product"),
  fact("F9", "product.orders", { type: "count", value: 4, unit: "order" }, "订单数", "Orders"),
  chain(["no-coach", "detractor-at-top"]),
]);

function contradictions(text: string, evidence: string[]): string[] {
  const claims: Claim[] = [{ id: "c", kind: "fact", text, evidence, origin: "model" }];
  const { findings } = verify({ claims, ledger, lang: "zh" });
  return findings.filter(({ code }) => code === "status" || code === "wrong-attribute").map(({ span }) => span);
}

test.each([
  ["北岸 was not founded in 1998.", ["F1"], "not"],
  ["北岸不在青川。", ["F2"], "不"],
  ["CNY 250,000 is not overdue.", ["F3"], "not"],
  ["已收回 ¥25万。", ["F3"], "已收回"],
  ["CNY 250,000 is paid.", ["F3"], "paid"],
  ["丢 3 个商机。", ["F4", "F5"], "丢"],
  ["赵敏支持我方。", ["F6"], "支持我方"],
  ["赵敏 opposes the plan.", ["F6"], "opposes"],
  ["没有用过泵站 K2：4 笔订单。", ["F8", "F9"], "没有"],
  ["项目已有教练。", ["S1"], "教练"],
  ["The deal has a coach.", ["S1"], "coach"],
  ["批准者已有支持者。", ["S1"], "支持者"],
  ["决策者没有支持者。", ["S1"], "支持者"],
  ["影响者已经清楚是谁。", ["S1"], "清楚是谁"],
  ["批准者中有人认可我方。", ["S1"], "认可我方"],
])("%s contradicts the evidence", (text, evidence, span) => {
  expect(contradictions(text, evidence)).toContain(span);
});

test.each([
  ["北岸 was founded in 1998.", ["F1"]],
  ["北岸位于青川，不只做本地生意。", ["F2"]],
  ["逾期未回款 ¥25万。", ["F3"]],
  ["CNY 250,000 is overdue and not paid.", ["F3"]],
  ["赢 3 个商机，丢 1 个商机。", ["F4", "F5"]],
  ["赵敏仍为中立。", ["F6"]],
  ["北岸还没有采购泵站 K2。", ["F8"]],
  ["项目没有教练。", ["S1"]],
  ["The deal is without a coach.", ["S1"]],
  ["批准者没有支持者。", ["S1"]],
  ["决策者已有支持者。", ["S1"]],
  ["影响者还不知道是谁。", ["S1"]],
])("%s agrees with the evidence", (text, evidence) => {
  expect(contradictions(text, evidence)).toEqual([]);
});

test("Whatever the words, findings point at their span", () => {
  const words = fc.array(
    fc.constantFrom(
      "没有",
      "不",
      "not ",
      "教练",
      "支持我方",
      "赵敏",
      "青川",
      "1998",
      "，",
      "赢",
      " 3 ",
      "已收回",
      "¥25万",
    ),
    { maxLength: 14 },
  );
  fc.assert(
    fc.property(words, (parts) => {
      const text = parts.join("");
      const evidence = ["F1", "F2", "F3", "F4", "F6", "S1"];
      const claims: Claim[] = [{ id: "c", kind: "fact", text, evidence, origin: "model" }];
      const { findings } = verify({ claims, ledger, lang: "zh" });
      expect(findings.every(({ start, end, span }) => text.slice(start, end) === span)).toBe(true);
    }),
    { numRuns: 60 },
  );
});
