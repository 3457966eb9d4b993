import type { View } from "@slack/types";
import { describe, expect, it } from "vitest";
import { homeView } from "#slack/blocks/home-view";
import { noteModal } from "#slack/blocks/modals/note-modal";
import { visitModal } from "#slack/blocks/modals/visit-modal";
import type { BlockContext } from "#slack/blocks/words";
import { validateView } from "#test/slack-server/validate-blocks";
import { blockContext, langs } from "./block-context.ts";
import { hostileTexts, parsedByStringOnly } from "./hostile-texts.ts";
import { asOf, someRow, someTask } from "./some-views.ts";

const many = <Item>(item: Item, count: number): Item[] => Array.from({ length: count }, () => item);
const quiet = { from: "19:00", to: "08:30" };

const views: Readonly<Record<string, (words: string, context: BlockContext) => View>> = {
  home: (words, context) =>
    homeView(
      {
        asOf,
        userName: words,
        accounts: many(someRow(words), 40),
        visits: many(someRow(words), 40),
        tasks: many(someTask(words), 40),
        settings: { off: ["risk-raised"], quiet },
      },
      context,
    ),
  "empty home": (words, context) => {
    const settings = { off: ["visit-overdue", "risk-raised", "buying-window", "class-changed"] as const, quiet: null };
    return homeView(
      { asOf, userName: words, accounts: [], visits: [], tasks: [], settings: { ...settings, off: [...settings.off] } },
      context,
    );
  },
  visit: (words, context) => {
    const contacts = Array.from({ length: 130 }, (_, at) => ({ id: `p${at}`, name: words, title: words }));
    return visitModal(
      { metadata: { accountId: "a1", channelId: "C1" }, accountName: words, today: asOf, contacts },
      context,
    );
  },
  "visit where nobody is known": (words, context) =>
    visitModal({ metadata: { accountId: "a1" }, accountName: words, today: asOf, contacts: [] }, context),
  note: (words, context) => {
    const account = { id: "a1", name: words };
    return noteModal({ metadata: { messageTs: "1.2" }, account, day: asOf, title: words, text: words }, context);
  },
  "empty note": (_, context) => noteModal({ metadata: {}, account: null, day: asOf }, context),
};
const each = langs.flatMap((lang) => Object.entries(views).map(([name, make]) => ({ lang, name, make })));

function parsedTexts(part: unknown): string[] {
  if (Array.isArray(part)) return part.flatMap(parsedTexts);
  if (typeof part !== "object" || part === null) return [];
  const own = "type" in part && part.type === "mrkdwn" && "text" in part ? [String(part.text)] : [];
  return [...own, ...Object.values(part).flatMap(parsedTexts)];
}

describe("every view", () => {
  it.each(each)("is valid and harmless whatever data holds: $name in $lang", ({ lang, make }) => {
    const context = blockContext(lang);
    for (const words of hostileTexts) {
      const view = make(words, context);
      expect(validateView(view)).toEqual([]);
      for (const parsed of parsedTexts(view)) expect(parsed).not.toMatch(parsedByStringOnly);
    }
  });
});
