import { describe, expect, it } from "vitest";
import type { Claim } from "#domain/claim";
import { prepareLedger } from "#grounding/ledger/prepare-ledger";
import { verify } from "#grounding/verify";
import {
  harmlessChinese,
  harmlessEnglish,
  type NameVector,
  nameLedger,
  unknownChinese,
  unknownEnglish,
} from "./name-vectors.ts";

const ledger = prepareLedger(nameLedger, { accountId: "A" });

/** Names a sentence is blamed for, as a claim that cites both notes. */
function namesFound(text: string) {
  const claims: Claim[] = [{ id: "c", kind: "fact", text, evidence: ["N1", "N2"], origin: "model" }];
  return verify({ claims, ledger, lang: "en" }).findings.filter(({ code }) => code === "unknown-name");
}

function isFound([text, unknown]: NameVector): boolean {
  return namesFound(text).some(({ span }) => span.includes(unknown ?? "") || (unknown ?? "").includes(span));
}

describe("names the evidence does not hold", () => {
  it.each([
    // A poet of the dictionary's is taken for a word.
    ["Chinese", unknownChinese, ["马会长以外，徐志摩也看过样灯。"]],
    ["English", unknownEnglish, []],
  ])("are found in %s sentences", (_, vectors, missed) => {
    expect(vectors.filter((one) => !isFound(one)).map(([text]) => text)).toEqual(missed);
  });

  it.each([
    ["Chinese", unknownChinese, 28],
    ["English", unknownEnglish, 28],
  ])("block in most %s sentences", (_, vectors, least) => {
    const blocked = vectors.filter(([text]) => namesFound(text).some(({ severity }) => severity === "block"));
    expect(blocked.length).toBeGreaterThanOrEqual(least);
  });

  it.each([...harmlessChinese, ...harmlessEnglish])("are none in: %s", (text) => {
    expect(namesFound(text)).toEqual([]);
  });

  it.each([
    ["Peter Hall is not in the notes.", "warn"],
    ["笔记里没有提到李大伟是谁。", "warn"],
  ])("are a warning where the sentence says that nothing is known of them: %s", (text, severity) => {
    expect(namesFound(text).map((one) => one.severity)).toEqual([severity]);
  });
});
