import { describe, expect, test } from "vitest";
import { compareFigures, earlierRuns, type StoredResult } from "#evals/compare";
import { judgeGoals } from "#evals/goals";
import { renderHtml } from "#evals/report";
import { cachedPrefix, fallbackShare } from "#evals/scorers";

const wanted = [
  { figure: "evidence", least: 0.95 },
  { figure: "blocking", most: 0 },
] as const;

describe("judgeGoals", () => {
  test("holds each figure to its side of the limit", () =>
    expect(judgeGoals(wanted, { evidence: 0.95, blocking: 1 }).map(({ met }) => met)).toEqual([true, false]));

  test("tells a figure that was not measured from one that was missed", () =>
    expect(judgeGoals(wanted, { evidence: 1 })[1]).toMatchObject({ value: null, met: true }));
});

describe("compareFigures", () => {
  test("says better and worse by the side the goal is on", () =>
    expect(
      compareFigures(
        { evidence: 0.9, blocking: 0, tokens: 5, ms: 1 },
        { evidence: 0.8, blocking: 2, tokens: 4 },
        wanted,
      ),
    ).toEqual([
      { figure: "evidence", now: 0.9, before: 0.8, change: "better" },
      { figure: "blocking", now: 0, before: 2, change: "better" },
      { figure: "tokens", now: 5, before: 4, change: "other" },
      { figure: "ms", now: 1, before: null, change: "new" },
    ]));
});

describe("earlierRuns", () => {
  const run: StoredResult = {
    suite: "drafts",
    prompts: "1+a",
    promptFiles: {},
    model: "m",
    at: "2026-11-15T10:00:00Z",
    limits: "all",
    figures: {},
  };

  test("takes other prompts and models of the same suite and limits, newest first", () => {
    const older = { ...run, prompts: "1+b", at: "2026-11-13T10:00:00Z" };
    const other = { ...run, model: "n", at: "2026-11-14T10:00:00Z" };
    const all = [older, run, { ...other, limits: "lang=zh" }, { ...other, suite: "chat" }, other];
    expect(earlierRuns(all, run)).toEqual([other, older]);
  });
});

describe("cachedPrefix", () => {
  test("counts the beginning that a request shares with another", () =>
    expect(
      cachedPrefix([
        ["same", "abc"],
        ["same", "xyz"],
      ]),
    ).toEqual({ sent: 16, shared: 5 }));

  test("finds nothing to keep in a single request", () => expect(cachedPrefix([["a", "b"]]).shared).toBe(0));
});

test("the share of replaced claims counts those that stand in for a model's", () => {
  const claim = (origin: "model" | "fallback") => ({
    id: origin,
    kind: "fact" as const,
    text: "",
    evidence: [],
    origin,
  });
  const section = { id: "s", title: "", blocks: [], claims: [claim("model"), claim("fallback")] };
  expect(fallbackShare({ sections: [section], findings: [] })).toBe(0.5);
});

test("the page draws a bar for each share and escapes its words", () => {
  const charts = [{ title: "A & B", bars: [{ label: "<i>", share: 0.5, text: "50 %", missed: true }] }];
  const page = renderHtml({ title: "t", lines: [], tables: [], charts }, "zh");
  expect(page).toContain('<rect class="missed" x="260" y="5" width="160.0"');
  expect(page).toContain("&lt;i&gt;");
  expect(page).toContain('<html lang="zh">');
});
