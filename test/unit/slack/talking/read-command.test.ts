import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { commandNames, readCommand } from "#slack/commands/command-names";

describe("readCommand", () => {
  it.each([
    ["", "help", ""],
    ["   ", "help", ""],
    ["help", "help", ""],
    ["?", "help", ""],
    ["account 莱茵光", "account", "莱茵光"],
    ["ACCOUNT  Rheinland Licht ", "account", "Rheinland Licht"],
    ["计划 莱茵光", "plan", "莱茵光"],
    ["计划莱茵光", "plan", "莱茵光"],
    ["拜访准备莱茵光", "brief", "莱茵光"],
    ["拜访 莱茵光", "brief", "莱茵光"],
    ["客户计划 莱茵光", "plan", "莱茵光"],
    ["记 霜桥 今天通过电话", "note", "霜桥 今天通过电话"],
    ["note\n莱茵光\n第二行", "note", "莱茵光\n第二行"],
    ["channel off", "channel", "off"],
    ["lang zh", "lang", "zh"],
  ])("of %j is %s, with %j after it", (typed, command, text) => {
    expect(readCommand(typed)).toMatchObject({ command, text });
  });

  it.each([
    "莱茵光谁拍板？",
    "who decides?",
    "plans",
    "accounts of mine",
    "记得给他们打电话",
    "constructor",
    "__proto__",
  ])("leaves %j as a question", (typed) => {
    expect(readCommand(typed)).toMatchObject({ command: null, text: typed });
  });

  it("keeps everything that follows a command", () => {
    const rest = fc.string({ unit: "grapheme" }).map((text) => text.trim());
    fc.assert(
      fc.property(fc.constantFrom(...commandNames), rest, (name, text) => {
        expect(readCommand(`${name} ${text}`)).toEqual({ command: name, word: name, text });
      }),
    );
  });

  it("loses nothing of what is typed, whatever it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (typed) => {
        const { command, word, text } = readCommand(typed);
        const isWhole =
          command === null ? text === typed.trim() : typed.trim().endsWith(text) && typed.trim().startsWith(word);
        expect(isWhole).toBe(true);
      }),
    );
  });
});
