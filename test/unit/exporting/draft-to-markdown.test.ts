import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Draft } from "#domain/draft";
import { draftToMarkdown } from "#exporting/draft-to-markdown";
import { arbitraryText } from "./arbitrary-text.ts";
import { smallDraft, smallRenderers } from "./small-draft.ts";

const goldenZh = `<!-- groundplan draft D-1 account A-7 -->

# 华星机械 客户计划

客户：华星机械 · 数据截至 2026年11月15日 · 撰写：模板 · 核验发现 1 处待处理

◇ 推断 · → 建议

## 1. 价值与匹配

近 12 个月收入 ¥2,368万，RFM 为 84。 [F1][S1] ◇ 采购放缓可能与新线推迟有关。 [N1]

### 近一年

| 指标 | 数值 |
| --- | ---: |
| 近 12 个月收入 | ¥2,368万 [F1] |

## 2. 客情

- → 本周安排技术负责人拜访陈建国。 [F2][K1]
- **待确认**：明年预算何时批复？

hours 9:0 [R1][F8]

## 证据

- [F1] 近 12 个月收入：¥2,368万（2025-11-16/2026-11-15；orders:12 records）
- [F2] contact.name：陈建国
- [S1] RFM 得分：84（VVVVVIP）
- [N1] 2026年3月5日 · 3 月拜访 · Li Wei：“陈总说： “预算还没批””
- [K1] Case 12：“3,000 h”
- [R1] ACME：{"hours":{"Monday":"9:0-18:0"},"wifi":"free"}
`;

const goldenEn = `<!-- groundplan draft D-1 account A-7 -->

# Huaxing Machinery account plan

Account: Huaxing Machinery · as of 15 Nov 2026 · writer: template · 1 finding

◇ inference · → recommendation

## 1. Value and fit

Revenue over 12 months is CNY 23.68M, RFM 84. [F1][S1] ◇ The slowdown may follow from the postponed line. [N1]

### Last year

| Measure | Value |
| --- | ---: |
| Revenue, 12 months | CNY 23.68M [F1] |

## 2. Relationships

- → Send the technical lead to Chen this week. [F2][K1]
- **Open question**: When is next year's budget approved?

hours 9:0 [R1][F8]

## Evidence

- [F1] Revenue, 12 months: CNY 23.68M (2025-11-16/2026-11-15; orders:12 records)
- [F2] contact.name: 陈建国
- [S1] RFM score: 84 (VVVVVIP)
- [N1] 5 Mar 2026 · Visit in March · Li Wei: “Chen said: “not approved yet””
- [K1] Case 12: “3,000 h”
- [R1] ACME: {"hours":{"Monday":"9:0-18:0"},"wifi":"free"}
`;

/** `smallDraft` with every text that may come from data replaced. */
function withTexts(claim: string, name: string, note: string): Draft {
  const draft = smallDraft("en");
  return {
    ...draft,
    id: note,
    accountId: name,
    title: name,
    accountName: name,
    sections: draft.sections.map((section) => ({
      ...section,
      title: name,
      claims: section.claims.map((held) => ({ ...held, text: claim })),
      blocks: section.blocks.map((block) =>
        block.type === "table" ? { ...block, columns: [name, note], rows: [...block.rows, [{ label: note }]] } : block,
      ),
    })),
    ledger: draft.ledger.map((entry) =>
      entry.kind === "note" ? { ...entry, text: note, title: name, author: claim } : entry,
    ),
  };
}

/** What Markdown still reads as markup: escaped characters taken out, our own citations and comment too. */
function live(markdown: string): string {
  return markdown
    .split("\n")
    .slice(1)
    .join("\n")
    .replace(/\\[!-/:-@[-`{-~]/g, "·")
    .replace(/\[[FSNKR]\d\]/g, "");
}

describe("draftToMarkdown", () => {
  it.each([
    ["zh", goldenZh],
    ["en", goldenEn],
  ] as const)("writes the small draft in %s", (lang, golden) => {
    expect(draftToMarkdown(smallDraft(lang), smallRenderers)).toBe(golden);
  });

  it("names the model and leaves out legend and evidence where there is nothing to explain", () => {
    const draft = smallDraft("en");
    const bare: Draft = {
      ...draft,
      sections: [],
      findings: [],
      provenance: { ...draft.provenance, writer: "llm", model: "qwen-max" },
    };
    expect(draftToMarkdown(bare, smallRenderers)).toBe(
      "<!-- groundplan draft D-1 account A-7 -->\n\n# Huaxing Machinery account plan\n\n" +
        "Account: Huaxing Machinery · as of 15 Nov 2026 · writer: language model (qwen-max) · no findings\n",
    );
  });

  it("writes the word for a score's band where one is given", () => {
    const markdown = draftToMarkdown(smallDraft("zh"), { ...smallRenderers, bandLabel: ({ band }) => `等级 ${band}` });
    expect(markdown).toContain("- [S1] RFM 得分：84（等级 VVVVVIP）");
  });

  it("keeps ids from ending the comment on the first line", () => {
    const draft = { ...smallDraft("en"), accountId: "A --><b>" };
    expect(draftToMarkdown(draft, smallRenderers).split("\n")[0]).toBe(
      "<!-- groundplan draft D-1 account A%20--%3E%3Cb%3E -->",
    );
  });

  it("never lets data become a link, an image, a tag or code", () => {
    fc.assert(
      fc.property(arbitraryText, arbitraryText, arbitraryText, (claim, name, note) => {
        const markdown = draftToMarkdown(withTexts(claim, name, note), smallRenderers);
        expect(live(markdown)).not.toMatch(/\[|\]\(|<[a-z/!?]|`|~|:\/\/|www\./i);
        expect(markdown.split("\n")[0]).toMatch(/^<!-- groundplan draft [^<>\s]* account [^<>\s]* -->$/);
      }),
      { numRuns: 500 },
    );
  });

  it("keeps every table row on one line with two cells, whatever the data holds", () => {
    fc.assert(
      fc.property(arbitraryText, arbitraryText, arbitraryText, (claim, name, note) => {
        const lines = live(draftToMarkdown(withTexts(claim, name, note), smallRenderers)).split("\n");
        const rows = lines.filter((line) => line.startsWith("|"));
        expect(rows.map((row) => row.split("|").length - 1)).toEqual([3, 3, 3, 3]);
        expect(lines.filter((line) => line.includes("|"))).toEqual(rows);
      }),
      { numRuns: 500 },
    );
  });

  it("has as many headings as the draft, whatever the data holds", () => {
    fc.assert(
      fc.property(arbitraryText, arbitraryText, arbitraryText, (claim, name, note) => {
        const lines = live(draftToMarkdown(withTexts(claim, name, note), smallRenderers)).split("\n");
        // Title, two sections, one heading, the evidence.
        expect(lines.filter((line) => /^#{1,6}( |$)/.test(line))).toHaveLength(5);
        expect(lines.filter((line) => /^(>|\d+[.)] |[+*] |---)/.test(line))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
