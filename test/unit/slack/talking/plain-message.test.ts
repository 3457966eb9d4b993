import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mentionsAnybody, plainMessage } from "#slack/talking/plain-message";

const bot = "U0BOT";
const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

describe("plainMessage", () => {
  it.each([
    ["<@U0BOT> 莱茵光谁拍板？", "莱茵光谁拍板？"],
    ["<@U0BOT|groundplan>: who decides?", ": who decides?"],
    ["hey <@U0BOT> who decides?", "hey who decides?"],
    ["ask <@U1> and <@U2|Emma>", "ask @U1 and Emma"],
    ["in <#C1|sales> or <#C2>", "in #sales or #C2"],
    ["<!channel> <!here|here> <!subteam^S1|@team>", "@channel here @team"],
    ["see <https://example.com/a?b=1&amp;c=2|the offer>", "see the offer"],
    ["see <https://example.com/a?b=1&amp;c=2>", "see https://example.com/a?b=1&c=2"],
    ["<mailto:a@example.com|a@example.com>", "a@example.com"],
    ["a &lt; b &amp;&amp; c &gt; d", "a < b && c > d"],
    ["&amp;lt;b&amp;gt;", "&lt;b&gt;"],
    ["  two \t  spaces \u00A0 here  \n next ", "two spaces here \n next"],
    ["<@U0BOT>", ""],
    ["", ""],
  ])("of %j is %j", (text, plain) => {
    expect(plainMessage(text, bot)).toBe(plain);
  });

  it("gives back what somebody wrote, as Slack escapes it", () => {
    const words = fc.string({ unit: "grapheme" }).map((text) => text.replace(/[^\S\n]+/gu, " ").trim());
    fc.assert(fc.property(words, (text) => plainMessage(escaped(text), bot) === text));
  });

  it("keeps other bots' names where it does not know its own", () => {
    expect(plainMessage("<@U0BOT> hello", null)).toBe("@U0BOT hello");
  });
});

describe("mentionsAnybody", () => {
  it.each([
    "<@U0BOT> x",
    "x <@W012A>",
    "<@U1|Emma>",
    "<!here>",
    "<!channel> x",
    "<!everyone>",
    "<!subteam^S1|@team> x",
  ])("finds whom %s is said to", (text) => {
    expect(mentionsAnybody(text)).toBe(true);
  });

  it.each([
    "",
    "who decides?",
    "&lt;@U1&gt;",
    "@emma",
    "<https://example.com|@emma>",
    "<#C1|sales>",
    "<!date^1^{date}|today>",
  ])("finds nobody in %s", (text) => {
    expect(mentionsAnybody(text)).toBe(false);
  });
});
