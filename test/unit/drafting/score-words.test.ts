import { expect, test } from "vitest";
import { bandWord, scoreWords } from "#drafting/score-words";

// Bands of one name mean different things: each method has its own words.
test.each([
  ["scorecard", "nurture", "培养客户", "nurture"],
  ["rfm", "important-value", "重要价值", "important value"],
  ["decision-chain", "thin", "覆盖薄弱", "thin"],
  ["er", "thin", "基础薄弱", "thin"],
  ["white-space", "thin", "渗透很浅", "thinly placed"],
  ["iceberg", "partial", "摸清了一部分", "understood in part"],
  ["match", "champion", "核心客户", "champion"],
  ["match", "win-over", "从对手手中争取", "win over from the competitor"],
  ["kraljic", "bottleneck", "瓶颈物资", "a bottleneck item"],
  ["or-level", "coreSupplier", "核心供应商", "core supplier"],
  ["trust", "fair", "有一定信任", "fair"],
  ["risks", "alarm", "已经告警", "alarm"],
  ["cadence", "overdue", "有逾期", "overdue"],
  ["bus-factor", "single-keeper", "集中在一个人手里", "one keeper"],
  ["win-rate", "insufficient", "资料不足", "insufficient"],
])("of %s the band %s reads as %s and %s", (method, band, zh, en) => {
  expect([bandWord("zh", method, band), bandWord("en", method, band)]).toEqual([zh, en]);
});

test("a band nobody has words for stands as it is", () => {
  expect(bandWord("zh", "rfm", "VVVVVIP")).toBeNull();
});

test("words come from every scoring catalogue; a key without words stays itself", () => {
  expect(scoreWords("zh", "milestone.frameworkContract")).toBe("框架合同");
  expect(scoreWords("en", "factor.dossier.capacity")).toBe("capacity");
  expect(scoreWords("zh", "factor.own.item")).toBe("factor.own.item");
});
