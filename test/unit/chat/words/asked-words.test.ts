import { describe, expect, it } from "vitest";
import { readAskedWords, sayingOf } from "#chat/recognise/words/asked-words";
import { foldWords } from "#chat/recognise/words/fold-words";
import { findSome } from "../some-names.ts";

const shownIn = (question: string) => readAskedWords(question, findSome(question)).map(({ shown }) => shown);

describe("readAskedWords", () => {
  it("leaves out the account, question words and courtesy", () => {
    expect(shownIn("请问莱茵光那边寄售合同什么时候给")).toEqual(["寄售", "合同"]);
  });

  it("keeps a person by the name on record", () => {
    expect(shownIn("herr brandt on the board")).toEqual(["Stefan Brandt", "board"]);
  });

  it("reads a year of two digits as a year", () => {
    expect(shownIn("26年集采")).toContain("2026");
  });

  it("takes no digit out of a code for a number", () => {
    expect(shownIn("R9 写了没")).not.toContain("9");
  });
});

describe("sayingOf", () => {
  const says = (question: string, text: string) => {
    const [word] = readAskedWords(question, []);
    return word ? sayingOf(word, foldWords(text)) : null;
  };

  it.each([
    ["董事会", "Board meets on 8 December"],
    ["credit note", "财务开了红字，94,500 元"],
    ["二期", "Binh Duong phase 2 starts in January"],
    ["审厂", "莱茵光审厂，132 分"],
    ["47", "一共 47 套"],
  ])("finds %j in %j", (question, text) => {
    expect(says(question, text)).toBe(1);
  });

  it.each([
    ["三期", "Binh Duong phase 2 starts in January"],
    ["47", "一共 147 套"],
    ["董事会", "Keller visited the fair"],
  ])("does not find %j in %j", (question, text) => {
    expect(says(question, text)).toBe(0);
  });
});
