import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { messageLimits } from "#slack/blocks/limits";
import type { SlackMessage } from "#slack/blocks/slack-message";
import { assertValidMessage } from "#test/slack-server/validate-blocks";
import { blockContext, langs } from "./block-context.ts";
import { hostileTexts, parsedByStringOnly } from "./hostile-texts.ts";
import { madeMessages, sent } from "./some-messages.ts";

const makers = Object.entries(madeMessages);
const each = langs.flatMap((lang) => makers.map(([name, make]) => ({ lang, name, make })));

/** What Slack parses: the fallback, and every object of the kind `mrkdwn`, which has to be verbatim. */
function parsedTexts(part: unknown): string[] {
  if (Array.isArray(part)) return part.flatMap(parsedTexts);
  if (typeof part !== "object" || part === null) return [];
  const own = "type" in part && part.type === "mrkdwn" && "text" in part ? [String(part.text)] : [];
  if (own.length > 0) expect(part).toHaveProperty("verbatim", true);
  return [...own, ...Object.values(part).flatMap(parsedTexts)];
}

function assertHarmless({ text, blocks }: SlackMessage): void {
  assertValidMessage(blocks);
  expect(text.length).toBeGreaterThan(0);
  expect(text.length).toBeLessThanOrEqual(messageLimits.text);
  for (const parsed of [text, ...parsedTexts(blocks)]) expect(parsed).not.toMatch(parsedByStringOnly);
  expect(JSON.stringify(blocks)).not.toMatch(/"type":"(?:broadcast|usergroup|channel)"|[\u202A-\u202E\u2066-\u2069]/u);
}

/** Addresses of links: ours alone. */
function addresses(part: unknown): string[] {
  if (Array.isArray(part)) return part.flatMap(addresses);
  if (typeof part !== "object" || part === null) return [];
  return Object.entries(part).flatMap(([key, held]) => (key === "url" ? [String(held)] : addresses(held)));
}

describe("every message", () => {
  it.each(each)("is valid and harmless whatever data holds: $name in $lang", ({ lang, make }) => {
    const context = blockContext(lang);
    for (const words of hostileTexts) {
      const messages = sent(make(words, context), context);
      expect(messages.length).toBeGreaterThan(0);
      for (const message of messages) assertHarmless(message);
    }
  });

  it.each(each)("leads nowhere but to our pages: $name in $lang", ({ lang, make }) => {
    const context = blockContext(lang);
    const found = addresses(sent(make("<https://evil.example|x> https://evil.example", context), context));
    expect(found.filter((url) => !url.startsWith("https://plan.example.com/"))).toEqual([]);
  });

  it("is valid whatever words there are", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), fc.constantFrom(...each), (words, { lang, make }) => {
        const context = blockContext(lang);
        for (const message of sent(make(words, context), context)) assertHarmless(message);
      }),
      { numRuns: 300 },
    );
  });
});
