import type { KnownBlock } from "@slack/types";
import { describe, expect, it } from "vitest";
import type { Claim } from "#domain/claim";
import { answerBlocks } from "#slack/blocks/answer-blocks";
import { evidenceBlocks } from "#slack/blocks/evidence-blocks";
import { fitMessages } from "#slack/blocks/fit-messages";
import { blockContext } from "./block-context.ts";
import { blocksText } from "./blocks-text.ts";
import { someAnswer, someEvidence, someMessage } from "./some-views.ts";

const en = blockContext("en");
const claim = (id: string, text: string, evidence: string[], kind: Claim["kind"] = "fact"): Claim => ({
  id,
  kind,
  text,
  evidence,
  origin: "template",
});

const answer = {
  ...someAnswer("Nordwind"),
  claims: [
    claim("c1", "Anke Schulte decides at Nordwind.", ["N1"]),
    claim("c2", "The budget is not confirmed.", ["F1", "N1"], "inference"),
    claim("c3", "Ask her for the budget.", [], "recommendation"),
    claim("c4", "Who signs?", [], "question"),
    claim("t1", "Anke Schulte", ["N1"]),
    claim("t2", "Head of quality", ["N1"]),
    claim("t3", "4", ["F1"]),
  ],
  blocks: [
    { type: "paragraph" as const, claims: ["c1", "c2"] },
    { type: "list" as const, items: [{ claims: ["c3"] }, { claims: ["c4"] }] },
    {
      type: "table" as const,
      columns: ["Name", "Title", "Level"],
      rows: [
        [{ claims: ["t1"] }, { claims: ["t2"] }, { claims: ["t3"] }],
        [{ claims: ["t1"] }, { claims: ["t2"] }, { label: "–" }],
      ],
    },
    { type: "heading" as const, text: "Nothing below" },
  ],
  evidence: someEvidence("Nordwind").slice(0, 2),
  findings: [],
  suggestions: ["Who else?"],
  proposal: null,
};
const note = "https://plan.example.com/notes/n1?start=3&end=40";
const made = answerBlocks(someMessage(answer), en);

const elements = (block: KnownBlock | undefined) => (block?.type === "rich_text" ? block.elements : []);
const buttons = (blocks: readonly KnownBlock[]) =>
  blocks.flatMap((block) => (block.type === "actions" ? block.elements : [])).map((element) => element.action_id);

describe("an answer", () => {
  it("has its claims with their signs, each citation a link to its passage", () => {
    expect(elements(made.blocks[0])).toEqual([
      {
        type: "rich_text_section",
        elements: [
          { type: "text", text: "Anke Schulte decides at Nordwind." },
          { type: "text", text: " " },
          { type: "link", url: note, text: "[1]" },
          { type: "text", text: " " },
          { type: "text", text: "◇ " },
          { type: "text", text: "The budget is not confirmed." },
          { type: "text", text: " " },
          { type: "link", url: "https://plan.example.com/accounts/a1", text: "[2]" },
          { type: "link", url: note, text: "[1]" },
        ],
      },
    ]);
  });

  it("tells tables row by row, what a whole row cites once", () => {
    expect(blocksText(made.blocks).split("\n").slice(5, 7)).toEqual([
      "- Anke Schulte [1] — Title: Head of quality [1] · Level: 4 [2]",
      "- Anke Schulte — Title: Head of quality · Level: – [1]",
    ]);
  });

  it("lists what is cited by the numbers of the text, with the text's links", () => {
    expect(elements(made.blocks.at(-1)).slice(1)).toEqual([
      {
        type: "rich_text_section",
        elements: [
          { type: "link", url: note, text: "[1]" },
          { type: "text", text: " 12 Oct 2026 · Nordwind" },
        ],
      },
      {
        type: "rich_text_section",
        elements: [
          { type: "link", url: "https://plan.example.com/accounts/a1", text: "[2]" },
          { type: "text", text: " Revenue Nordwind: CNY 20.0M (2026 · orders:Nordwind)" },
        ],
      },
    ]);
  });

  it("says who wrote it and what its signs mean, and offers what can be done", () => {
    expect(made.closing[0]).toEqual({
      type: "context",
      elements: [{ type: "plain_text", text: "Answered by rules · ◇ inference · → recommendation", emoji: false }],
    });
    expect(buttons(made.closing)).toEqual([
      "answer_evidence",
      "answer_helpful",
      "answer_unhelpful",
      "open_web",
      "ask_again",
    ]);
  });

  it("is told to notifications by its first claim", () => {
    expect(made.text).toBe("Anke Schulte decides at Nordwind.");
  });

  it("has no heading above nothing", () => {
    expect(blocksText(made.blocks)).not.toContain("Nothing below");
  });

  it("introduces what is open by a word, but not what it asks back", () => {
    const asks = answerBlocks(someMessage({ ...answer, state: "asks" }), en);
    expect(blocksText(made.blocks)).toContain("- Open question: Who signs?");
    expect(blocksText(asks.blocks)).toContain("- Who signs?");
  });

  it("offers to confirm only what is still open", () => {
    const proposing = someAnswer("Nordwind");
    const open = answerBlocks(someMessage(proposing), en);
    const settled = answerBlocks(someMessage(proposing, { proposalState: "confirmed" }), en);
    expect(buttons(open.closing).slice(0, 2)).toEqual(["proposal_confirm", "proposal_decline"]);
    expect(buttons(settled.closing)).not.toContain("proposal_confirm");
  });

  it("has the same numbers where its whole evidence is shown", () => {
    const shown = blocksText(
      fitMessages(evidenceBlocks(answer, en), { lang: "en" }).messages.flatMap(({ blocks }) => blocks),
    );
    expect(shown).toBe(
      [
        "Evidence of the answer",
        "[1] 12 Oct 2026 · Nordwind\nNordwind",
        "[2] Revenue Nordwind: CNY 20.0M (2026 · orders:Nordwind)",
      ].join("\n\n"),
    );
  });
});
