import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textOf } from "#services/chat/ask-chat-text";
import { answerBlocks } from "#slack/blocks/answer-blocks";
import { fitMessages } from "#slack/blocks/fit-messages";
import { answerFile } from "#slack/talking/answer-file";
import { answerOf } from "#test/helpers/chat-desk";
import { shownText } from "#test/helpers/shown-text";
import { assertValidMessage } from "#test/slack-server/validate-blocks";
import { blockContext } from "../blocks/block-context.ts";

const id = "01900000-0000-7000-8000-000000000001";

/** An answer of so many sentences of such a length, each another one. */
function said(count: number, length: number) {
  const sentences = Array.from(
    { length: count },
    (_, at) => `Sentence ${at} ${"says so ".repeat(length)}and ends ${at}.`,
  );
  const answer = answerOf(...sentences);
  const message = { id, conversationId: id, state: "done", answer, error: null, proposalState: null } as const;
  const fitted = fitMessages(answerBlocks(message, blockContext("en")), { lang: "en" });
  const file = new TextDecoder().decode(answerFile({ id, text: textOf(answer) }, "en").bytes);
  return { ...fitted, sentences, file };
}

const squeezed = (text: string) => text.replace(/\s+/gu, " ");

describe("a long answer", () => {
  it("is told whole: in messages that Slack takes, or in a file beside them", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 150 }), fc.integer({ min: 0, max: 150 }), (count, length) => {
        const { messages, attachment, sentences, file } = said(count, length);
        for (const { blocks } of messages) assertValidMessage(blocks);
        const shown = squeezed(messages.map(({ blocks }) => shownText(blocks)).join(" "));
        const lost = sentences.filter((sentence) => !shown.includes(squeezed(sentence)));
        expect(attachment === null ? lost : sentences.filter((sentence) => !file.includes(sentence))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it("is one message where it fits, several where it does not, and has a file where it is longer still", () => {
    const told = [said(1, 1), said(40, 60), said(150, 150)];
    expect(told.map(({ messages, attachment }) => [messages.length > 1, attachment !== null])).toEqual([
      [false, false],
      [true, false],
      [true, true],
    ]);
  });
});
