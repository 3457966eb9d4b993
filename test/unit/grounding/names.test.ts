import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Ledger } from "#domain/evidence";
import { prepareLedger } from "#grounding/ledger/prepare-ledger";
import { verify } from "#grounding/verify";

const person = (
  id: string,
  value: string,
  rest: { aliases?: string[]; role?: string; decisionRoles?: string[] } = {},
) => ({ id, kind: "fact", path: "contact.name", accountId: "A", value: { type: "name", value, ...rest } }) as const;

const ledger: Ledger = [
  person("F1", "陈建国", { role: "采购总监", decisionRoles: ["D"] }),
  person("F2", "李倩云", { role: "高级工程师", decisionRoles: ["E"] }),
  person("F3", "Dr. Katrin Vogel", { role: "Managing Director", decisionRoles: ["A"] }),
  person("F4", "王磊", { role: "设备经理" }),
  person("F5", "王晓梅", { role: "财务总监" }),
  person("F6", "欧阳娜", { role: "法务" }),
  {
    id: "F7",
    kind: "fact",
    path: "opportunity.competitor",
    accountId: "A",
    value: { type: "name", value: "Helio Nord", aliases: ["赫利奥"] },
  },
  { id: "F8", kind: "fact", path: "account.name", accountId: "A", value: { type: "name", value: "远航港务集团" } },
  { id: "N1", kind: "note", accountId: "A", title: "来电", text: "陈总说先看样品，老周也在。小赵记录。" },
];
const prepared = prepareLedger(ledger, { accountId: "A" });

function found(text: string): string[] {
  return verify({ text, ledger: prepared, lang: "zh" }).findings.map(
    ({ code, severity, span }) => `${code} ${severity} ${span}`,
  );
}

describe("names", () => {
  it.each([
    "陈建国支持我们 [F1]。",
    "陳建國支持我們 [F1]。",
    "Chen Jianguo supports us [F1].",
    "We met Jianguo Chen, CHEN JIAN GUO and Chen Jian-guo [F1].",
    "Mr Chen supports us [F1].",
    "陈总支持我们 [F1]。",
    "李工负责评估 [F2]。",
    "Ms Vogel, Katrin Vogel and Dr. Katrin Vogel agreed [F3].",
    "王总监已看过 [F5]。",
    "Ouyang Na reads the contract [F6].",
    "赫利奥在争 [F7]。",
    "远航港务集团的陈建国 [F1]。",
    "陈总和老周在场 [N1]。",
    "陈建国看样品 [N1]。",
    "陈总工作量大 [N1]。",
    "Please mark the day with 王磊 [F4].",
  ])("knows everybody in %s", (text) => {
    expect(found(text)).toEqual([]);
  });

  it.each([
    ["李倩云支持我们 [F1]。", "wrong-citation block 李倩云"],
    ["Li Qianyun supports us [F1].", "wrong-citation block Li Qianyun"],
    ["Mr Chen agreed [F3].", "wrong-citation block Mr Chen"],
    ["Helio Nord is in the lead [F1].", "wrong-citation block Helio Nord"],
    ["王先生同意 [F4][F5]。", "unknown-name warn 王先生"],
    ["刘总同意 [F1]。", "unknown-name block 刘总"],
    ["Mr Baker agreed [F1].", "unknown-name block Mr Baker"],
  ])("finds in %s: %s", (text, finding) => {
    expect(found(text)).toEqual([finding]);
  });

  it.each([
    ["李倩云是决策者 [F2]。", "wrong-attribute block 决策者"],
    ["陈建国（评估者）还没见过 [F1]。", "wrong-attribute block 评估者"],
    ["Katrin Vogel is the decision maker [F3].", "wrong-attribute block decision maker"],
    ["陈建国不是决策者 [F1]。", "status block 决策者"],
    ["拍板人是王磊 [F4]。", "unsupported-claim warn 拍板人"],
  ])("finds the wrong role in %s", (text, finding) => {
    expect(found(text)).toEqual([finding]);
  });

  it.each([
    "陈建国是决策者 [F1]。",
    "陈建国（关键决策人）[F1]",
    "Katrin Vogel (approver) [F3]",
    "向陈建国查清谁是决策者 [F1]。",
  ])("agrees with the role in %s", (text) => {
    expect(found(text)).toEqual([]);
  });

  it("finds every person who is not the one that is cited, wherever the name stands", () => {
    const people = ["陈建国", "李倩云", "Dr. Katrin Vogel", "王磊", "王晓梅", "欧阳娜"];
    const frames = ["@支持我们", "我们拜访了@", "→ 就年框拜访@", "The next visit is to @", "@ is met in spring"];
    fc.assert(
      fc.property(fc.nat(5), fc.nat(5), fc.constantFrom(...frames), (cited, named, frame) => {
        const text = `${frame.replace("@", people[named] ?? "")} [F${cited + 1}]。`;
        expect(found(text).length > 0, text).toBe(cited !== named);
      }),
    );
  });
});
