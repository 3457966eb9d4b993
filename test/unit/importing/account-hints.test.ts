import { describe, expect, it } from "vitest";
import { nameHints, pathHints } from "#importing/account-hints";

describe("words that may name an account", () => {
  it.each([
    ["2026-11-03_霜桥冷链_3号冷库踏勘", ["霜桥冷链", "3号冷库踏勘"]],
    ["Alder Works – visit", ["Alder Works", "Alder", "visit"]],
    ["回复: Re: 江南泵业【报价】", ["江南泵业", "报价"]],
    ["20260305 K-101 call", ["K-101 call", "K-101"]],
    ["12", []],
    ["", []],
  ])("finds those of %s", (name, hints) => {
    expect(nameHints(name)).toEqual(hints);
  });

  it("looks in the file's name first and then in its folders from the inside", () => {
    expect(pathHints("客户/江南泵业/2026-03-05 踏勘.docx")).toEqual(["踏勘", "江南泵业", "客户"]);
  });

  it("knows the separators of Windows and goes up four folders", () => {
    expect(pathHints("C:\\aa\\bb\\cc\\dd\\ee.md")).toEqual(["ee", "dd", "cc", "bb", "aa"]);
  });
});
