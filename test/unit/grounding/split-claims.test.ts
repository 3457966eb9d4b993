import { describe, expect, it } from "vitest";
import { splitClaims } from "#grounding/split-claims";

/** Claims as "text ← ids". */
function split(text: string): string[] {
  return splitClaims(text).claims.map((claim) => `${claim.text} ← ${claim.evidence.join(" ")}`);
}

describe("splitClaims", () => {
  it.each<[string, string[]]>([
    ["A rose [F1]. B fell [F2][N1].", ["A rose ← F1", "B fell ← F2 N1"]],
    ["收入增长 [F1]，毛利下降 [F2, N3]。", ["收入增长 ← F1", "，毛利下降 ← F2 N3"]],
    ["收入增长【F1】。", ["收入增长 ← F1"]],
    ["It rose. [F1] It fell. [F2]", ["It rose. ← F1", "It fell. ← F2"]],
    ["No source here. It fell [F2].", ["No source here. ← ", "It fell ← F2"]],
    ["He said “Stop. Now.” and left [N1].", ["He said “Stop. Now.” and left ← N1"]],
    ["“我们要换供应商。” [N1] 下周再谈。", ["“我们要换供应商。” ← N1", "下周再谈。 ← "]],
    ["Met Mr. Li at 3.5 m vs. 4 m [N1].", ["Met Mr. Li at 3.5 m vs. 4 m ← N1"]],
    ["St. Brennan bought approx. 5 t in Sept. [F1].", ["St. Brennan bought approx. 5 t in Sept. ← F1"]],
    ["- [F3] Revenue: 5. Orders: 6.", ["Revenue: 5. Orders: 6. ← F3"]],
    ["1. Do this [F1]\n   - and that [F2]", ["Do this ← F1", "and that ← F2"]],
    ["| a | b [F1] | [F2] |", ["a ← F2", "b ← F1"]],
  ])("splits %j", (text, expected) => {
    expect(split(text)).toEqual(expected);
  });

  it("leaves out front matter, comments, table rules and row numbers, and reads headings as a whole", () => {
    const text = "---\nversion: 3\n---\n## 2.1 Aims 2026\n<!-- 5\n6 -->\n| x | y |\n|---|---|\n| 1 | a |\n| 7 | b |";
    expect(splitClaims(text).claims.map(({ text: claim, scope }) => [claim, scope])).toEqual([
      ["Aims 2026", "ledger"],
      ["x", "ledger"],
      ["y", "ledger"],
      ["a", "ledger"],
      ["7", "ledger"],
      ["b", "ledger"],
    ]);
  });

  it("tells questions from statements", () => {
    expect(splitClaims("谁批预算？先问陈总。").claims.map(({ kind }) => kind)).toEqual(["question", "fact"]);
  });
});
