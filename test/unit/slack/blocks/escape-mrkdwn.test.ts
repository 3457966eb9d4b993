import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { escapeMrkdwn } from "#slack/blocks/escape-mrkdwn";
import { plainText } from "#slack/blocks/plain-text";
import { hostileTexts } from "./hostile-texts.ts";

/** What Slack shows of escaped words. */
const shown = (escaped: string) =>
  escaped
    .replaceAll("\u200B", "")
    .replaceAll("\u02CB", "`")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");

describe("words from data in mrkdwn", () => {
  it("writes Slack's control signs as entities", () => {
    expect(escapeMrkdwn("A&B <!channel> <@U1>")).toBe("A&amp;B &lt;!channel&gt; &lt;@\u200BU1&gt;");
  });

  it("sets signs of formatting apart from what they would embrace", () => {
    expect(escapeMrkdwn("*bold* _x_ ~y~")).toBe("*\u200Bbold*\u200B _\u200Bx_\u200B ~\u200By~\u200B");
  });

  it("leaves no grave accent, quote, mention by name or emoji", () => {
    expect(escapeMrkdwn("`a` @here :smile:\n> b")).toBe("\u02CBa\u02CB @\u200Bhere :\u200Bsmile:\n\u200B&gt; b");
  });

  it("leaves times and ratios as they are", () => {
    expect(escapeMrkdwn("10:30, 1:2, a@, 3 * 4")).toBe("10:30, 1:2, a@, 3 *\u200B 4");
  });

  it.each(hostileTexts)("shows the words that were given: %#", (words) => {
    expect(shown(escapeMrkdwn(words))).toBe(plainText(words));
  });

  it("opens nothing, whatever is given", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (words) => {
        const escaped = escapeMrkdwn(words);
        expect(escaped).not.toMatch(/[<>`]|&(?!(?:amp|lt|gt);)|[*_~](?!\u200B)|@[\p{L}\p{N}]|^&gt;/mu);
      }),
    );
  });
});
