import { describe, expect, test } from "vitest";
import { parseDay } from "#domain/day";
import { isAsking } from "#retrieval/asking-words";
import { expandQuery } from "#retrieval/expand-query";
import { favourRecent } from "#retrieval/favour-recent";
import { termTable } from "#retrieval/term-table";
import { tokenize } from "#retrieval/tokenize";

const expand = (text: string) => expandQuery(text, tokenize(text).words);

describe("expandQuery", () => {
  test.each([
    ["招标什么时候截止", "tender"],
    ["What became of the tender?", "招标"],
    ["赢单的原因", "win"],
    ["payment terms", "账期"],
    ["招標文件", "tender"],
  ])("asks for the other language's word in %j: %s", (query, expected) => {
    expect(expand(query)).toContain(expected);
  });

  test("takes a phrase only where its words stand together", () => {
    // “lead time” is 交期; a time that leads nowhere is not.
    expect(expand("lead time")).toContain("交期");
    expect(expand("time to lead")).not.toContain("交期");
  });

  test("takes a short Chinese term only where it is a word", () => {
    // 标书 stands in 项目标书, 目标 only by chance.
    expect(expand("项目标书")).not.toContain("object");
  });

  test("gives no word twice and none the query has itself", () => {
    const terms = expand("招标 tender 投标");
    expect(new Set(terms).size).toBe(terms.length);
    expect(terms).not.toContain("tender");
  });

  test("leaves a query without terms of the trade as it is", () => {
    expect(expand("lunch in Hangzhou 西湖")).toEqual([]);
  });
});

test("every row of the term table gives words in both languages", () => {
  for (const [chinese, english] of termTable) {
    for (const entry of chinese.split("|")) expect(tokenize(entry).words.join("")).toMatch(/^\p{Script=Han}+$/u);
    for (const entry of english.split("|")) expect(tokenize(entry).words).not.toEqual([]);
  }
});

describe("isAsking", () => {
  test.each(["discuss", "summari", "percentag", "什么", "看法", "discuss tunnel"])("%s is how one asks", (term) => {
    expect(isAsking(term)).toBe(true);
  });

  test.each(["tunnel", "预算", "price cut", "交期"])("%s is what one asks about", (term) => {
    expect(isAsking(term)).toBe(false);
  });
});

describe("favourRecent", () => {
  const asOf = parseDay("2026-11-01");
  const hit = (score: number, date: string | null) => ({ score, date: date === null ? null : parseDay(date) });

  test("raises by the full weight today, by half of it after a half-life, and not at all without a date", () => {
    // 365 days before 2026-11-01 is 2025-11-01: 1 + .05 · 2^−1 = 1.025.
    const hits = [hit(1, "2026-11-01"), hit(1, "2025-11-01"), hit(1, null)];
    const raised = favourRecent(hits, asOf, { weight: 0.05, halfLifeDays: 365 });
    expect(raised.map(({ score }) => score.toFixed(6))).toEqual(["1.050000", "1.025000", "1.000000"]);
  });

  test("does not lift a new note over a clearly better old one", () => {
    const [first] = favourRecent([hit(2, "2019-01-01"), hit(1.8, "2026-10-31")], asOf, {
      weight: 0.05,
      halfLifeDays: 365,
    });
    expect(first?.date).toBe("2019-01-01");
  });

  test("takes a note of a later day for one of today", () => {
    const [first] = favourRecent([hit(1, "2027-11-01")], asOf, { weight: 0.05, halfLifeDays: 365 });
    expect(first?.score).toBeCloseTo(1.05, 12);
  });
});
