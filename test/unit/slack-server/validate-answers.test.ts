import { describe, expect, test } from "vitest";
import { validateOptions, validateViewAnswer } from "#test/slack-server/validate-answers";
import { input, many, modal, option, plain, section } from "./sample-blocks.ts";

const sent = modal({ submit: plain(5), blocks: [input({ type: "datepicker" }, { block_id: "day" })] });

describe("an answer to a modal that was sent", () => {
  test.each([
    ["nothing", ""],
    ["an empty object", {}],
    ["to close all", { response_action: "clear" }],
    ["another modal", { response_action: "update", view: modal({}) }],
    ["one more modal", { response_action: "push", view: modal({}) }],
    ["what is wrong with a field", { response_action: "errors", errors: { day: "In the future" } }],
  ])("may be %s", (_name, answer) => {
    expect(validateViewAnswer(answer, sent)).toEqual([]);
  });

  test.each([
    [
      "an action that there is not",
      { response_action: "shut" },
      "must be a valid enum value [json-pointer:/response_action]",
    ],
    [
      "an error of no field",
      { response_action: "errors", errors: { other: "x" } },
      "no input block with this block_id [json-pointer:/errors/other]",
    ],
    [
      "an empty error",
      { response_action: "errors", errors: { day: "" } },
      "must be more than 0 characters [json-pointer:/errors/day]",
    ],
    [
      "a modal that is refused",
      { response_action: "update", view: modal({ blocks: [section({})] }) },
      "must define either `text` or `fields` [json-pointer:/view/blocks/0]",
    ],
    ["no modal", { response_action: "push" }, "must provide an object [json-pointer:/view]"],
  ])("may not be %s", (_name, answer, words) => {
    expect(validateViewAnswer(answer, sent)).toContain(words);
  });
});

describe("options for a menu", () => {
  test.each([
    ["none", { options: [] }],
    ["a hundred", { options: many(100, option) }],
    ["in groups", { option_groups: [{ label: plain(75), options: [option(1)] }] }],
  ])("may be %s", (_name, answer) => {
    expect(validateOptions(answer)).toEqual([]);
  });

  test.each([
    ["more than a hundred", { options: many(101, option) }, "no more than 100 items allowed [json-pointer:/options]"],
    [
      "too long",
      { options: [option(0, { text: plain(76) })] },
      "must be less than 76 characters [json-pointer:/options/0/text/text]",
    ],
    ["missing", {}, "missing required field: options [json-pointer:/]"],
  ])("may not be %s", (_name, answer, words) => {
    expect(validateOptions(answer)).toEqual([words]);
  });
});
