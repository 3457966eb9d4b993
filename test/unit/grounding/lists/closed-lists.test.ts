import fc from "fast-check";
import { expect, test } from "vitest";
import type { Claim } from "#domain/claim";
import { parseDay } from "#domain/day";
import type { LedgerEntry } from "#domain/evidence";
import { prepareLedger } from "#grounding/ledger/prepare-ledger";
import { scoreLists } from "#grounding/lists/score-lists";
import { verify } from "#grounding/verify";

function score(id: string, method: string, members: Record<string, string>, value: number | null = 61): LedgerEntry {
  const about = { asOf: parseDay("2026-04-30"), scale: { min: 0, max: 100 }, band: "x", factors: [], coverage: 1 };
  const rest = { missing: [], flags: [], configHash: "c" };
  return {
    id,
    kind: "score",
    score: { method, version: "1", value, ...about, ...rest, ...members },
    label: { zh: "评分", en: "Score" },
  };
}

function deal(id: string, path: string, value: Extract<LedgerEntry, { kind: "fact" }>["value"]): LedgerEntry {
  return { id, kind: "fact", path, value, record: "opportunity:9", entity: "Harbour" };
}

const ledger = prepareLedger([
  score("S1", "scorecard", { class: "nurture" }),
  score("S2", "kraljic", { position: "leverage" }),
  score("S3", "win-rate", { band: "C" }),
  score("S4", "trust", { band: "fair" }, 55),
  score("S5", "or-level", { rung: "supplier" }),
  deal("F1", "opportunity.name", { type: "name", value: "Harbour" }),
  deal("F2", "opportunity.status", { type: "enum", value: "open", labels: { zh: "在谈", en: "open" } }),
]);

function codes(text: string, evidence: string[], kind: Claim["kind"] = "fact"): string[] {
  const claims: Claim[] = [{ id: "c", kind, text, evidence, origin: "model" }];
  return verify({ claims, ledger, lang: "zh" }).findings.map(({ code, span }) => `${code} ${span}`);
}

test.each([
  ["客户定为重点客户。", ["S1"], "wrong-attribute 重点客户"],
  ["客戶定為重點客戶。", ["S1"], "wrong-attribute 重點客戶"],
  ["Scorecard class: watch.", ["S1"], "wrong-attribute watch"],
  ["照明属瓶颈物资。", ["S2"], "wrong-attribute 瓶颈物资"],
  ["Lighting is a strategic item for them.", ["S2"], "wrong-attribute strategic item"],
  ["赢率 61，A档。", ["S3"], "wrong-attribute A档"],
  ["信任度 55（信任较深）。", ["S4"], "wrong-attribute 信任较深"],
  ["Trust: 55 (high).", ["S4"], "wrong-attribute high"],
  ["客户把我方当作核心供应商。", ["S5"], "wrong-attribute 核心供应商"],
  ["Harbour已丢单。", ["F1"], "status 已丢单"],
  ["Harbour is won.", ["F1"], "status is won"],
  ["照明不属于杠杆物资。", ["S2"], "status 杠杆物资"],
])("%s is found to name another member of the list", (text, evidence, expected) => {
  expect(codes(text, evidence)).toContain(expected);
});

test.each([
  ["客户定为培养客户。", ["S1"]],
  ["Lighting is a leverage item, not a strategic item.", ["S2"]],
  ["The high shelves of the store need light.", ["S4"]],
  ["升到核心供应商还差两项。", ["S5"]],
  ["Missing for core supplier: executive visits.", ["S5"]],
  ["Harbour 在谈。", ["F1"]],
  ["客户看重战略物资的供应。", ["F1"]],
])("%s is left alone", (text, evidence) => {
  expect(codes(text, evidence).filter((code) => /^(?:wrong-attribute|status)/.test(code))).toEqual([]);
});

test("A question states no member", () => {
  expect(codes("照明属瓶颈物资吗？", ["S2"], "question")).toEqual([]);
});

const scored = fc.constantFrom(...scoreLists).chain((list) =>
  fc.tuple(fc.constantFrom(...list.members), fc.constantFrom(...list.members)).chain(([own, other]) =>
    fc.record({
      list: fc.constant(list),
      own: fc.constant(own),
      word: fc.constantFrom(...other.words),
      other: fc.constant(other),
    }),
  ),
);

test("Of every list the own member's words raise nothing, another's always a finding at its span", () => {
  fc.assert(
    fc.property(scored, ({ list, own, other, word }) => {
      const prepared = prepareLedger([score("S1", list.method, { [list.member]: own.value })]);
      const text = `评分为 61，${word}。`;
      const claims: Claim[] = [{ id: "c", kind: "fact", text, evidence: ["S1"], origin: "model" }];
      const found = verify({ claims, ledger: prepared, lang: "zh" }).findings.filter(
        (one) => one.code === "wrong-attribute",
      );
      expect(found.map(({ span }) => span)).toEqual(own.value === other.value ? [] : [word]);
      expect(found.every(({ start, end, span }) => text.slice(start, end) === span)).toBe(true);
    }),
  );
});
