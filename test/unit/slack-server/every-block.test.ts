import { expect, test } from "vitest";
import { validateBlocks, validateView } from "#test/slack-server/validate-blocks";
import * as sample from "./sample-blocks.ts";

const { actions, button, card, divider, filePicture, header, input, modal, mrkdwn, option, picture, plain } = sample;
const { raw, rich, richSection, richWord, section, table, typed } = sample;

const valid = (...blocks: sample.Fields[]) => validateBlocks("message", blocks);

test("every element that may be pressed or chosen is taken", () => {
  const options = [option(0), option(1)];
  const sources = ["users", "conversations", "channels", "external"];
  const elements = [
    ...sources.flatMap((source) => [`${source}_select`, `multi_${source}_select`]).map((type) => ({ type })),
    { type: "static_select", option_groups: [{ label: plain(5), options }], initial_option: options[1] },
    { type: "multi_static_select", options, initial_options: [options[0]], max_selected_items: 2 },
    { type: "checkboxes", options: [{ ...option(0), text: mrkdwn(5) }] },
    { type: "radio_buttons", options, initial_option: options[0] },
    { type: "overflow", options: [option(0, { url: "https://example.com" })] },
    { type: "datepicker", initial_date: "2026-11-22", placeholder: plain(5) },
    { type: "timepicker", initial_time: "09:30", timezone: "Asia/Shanghai" },
    { type: "datetimepicker", initial_date_time: 1_795_000_000 },
    { type: "workflow_button", text: plain(5), workflow: { trigger: { url: "https://slack.com/shortcuts/Ft1" } } },
    { type: "rich_text_input", initial_value: rich(richWord(1)), min_lines: 1 },
    button({ style: "primary", confirm: { title: plain(5), text: mrkdwn(5), confirm: plain(3), deny: plain(2) } }),
  ];
  expect(valid(actions(...elements.map((element, at) => ({ ...element, action_id: `a${at}` }))))).toEqual([]);
});

test("every field of a modal is taken", () => {
  const blocks = [
    input({ type: "email_text_input" }, { optional: true, hint: plain(5), dispatch_action: true }),
    input({ type: "url_text_input", initial_value: "https://example.com" }),
    input({ type: "number_input", is_decimal_allowed: false, min_value: "0", max_value: "10" }),
    input({ type: "file_input", filetypes: ["png"], max_files: 1 }),
    typed({ multiline: true, dispatch_action_config: { trigger_actions_on: ["on_enter_pressed"] } }),
  ];
  expect(validateView(modal({ submit: plain(5), close: plain(5), notify_on_close: true, blocks }))).toEqual([]);
});

test("everything that rich text may hold is taken", () => {
  const inline = [
    { type: "text", text: "x", style: { bold: true, italic: true, strike: true, code: true } },
    { type: "link", url: "http://127.0.0.1:3000/accounts/1", text: "[1]", style: { bold: true } },
    { type: "user", user_id: "U1" },
    { type: "channel", channel_id: "C1" },
    { type: "usergroup", usergroup_id: "S1" },
    { type: "broadcast", range: "here" },
    { type: "emoji", name: "tada", unicode: "1f389" },
    { type: "date", timestamp: 1_795_000_000, format: "{date_short}", fallback: "22 Nov" },
    { type: "color", value: "#ff0000" },
    { type: "team", team_id: "T1" },
  ];
  const part = richSection(...inline);
  const elements = [
    part,
    { type: "rich_text_list", style: "ordered", indent: 1, offset: 2, border: 0, elements: [part] },
    { type: "rich_text_quote", elements: inline, border: 1 },
    { type: "rich_text_preformatted", elements: inline.slice(0, 2) },
  ];
  expect(valid({ type: "rich_text", elements })).toEqual([]);
});

test("every other block is taken in a message", () => {
  const video = { video_url: "https://example.com/v", thumbnail_url: "https://example.com/t.png", alt_text: "x" };
  const cells = [raw(1), { type: "raw_number", value: 1, text: "1" }, rich(richWord(1))];
  const opinion = { text: plain(5), value: "1" };
  const task = { type: "task_card", task_id: "1", title: "x", status: "pending" };
  const blocks = [
    divider,
    header(5),
    section({ text: mrkdwn(5), fields: [plain(5)], accessory: picture(), expand: true }),
    { type: "context", elements: [mrkdwn(5), plain(5), picture()] },
    { ...filePicture({ url: "https://files.slack.com/files-pri/T1-F1/a.png" }), title: plain(5) },
    { type: "video", title: plain(5), ...video },
    { ...table(cells), column_settings: [{ align: "right", is_wrapped: true }, null] },
    { type: "data_table", caption: "x", rows: [[raw(1)], [{ type: "raw_number", value: 1 }]], page_size: 5 },
    { type: "markdown", text: "**x**" },
    {
      type: "context_actions",
      elements: [{ type: "feedback_buttons", positive_button: opinion, negative_button: opinion }],
    },
    { type: "alert", text: mrkdwn(5), level: "warning" },
    card({ title: mrkdwn(5), actions: [button()] }),
    { type: "container", title: plain(5), child_blocks: [divider] },
    { type: "plan", title: "x", tasks: [{ ...task, details: rich(richWord(1)) }] },
  ];
  expect(valid(...blocks)).toEqual([]);
});
