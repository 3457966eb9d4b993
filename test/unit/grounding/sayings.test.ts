import { describe, expect, it } from "vitest";
import type { Ledger } from "#domain/evidence";
import { prepareLedger } from "#grounding/ledger/prepare-ledger";
import { verify } from "#grounding/verify";

type Known = { aliases?: string[]; role?: string; decisionRoles?: string[] };
const person = (id: string, value: string, known: Known) =>
  ({ id, kind: "fact", path: "contact.name", entity: value, value: { type: "name", value, ...known } }) as const;
const stance = (id: string, entity: string, value: string, zh: string) =>
  ({
    id,
    kind: "fact",
    path: "contact.stance",
    entity,
    value: { type: "enum", value, labels: { zh, en: value } },
  }) as const;

const ledger: Ledger = [
  person("F1", "Marta Kowalczyk", { role: "Head of Logistics", decisionRoles: ["D"] }),
  person("F2", "Olaf Steiner", { role: "Chief Financial Officer", decisionRoles: ["A"] }),
  person("F3", "宋佳怡", { aliases: ["Song Jiayi"], role: "质量总监", decisionRoles: ["E"] }),
  person("F4", "邵峰", { aliases: ["Shao Feng"], role: "生产部长", decisionRoles: ["I"] }),
  stance("F5", "Marta Kowalczyk", "opponent", "反对"),
  stance("F6", "Olaf Steiner", "supporter", "支持"),
  stance("F7", "宋佳怡", "neutral", "中立"),
];
const prepared = prepareLedger(ledger);
const all = "[F1][F2][F3][F4][F5][F6][F7]";

function found(text: string): string[] {
  const { findings } = verify({ text: `${text} ${all}`, ledger: prepared, lang: "en" });
  return findings
    .filter(({ code }) => code === "wrong-attribute" || code === "status")
    .map(({ code, severity, span }) => `${code} ${severity} ${span}`);
}

describe("what is said of people", () => {
  it.each([
    ["Ms Kowalczyk, head of logistics, is the influencer.", "wrong-attribute block influencer"],
    ["Olaf Steiner is CFO and also the evaluator.", "wrong-attribute block evaluator"],
    ["宋总监是质量总监，也是决策者。", "wrong-attribute block 决策者"],
    ["邵部长（生产）属于批准者。", "wrong-attribute block 批准者"],
    ["邵峰，生产部长，由他拍板。", "wrong-attribute block 由他拍板"],
    ["Song Jiayi has the final say.", "wrong-attribute block has the final say"],
    ["Olaf Steiner, the CFO, evaluates.", "wrong-attribute block evaluates"],
    ["宋佳怡只负责审批。", "wrong-attribute block 负责审批"],
    ["Marta Kowalczyk and Olaf Steiner are evaluator and approver, respectively.", "wrong-attribute block evaluator"],
    ["宋佳怡、邵峰分别是评估者和决策者。", "wrong-attribute block 决策者"],
  ])("finds the wrong role in %s", (text, finding) => {
    expect(found(text)).toEqual([finding]);
  });

  it.each([
    ["Marta Kowalczyk (HR Manager) called.", "wrong-attribute block HR Manager"],
    ["Olaf Steiner, the chief information officer, agreed.", "wrong-attribute block chief information officer"],
    ["Olaf Steiner heads marketing.", "wrong-attribute block heads marketing"],
    ["宋佳怡是质量部副总监。", "wrong-attribute block 质量部副总监"],
    ["邵峰分管财务。", "wrong-attribute block 分管财务"],
    ["邵部长（人力资源）来过。", "wrong-attribute block 人力资源"],
    ["首席运营官 Olaf Steiner 同意。", "wrong-attribute block 首席运营官"],
    ["Marta Kowalczyk, head of beekeeping, agreed.", "wrong-attribute warn head of beekeeping"],
  ])("finds the wrong title in %s", (text, finding) => {
    expect(found(text)).toEqual([finding]);
  });

  it.each([
    ["Ms Kowalczyk backs us, Mr Steiner sides with us.", "wrong-attribute block backs us"],
    ["宋佳怡对我们持反对态度。", "wrong-attribute block 对我们持反对态度"],
    ["Olaf Steiner does not support us.", "status block does not support us"],
    ["Steiner 站在我们对立面。", "wrong-attribute block 站在我们对立面"],
    ["Steiner、Kowalczyk 的态度分别为支持、中立。", "wrong-attribute block 中立"],
  ])("finds the wrong stance in %s", (text, finding) => {
    expect(found(text)).toEqual([finding]);
  });

  it.each([
    "Ms Kowalczyk opposes us, Mr Steiner is on our side.",
    "Kowalczyk 不支持我们，Steiner 向着我们。",
    "宋佳怡既不支持也不反对。",
    "Marta Kowalczyk leads logistics and decides.",
    "Song Jiayi, quality director, does the evaluation; Steiner signs off.",
    "物流负责人 Marta Kowalczyk 拍板，首席财务官 Olaf Steiner 批准。",
    "宋总监（质量）和决策者谈过。",
    "宋佳怡是决策者 Marta Kowalczyk 的同学。",
    "Olaf Steiner met Song Jiayi and is the approver.",
    "Ask Song Jiayi who decides.",
    "邵峰以前是质量总监的助理。",
    "Marta Kowalczyk, Olaf Steiner and Song Jiayi are decision maker, approver and evaluator.",
    "CFO Steiner approves.",
    "Director Song evaluates.",
  ])("is silent about %s", (text) => {
    expect(found(text)).toEqual([]);
  });

  it.each([
    ["Steiner agreed [F2].", []],
    ["Director Song agreed [F3].", []],
    ["Olaf agreed [F1].", ["wrong-citation Olaf"]],
    ["Steiner Brothers agreed [F2].", ["unsupported-claim Steiner Brothers agreed"]],
  ])("knows who is meant in %s", (text, findings) => {
    const { findings: raised } = verify({ text, ledger: prepared, lang: "en" });
    expect(raised.filter(({ code }) => code !== "unknown-name").map(({ code, span }) => `${code} ${span}`)).toEqual(
      findings,
    );
  });

  it("ends on leads of many words that can be read in many ways", () => {
    const text = `宋佳怡${"并且而且".repeat(20)}是决策者。`.repeat(50);
    expect(found(text).length).toBeLessThan(60);
  });
});
