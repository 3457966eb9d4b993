import { describe, expect, it } from "vitest";
import type { Ledger } from "#domain/evidence";
import { prepareLedger } from "#grounding/ledger/prepare-ledger";
import { verify } from "#grounding/verify";

const ledger: Ledger = [
  {
    id: "F1",
    kind: "fact",
    path: "contact.name",
    value: { type: "name", value: "陈建国", aliases: ["Chen Jianguo"], role: "采购总监" },
  },
  {
    id: "F2",
    kind: "fact",
    path: "contact.name",
    value: { type: "name", value: "李薇", aliases: ["Li Wei"], role: "总监" },
  },
  {
    id: "F3",
    kind: "fact",
    path: "contact.name",
    value: { type: "name", value: "Anna Schmidt", role: "Technical Director" },
  },
  { id: "F4", kind: "fact", path: "contact.name", value: { type: "name", value: "Tom Ray", role: "Plant Manager" } },
];
const prepared = prepareLedger(ledger);

function wrong(text: string): string[] {
  return verify({ text, ledger: prepared, lang: "en" }).findings.map(
    ({ code, span, expected }) => `${code} ${span} ≠ ${expected}`,
  );
}

describe("titles", () => {
  it.each([
    ["总监陈建国仍为中立。", "wrong-attribute 总监 ≠ 采购总监"],
    ["采购总监李薇支持我们。", "wrong-attribute 采购总监 ≠ 总监"],
    ["李薇（采购总监）支持我们。", "wrong-attribute 采购总监 ≠ 总监"],
    ["We met plant manager Anna Schmidt.", "wrong-attribute plant manager ≠ Technical Director"],
    ["Tom Ray (Technical Director) agreed.", "wrong-attribute Technical Director ≠ Plant Manager"],
    ["财务经理陈建国", "wrong-attribute 财务经理 ≠ 采购总监"],
    ["总监是陈建国。", "wrong-attribute 总监 ≠ 采购总监"],
    ["李薇担任采购总监。", "wrong-attribute 采购总监 ≠ 总监"],
    ["采购总监由李薇担任。", "wrong-attribute 采购总监 ≠ 总监"],
    ["陳建國是總監。", "wrong-attribute 總監 ≠ 采购总监"],
    ["Tom Ray is the technical director.", "wrong-attribute technical director ≠ Plant Manager"],
    ["Jianguo Chen, the plant manager, agreed.", "wrong-attribute plant manager ≠ 采购总监"],
    ["The technical director is Tom Ray.", "wrong-attribute technical director ≠ Plant Manager"],
    ["陈建国不是采购总监。", "status 采购总监 ≠ 采购总监"],
    ["Tom Ray is not the plant manager.", "status plant manager ≠ Plant Manager"],
  ])("finds the wrong title in %s", (text, finding) => {
    expect(wrong(text)).toEqual([finding]);
  });

  it.each([
    "采购总监陈建国与总监李薇。",
    "陈建国（采购总监，仍为中立）",
    "We met Tom Ray, the technical director and Anna Schmidt.",
    "technical director Anna Schmidt (Technical Director)",
    "采购部总监陈建国",
    "We met Anna Schmidt, head of technology.",
    "陈建国是采购总监，李薇是总监。",
    "陈建国是采购总监吗？",
  ])("is silent about %s", (text) => {
    expect(wrong(text)).toEqual([]);
  });
});
