import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Ledger } from "#domain/evidence";
import { prepareLedger } from "#grounding/ledger/prepare-ledger";
import { verify } from "#grounding/verify";

const person = (id: string, value: string, aliases: string[] = []) =>
  ({ id, kind: "fact", path: "contact.name", value: { type: "name", value, aliases } }) as const;

const note =
  "会议纪要\n陈建国：预算还没批，最迟下月定。\n李薇：站厅要求眩光小，别堆参数。\nTom Ray: We need new machines before the season starts, don't we?";
const ledger: Ledger = [
  person("F1", "陈建国", ["陈总"]),
  person("F2", "李薇"),
  person("F3", "Tom Ray"),
  person("F4", "Anna Schmidt"),
  { id: "N1", kind: "note", text: note },
  { id: "N2", kind: "note", text: "老厂房的灯太暗，工人抱怨。" },
];
const prepared = prepareLedger(ledger);

function found(text: string): string[] {
  return verify({ text, ledger: prepared, lang: "zh" }).findings.map(
    ({ code, severity, span }) => `${code} ${severity} ${span}`,
  );
}

describe("quotations", () => {
  it.each([
    "“预算还没批” [N1]",
    "「預算還沒批，最遲下月定」 [N1]",
    "『预算还没批』 [N1]",
    "«We need new machines» [N1]",
    "„We need new machines“ [N1]",
    "‘We need new machines before the season starts’ [N1]",
    "‘before the season starts, don’t we’ [N1]",
    "'We need new machines before the season' [N1]",
    "＂预算还没批＂ [N1]",
    "“预算还没批……下月定” [N1]",
    "“陈建国：‘预算还没批’” [N1]",
    "陈建国说：“预算还没批” [N1][F1]",
    "陈总：“预算还没批” [N1][F1]",
    "Tom Ray said, “We need new machines” [N1]",
    "“We need new machines,” said Tom Ray [N1]",
    "李薇和陈建国在场：“站厅要求眩光小” [N1]",
    "the guests' room and don't [N1]",
  ])("accepts %s", (text) => {
    expect(found(text)).toEqual([]);
  });

  it.each([
    ["“预算已经批了” [N1]", "quote block 预算已经批了"],
    ["‘We need old machines’ [N1]", "quote block We need old machines"],
    ["'We need old machines by the season' [N1]", "quote block We need old machines by the season"],
    ["„We need old machines“ [N1]", "quote block We need old machines"],
    ["“下月定……预算还没批” [N1]", "quote block 下月定……预算还没批"],
    ["“预算还没批” [N2]", "quote block 预算还没批"],
    ["李薇说：“预算还没批” [N1][F2]", "wrong-attribute block 李薇"],
    ["李薇：“预算还没批” [N1][F2]", "wrong-attribute block 李薇"],
    ["Tom Ray said: “站厅要求眩光小” [N1]", "wrong-attribute block Tom Ray"],
    ["“We need new machines,” said Anna Schmidt [N1][F4]", "wrong-attribute block Anna Schmidt"],
  ])("finds in %s: %s", (text, finding) => {
    expect(found(text)).toEqual([finding]);
  });

  it("finds any one changed character of a quotation", () => {
    const said = "站厅要求眩光小，别堆参数";
    fc.assert(
      fc.property(fc.nat(said.length - 1), fc.constantFrom("甲", "乙", "丙"), (at, other) => {
        const changed = `${said.slice(0, at)}${other}${said.slice(at + 1)}`;
        expect(found(`“${changed}” [N1]`)).toEqual([`quote block ${changed}`]);
      }),
    );
  });
});
