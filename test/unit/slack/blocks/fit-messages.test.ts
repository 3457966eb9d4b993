import type { KnownBlock } from "@slack/types";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { actions, button } from "#slack/blocks/button";
import { fitMessages } from "#slack/blocks/fit-messages";
import { header, mrkdwn, smallPrint } from "#slack/blocks/plain-object";
import { bold, bulletList, link, preformatted, quote, richText, section, text } from "#slack/blocks/rich-text";
import { longMessage } from "#slack/blocks/slack-message";
import { assertValidMessage } from "#test/slack-server/validate-blocks";
import { blocksText } from "./blocks-text.ts";

const closing: KnownBlock[] = [
  ...smallPrint("by rules"),
  ...actions(button("answer_evidence", "Show evidence", { messageId: "m1", conversationId: "c1" })),
];
const paragraph = (words: string) => richText(section(text(words)));
const messagesOf = (blocks: KnownBlock[], mostMessages = 3) =>
  fitMessages(longMessage("said", blocks, closing), { lang: "en", mostMessages });
/** Words without what separates them: splitting may add a break of lines. */
const wordsIn = (blocks: readonly KnownBlock[]) => blocksText(blocks).replace(/[\s|·-]+/gu, "");

/** A word over and over, so that some are far beyond every limit. */
const words = fc.oneof(
  { weight: 4, arbitrary: fc.string({ unit: "grapheme", minLength: 1, maxLength: 80 }) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom("大客户", "word ", "句。", "👩‍👧", "x"), fc.integer({ min: 100, max: 6_000 }))
      .map(([word, count]) => word.repeat(count)),
  },
);
const inline = fc.oneof(
  words.map((said) => text(said)),
  words.map((said) => bold(said)),
  words.map((said) => link("https://plan.example.com/notes/n1?start=1&end=20", said)),
);
const element = fc.oneof(
  fc.array(inline, { minLength: 1, maxLength: 5 }).map((parts) => section(...parts)),
  fc.array(inline, { minLength: 1, maxLength: 30 }).map((items) => bulletList(items)),
  inline.map((said) => quote(said)),
  words.map((said) => preformatted(said)),
);
const block: fc.Arbitrary<KnownBlock[]> = fc.oneof(
  { weight: 5, arbitrary: fc.array(element, { minLength: 1, maxLength: 6 }).map((parts) => richText(...parts)) },
  { weight: 1, arbitrary: words.map((said): KnownBlock[] => [{ type: "markdown", text: said }]) },
  {
    weight: 1,
    arbitrary: words.map((said): KnownBlock[] => [{ ...header("x"), text: { type: "plain_text", text: said } }]),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(words, fc.array(words, { maxLength: 14 })).map(([said, fields]): KnownBlock[] => [
      {
        type: "section",
        block_id: "one",
        text: mrkdwn(said),
        ...(fields.length > 0 && { fields: fields.map(mrkdwn) }),
      },
    ]),
  },
  {
    weight: 1,
    arbitrary: fc
      .array(words, { minLength: 1, maxLength: 14 })
      .map((said): KnownBlock[] => [{ type: "context", elements: said.map(mrkdwn) }]),
  },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.array(fc.string({ unit: "grapheme", minLength: 1, maxLength: 500 }), { minLength: 1, maxLength: 20 }), {
        minLength: 1,
        maxLength: 120,
      })
      .map((rows): KnownBlock[] => [
        { type: "table", rows: rows.map((row) => row.map((said) => ({ type: "raw_text" as const, text: said }))) },
      ]),
  },
  { weight: 1, arbitrary: fc.constant<KnownBlock[]>([{ type: "divider" }]) },
);
const manyBlocks = fc.array(block, { maxLength: 60 }).map((blocks) => blocks.flat().map(withoutId));

/** Ids of blocks are the maker's affair: the first of them alone has one here. */
function withoutId(block: KnownBlock, at: number): KnownBlock {
  return at === 0 ? block : { ...block, block_id: `block-${at}` };
}

describe("fitting blocks into messages", () => {
  it("leaves alone what fits", () => {
    const blocks = paragraph("short");
    expect(messagesOf(blocks)).toEqual({
      messages: [{ text: "said", blocks: [...blocks, ...closing] }],
      attachment: null,
    });
  });

  it("goes on in the next message after fifty blocks", () => {
    const { messages } = messagesOf(Array.from({ length: 60 }, (_, at) => paragraph(`line ${at}`)).flat());
    expect(messages.map(({ blocks }) => blocks.length)).toEqual([50, 12]);
    expect(messages.map((message) => message.text)).toEqual(["said", "said (2/2)"]);
  });

  it("cuts a long block of rich text between its elements", () => {
    const lines = Array.from({ length: 40 }, (_, at) => section(text(`${at} ${"x".repeat(500)}`)));
    const { messages, attachment } = messagesOf(richText(...lines));
    expect(attachment).toBeNull();
    expect(messages).toHaveLength(2);
  });

  it("has one table in a message", () => {
    const table: KnownBlock = { type: "table", rows: [[{ type: "raw_text", text: "a" }]] };
    const { messages } = messagesOf([table, table]);
    expect(messages).toHaveLength(2);
  });

  it("leaves no heading behind at a message's end", () => {
    const lines = Array.from({ length: 49 }, (_, at) => paragraph(`line ${at}`)).flat();
    const { messages } = messagesOf([...lines, header("Next"), ...paragraph("more")]);
    expect(messages[1]?.blocks[0]).toEqual(header("Next"));
  });

  it("says where the rest is and asks for a file beyond the most messages", () => {
    const { messages, attachment } = messagesOf(paragraph("长".repeat(60_000)));
    expect(attachment).toEqual({ reason: "too-long" });
    expect(messages).toHaveLength(3);
    expect(messages[2]?.blocks.slice(-3)).toEqual([
      {
        type: "rich_text",
        elements: [
          {
            type: "rich_text_section",
            elements: [
              {
                type: "text",
                text: "This is longer than messages may be: the whole of it is in the attached file.",
                style: { italic: true },
              },
            ],
          },
        ],
      },
      ...closing,
    ]);
  });

  it("makes valid messages of whatever comes", () => {
    fc.assert(
      fc.property(manyBlocks, fc.integer({ min: 1, max: 4 }), (blocks, most) => {
        const { messages } = messagesOf(blocks, most);
        expect(messages.length).toBeLessThanOrEqual(most);
        for (const message of messages) assertValidMessage(message.blocks);
      }),
      { numRuns: 60 },
    );
  });

  it("says every word in order where no file is asked for", () => {
    fc.assert(
      fc.property(manyBlocks, (blocks) => {
        const { messages, attachment } = messagesOf(blocks, 1_000);
        expect(attachment).toBeNull();
        expect(wordsIn(messages.flatMap((message) => message.blocks))).toBe(wordsIn([...blocks, ...closing]));
      }),
      { numRuns: 60 },
    );
  });

  it("says the beginning where a file has the whole", () => {
    fc.assert(
      fc.property(manyBlocks, (blocks) => {
        const { messages, attachment } = messagesOf(blocks, 1);
        fc.pre(attachment !== null);
        const said = messages.flatMap((message) => message.blocks).slice(0, -3);
        expect(wordsIn(blocks).startsWith(wordsIn(said))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
