import { expect, test } from "vitest";
import { assertValidMessage, validateBlocks, validateView } from "#test/slack-server/validate-blocks";
import * as sample from "./sample-blocks.ts";

const { actions, buttonOf, card, divider, filePicture, input, modal, mrkdwn, numbered, option, picture } = sample;
const { plain, raw, rich, richList, section, select, table, typed } = sample;

/** A block that would be taken but for one thing, what Slack says of it, and where it points. */
const refused: [name: string, block: unknown, words: string, place: string][] = [
  ["a block of no known kind", { type: "sect" }, "unsupported type: sect", "/type"],
  ["a block without a kind", { text: plain(1) }, "missing required field: type", ""],
  ["what is no block at all", "text", "must provide an object", ""],
  [
    "a file, which nobody may send",
    { type: "file", source: "remote", external_id: "x" },
    "unsupported type: file",
    "/type",
  ],
  ["an unknown property", { ...divider, colour: "red" }, "invalid additional property: colour", ""],
  ["emoji in mrkdwn", section({ text: { ...mrkdwn(1), emoji: true } }), "invalid additional property: emoji", "/text"],
  [
    "verbatim in plain text",
    section({ text: { ...plain(1), verbatim: true } }),
    "invalid additional property: verbatim",
    "/text",
  ],
  ["an empty text", section({ text: mrkdwn(0) }), "must be more than 0 characters", "/text/text"],
  ["a text that fits neither kind", section({ text: mrkdwn(0) }), "failed to match all allowed schemas", "/text"],
  ["a string for a text object", section({ text: "x" }), "must provide an object", "/text"],
  ["a number for a string", buttonOf({ value: 5 }), "must provide a string", "/elements/0/value"],
  ["a section with nothing in it", section({}), "must define either `text` or `fields`", ""],
  ["fields that are none", section({ fields: [] }), "no less than 1 items allowed", "/fields"],
  ["mrkdwn in a header", { type: "header", text: mrkdwn(1) }, "unsupported type: mrkdwn", "/text/type"],
  ["a header without text", { type: "header" }, "missing required field: text", ""],
  ["a colour that there is not", buttonOf({ style: "green" }), "must be a valid enum value", "/elements/0/style"],
  [
    "a text field among actions",
    actions({ type: "plain_text_input" }),
    "unsupported type: plain_text_input",
    "/elements/0/type",
  ],
  [
    "a file field in a section",
    section({ text: plain(1), accessory: { type: "file_input" } }),
    "unsupported type: file_input",
    "/accessory/type",
  ],
  ["an action_id twice", actions(numbered(1), numbered(1)), '`action_id` "a1" already exists', "/elements/1/action_id"],
  ["an image from nowhere", { type: "image", alt_text: "x" }, "must define either `image_url` or `slack_file`", ""],
  [
    "an image from two places",
    picture({ slack_file: { id: "F1" } }),
    "must define either `image_url` or `slack_file`",
    "",
  ],
  ["an image without words", picture({ alt_text: undefined }), "missing required field: alt_text", ""],
  ["an image out of reach", picture({ image_url: "http://127.0.0.1/a.png" }), "downloading image failed", "/image_url"],
  [
    "a file by id and address",
    filePicture({ id: "F1", url: "https://example.com" }),
    "must define either `id` or `url`",
    "/slack_file",
  ],
  [
    "a link that runs something",
    rich({ type: "link", url: "javascript:alert(1)" }),
    "invalid url",
    "/elements/0/elements/0/url",
  ],
  [
    "an empty piece of rich text",
    rich({ type: "text", text: "" }),
    "must be more than 0 characters",
    "/elements/0/elements/0/text",
  ],
  [
    "an unknown style",
    rich({ type: "text", text: "x", style: { big: true } }),
    "invalid additional property: big",
    "/elements/0/elements/0/style",
  ],
  [
    "text outside of a section",
    { type: "rich_text", elements: [{ type: "text", text: "x" }] },
    "unsupported type: text",
    "/elements/0/type",
  ],
  ["a list without a kind", richList({ style: undefined }), "missing required field: style", "/elements/0"],
  [
    "a list of texts",
    richList({ elements: [{ type: "text", text: "x" }] }),
    "unsupported type: text",
    "/elements/0/elements/0/type",
  ],
  ["an empty cell", table([raw(0)]), "must be more than 0 characters", "/rows/0/0/text"],
  ["a cell of mrkdwn", table([mrkdwn(1)]), "unsupported type: mrkdwn", "/rows/0/0/type"],
  ["a row without cells", table([raw(1)], []), "no less than 1 items allowed", "/rows/1"],
  [
    "rows of different length",
    { type: "data_table", caption: "x", rows: [[raw(1)], [raw(1), raw(1)]] },
    "all rows must have the same number of values",
    "",
  ],
  ["a menu without options", select({}), "must define either `options` or `option_groups`", "/elements/0"],
  [
    "a first choice not offered",
    select({ options: [option(0)], initial_option: option(1) }),
    "initial options must exactly match the options provided",
    "/elements/0",
  ],
  [
    "a date that is none",
    input({ type: "datepicker", initial_date: "12.10.2026" }),
    "must be a valid date in the format YYYY-MM-DD",
    "/element/initial_date",
  ],
  [
    "a time that is none",
    input({ type: "timepicker", initial_time: "25:00" }),
    "must be a valid time in the format HH:mm",
    "/element/initial_time",
  ],
  [
    "a least above the most",
    typed({ min_length: 5, max_length: 4 }),
    "min_length must not be greater than max_length",
    "/element",
  ],
  ["an input without a label", { type: "input", element: { type: "datepicker" } }, "missing required field: label", ""],
  ["a number of no kind", input({ type: "number_input" }), "missing required field: is_decimal_allowed", "/element"],
  ["a card with nothing on it", card({}), "must define one of `hero_image`, `title`, `actions` or `body`", ""],
  [
    "a container without a title",
    { type: "container", child_blocks: [divider] },
    "must define either `title` or `rich_text_title`",
    "",
  ],
];

test.each(refused)("refuses %s", (_name, block, words, place) => {
  expect(validateBlocks("message", [block])).toContain(`${words} [json-pointer:/blocks/0${place}]`);
});

test.each([
  ["what is no list", "message", { type: "divider" }, "must provide an array [json-pointer:/blocks]"],
  ["two tables", "message", [table([raw(1)]), table([raw(1)])], "only_one_table_allowed [json-pointer:/blocks]"],
  [
    ...(["a block_id twice", "message", [1, 2].map(() => ({ ...divider, block_id: "a" }))] as const),
    '`block_id` "a" already exists [json-pointer:/blocks/1/block_id]',
  ],
  [
    ...(["markdown in a modal", "modal", [{ type: "markdown", text: "x" }]] as const),
    "unsupported type: markdown [json-pointer:/view/blocks/0/type]",
  ],
  ["a table at home", "home", [table([raw(1)])], "unsupported type: table [json-pointer:/view/blocks/0/type]"],
] as const)("refuses %s", (_name, surface, blocks, words) => {
  expect(validateBlocks(surface, blocks)).toEqual([words]);
});

const focused = typed({ focus_on_load: true });
const refusedViews: [name: string, view: unknown, words: string][] = [
  ["of no known kind", { type: "popup", blocks: [] }, "unsupported type: popup [json-pointer:/view/type]"],
  ["without a title", { type: "modal", blocks: [] }, "missing required field: title [json-pointer:/view]"],
  ["without blocks", { type: "home" }, "missing required field: blocks [json-pointer:/view]"],
  ["that is none", "view", "must provide an object [json-pointer:/view]"],
  [
    "of the home page with a title",
    { type: "home", blocks: [], title: plain(1) },
    "invalid additional property: title [json-pointer:/view]",
  ],
  [
    "with a field and no way to send it",
    modal({ blocks: [typed()] }),
    "must define `submit` to use an `input` block in modals [json-pointer:/view]",
  ],
  [
    "with two fields in focus",
    modal({ submit: plain(1), blocks: [focused, focused] }),
    "only one element can set `focus_on_load` [json-pointer:/view/blocks]",
  ],
  [
    "with a block that is refused",
    modal({ blocks: [section({})] }),
    "must define either `text` or `fields` [json-pointer:/view/blocks/0]",
  ],
];

test.each(refusedViews)("refuses a view %s", (_name, view, words) => {
  expect(validateView(view)).toEqual([words]);
});

test("a picture of Slack's own is refused where it is not known", () => {
  const problems = validateBlocks("message", [filePicture({ id: "F2" })], ({ id }) => id === "F1");
  expect(problems).toEqual(["invalid slack file [json-pointer:/blocks/0/slack_file]"]);
});

test("a maker of blocks is told everything that is wrong at once", () => {
  const both = () => assertValidMessage([section({}), { type: "header", text: plain(151) }]);
  expect(both).toThrow(/\/blocks\/0\][\s\S]*\/blocks\/1\/text\/text\]/);
});
