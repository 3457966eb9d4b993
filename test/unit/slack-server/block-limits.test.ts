import { describe, expect, test } from "vitest";
import {
  assertValidMessage,
  blockCharacters,
  charactersOfBlock,
  maxMessageCharacters,
  validateBlocks,
  validateView,
} from "#test/slack-server/validate-blocks";
import * as sample from "./sample-blocks.ts";

const { actions, button, buttonOf, card, confirmed, divider, input, many, mrkdwn, numbered, option, optioned } = sample;
const { picture, plain, raw, rich, richWord, section, select, table, typed, x, modal } = sample;

/** Makes a block of some length. `place`: in it, where Slack would point. */
type Limit = [name: string, make: (n: number) => sample.Fields, max: number, place: string];

const characters: Limit[] = [
  ["a section's text", (n) => section({ text: mrkdwn(n) }), 3000, "/text/text"],
  ["a field", (n) => section({ fields: [mrkdwn(n)] }), 2000, "/fields/0/text"],
  ["a header", (n) => sample.header(n), 150, "/text/text"],
  ["a button's text", (n) => buttonOf({ text: plain(n) }), 75, "/elements/0/text/text"],
  ["a button's value", (n) => buttonOf({ value: x(n) }), 2000, "/elements/0/value"],
  ["a button's address", (n) => buttonOf({ url: `https://example.com/${x(n - 20)}` }), 3000, "/elements/0/url"],
  ["a button for the ear", (n) => buttonOf({ accessibility_label: x(n) }), 75, "/elements/0/accessibility_label"],
  ["an action's id", (n) => buttonOf({ action_id: x(n) }), 255, "/elements/0/action_id"],
  ["a block's id", (n) => ({ ...divider, block_id: x(n) }), 255, "/block_id"],
  ["what an image shows", (n) => picture({ alt_text: x(n) }), 2000, "/alt_text"],
  ["an image's title", (n) => picture({ title: plain(n) }), 2000, "/title/text"],
  ["a markdown block", (n) => ({ type: "markdown", text: x(n) }), 12_000, "/text"],
  ["a cell", (n) => table([raw(n)]), 2000, "/rows/0/0/text"],
  ["a cell of rich text", (n) => table([rich(richWord(n - 1), richWord(1))]), 2000, "/rows/0/0"],
  ["an option's text", (n) => optioned({ text: plain(n) }), 75, "/elements/0/options/0/text/text"],
  ["an option's value", (n) => optioned({ value: x(n) }), 150, "/elements/0/options/0/value"],
  ["an option's words", (n) => optioned({ description: plain(n) }), 75, "/elements/0/options/0/description/text"],
  [
    "a placeholder",
    (n) => select({ options: [option(0)], placeholder: plain(n) }),
    150,
    "/elements/0/placeholder/text",
  ],
  ["a question's title", (n) => confirmed({ title: plain(n) }), 100, "/elements/0/confirm/title/text"],
  ["a question's text", (n) => confirmed({ text: plain(n) }), 300, "/elements/0/confirm/text/text"],
  ["a question's yes", (n) => confirmed({ confirm: plain(n) }), 30, "/elements/0/confirm/confirm/text"],
  ["a question's no", (n) => confirmed({ deny: plain(n) }), 30, "/elements/0/confirm/deny/text"],
  ["an input's label", (n) => input({ type: "datepicker" }, { label: plain(n) }), 2000, "/label/text"],
  ["an input's hint", (n) => input({ type: "datepicker" }, { hint: plain(n) }), 2000, "/hint/text"],
  ["an input's placeholder", (n) => typed({ placeholder: plain(n) }), 150, "/element/placeholder/text"],
  ["a card's body", (n) => card({ body: mrkdwn(n) }), 200, "/body/text"],
];

const items: Limit[] = [
  ["fields", (n) => section({ fields: many(n, () => plain(1)) }), 10, "/fields"],
  ["a context's elements", (n) => ({ type: "context", elements: many(n, () => mrkdwn(1)) }), 10, "/elements"],
  ["actions", (n) => actions(...many(n, numbered)), 25, "/elements"],
  ["rows", (n) => table(...many(n, () => [raw(1)])), 100, "/rows"],
  ["columns", (n) => table(many(n, () => raw(1))), 20, "/rows/0"],
  [
    "settings of columns",
    (n) => ({ ...table([raw(1)]), column_settings: many(n, () => ({})) }),
    20,
    "/column_settings",
  ],
  ["options", (n) => select({ options: many(n, option) }), 100, "/elements/0/options"],
  ["groups of options", (n) => select({ option_groups: many(n, groupOf) }), 100, "/elements/0/option_groups"],
  ["an overflow menu", (n) => actions({ type: "overflow", options: many(n, option) }), 5, "/elements/0/options"],
  ["boxes to tick", (n) => actions({ type: "checkboxes", options: many(n, option) }), 10, "/elements/0/options"],
  ["choices of one", (n) => actions({ type: "radio_buttons", options: many(n, option) }), 10, "/elements/0/options"],
  ["icon buttons", (n) => ({ type: "context_actions", elements: many(n, icon) }), 5, "/elements"],
  [
    "cards in a row",
    (n) => ({ type: "carousel", elements: many(n, () => card({ title: mrkdwn(5) })) }),
    10,
    "/elements",
  ],
];

const values: Limit[] = [
  ["the longest entry", (n) => typed({ max_length: n }), 3000, "/element/max_length"],
  ["a list's indent", (n) => sample.richList({ indent: n }), 8, "/elements/0/indent"],
  ["files at once", (n) => input({ type: "file_input", max_files: n }), 10, "/element/max_files"],
];

function groupOf(at: number) {
  return { label: plain(5), options: [option(at)] };
}
function icon(at: number) {
  return { type: "icon_button", icon: "trash", text: plain(5), action_id: `a${at}` };
}

/** What Slack says of a block just within the limit and of one just beyond it. */
const bothSides = (make: Limit[1], max: number) => [
  validateBlocks("message", [make(max)]),
  validateBlocks("message", [make(max + 1)]),
];
const at = (place: string) => `[json-pointer:/blocks/0${place}]`;

describe("what is just within a limit is taken, what is just beyond it refused", () => {
  test.each(characters)("%s", (_name, make, max, place) => {
    const words = `must be less than ${max + 1} characters ${at(place)}`;
    expect(bothSides(make, max)).toEqual([[], expect.arrayContaining([words])]);
  });

  test.each(items)("%s", (_name, make, max, place) => {
    expect(bothSides(make, max)).toEqual([[], [`no more than ${max} items allowed ${at(place)}`]]);
  });

  test.each(values)("%s", (_name, make, max, place) => {
    expect(bothSides(make, max)).toEqual([[], [`must be less than or equal to ${max} ${at(place)}`]]);
  });

  test.each([
    ["message", 50, "/blocks"],
    ["modal", 100, "/view/blocks"],
    ["home", 100, "/view/blocks"],
  ] as const)("blocks of a %s", (surface, max, place) => {
    const found = [max, max + 1].map((count) => validateBlocks(surface, Array(count).fill(divider)));
    expect(found).toEqual([[], [`no more than ${max} items allowed [json-pointer:${place}]`]]);
  });

  test.each([
    ["title", 24],
    ["submit", 24],
    ["close", 24],
  ] as const)("%s of a modal", (key, max) => {
    const found = [max, max + 1].map((length) => validateView(modal({ [key]: plain(length) })));
    expect(found).toEqual([[], [`must be less than ${max + 1} characters [json-pointer:/view/${key}/text]`]]);
  });

  test.each([
    ["private_metadata", 3000],
    ["callback_id", 255],
    ["external_id", 255],
  ] as const)("%s of a view", (key, max) => {
    const found = [max, max + 1].map((length) => validateView(modal({ [key]: x(length) })));
    expect(found).toEqual([[], [`must be less than ${max + 1} characters [json-pointer:/view/${key}]`]]);
  });

  test("the text of all markdown blocks", () => {
    const texts = (second: number) => [6000, second].map((length) => ({ type: "markdown", text: x(length) }));
    const words = "markdown blocks must be less than 12001 characters together [json-pointer:/blocks]";
    expect([6000, 6001].map((second) => validateBlocks("message", texts(second)))).toEqual([[], [words]]);
  });

  test("the text of all cells", () => {
    const rows = (last: number) => table(...many(5, () => [raw(1900)]), [raw(last)]);
    const words = "the cells of all tables must be less than 10001 characters together [json-pointer:/blocks]";
    expect([500, 501].map((last) => validateBlocks("message", [rows(last)]))).toEqual([[], [words]]);
  });

  test("the text of a whole message", () => {
    const sections = (last: number) =>
      [3000, 3000, 3000, 3000, last].map((length) => section({ text: mrkdwn(length) }));
    const room = maxMessageCharacters - 12_000 - 5 * charactersOfBlock;
    assertValidMessage(sections(room));
    const beyond = () => assertValidMessage(sections(room + 1));
    expect(beyond).toThrow("msg_blocks_too_long: 13201 characters");
  });
});

test("characters are counted as people count them", () => {
  const text = "🙂".repeat(150);
  expect(validateBlocks("message", [{ type: "header", text: { type: "plain_text", text } }])).toEqual([]);
});

test("texts, addresses and values count together, kinds and ids do not", () => {
  const pressed = button({ value: x(3), url: `https://example.com/${x(4)}`, action_id: x(100) });
  expect(blockCharacters([actions(pressed), { ...divider, block_id: x(100) }])).toBe(5 + 3 + 24);
});
