import { describe, expect, it } from "vitest";
import type { Ledger } from "#domain/evidence";
import { prepareLedger } from "#grounding/ledger/prepare-ledger";
import { verify } from "#grounding/verify";

const person = (id: string, value: string, role?: string) =>
  ({
    id,
    kind: "fact",
    path: "contact.name",
    accountId: "A",
    value: { type: "name", value, ...(role !== undefined && { role }) },
  }) as const;

const ledger: Ledger = [
  person("F1", "程雪", "采购总监"),
  {
    id: "F2",
    kind: "fact",
    path: "contact.department",
    entity: "程雪",
    accountId: "A",
    value: { type: "text", value: "华南大区" },
  },
  person("F3", "李倩云", "高级工程师"),
  person("F4", "Nina Weber", "Purchasing Director"),
  person("F5", "Stefan Brandt", "Head of Maintenance"),
  person("F6", "何俊"),
  { id: "N1", kind: "note", accountId: "A", text: "照明事业部下月搬家。何俊是仓储主管。" },
];
const prepared = prepareLedger(ledger, { accountId: "A" });

function found(text: string): string[] {
  const { findings } = verify({ text, ledger: prepared, lang: "en" });
  return findings.map(({ code, severity, span }) => `${code} ${severity} ${span}`);
}

describe("titles with the name of a unit", () => {
  it.each([
    ["程雪是华东大区采购总监。", "wrong-attribute block 华东大区"],
    ["华东大区采购总监程雪同意。", "wrong-attribute block 华东大区"],
    ["程雪（华东大区采购总监）同意。", "wrong-attribute block 华东大区"],
    ["李倩云是照明事业部高级工程师。", "wrong-attribute warn 照明事业部"],
    ["Stefan Brandt is Head of Lighting.", "wrong-attribute block Lighting"],
    ["Nina Weber, our Purchasing Director for Europe, agreed.", "wrong-attribute block Europe"],
    ["Nina Weber is Purchasing Director of the Lighting Division.", "wrong-attribute block Lighting Division"],
  ])("are held against what names the person: %s", (text, finding) => {
    expect(found(text)).toEqual([finding]);
  });

  it.each([
    "程雪是采购总监。",
    "程雪是华南大区采购总监。",
    "客户的采购总监程雪同意。",
    "程雪是集团采购总监。",
    "现任采购总监程雪同意。",
    "Stefan Brandt is Head of Maintenance.",
    "Stefan Brandt, Director of Maintenance, agreed.",
    "Nina Weber, Director of Procurement, agreed.",
  ])("are silent about %s", (text) => {
    expect(found(text)).toEqual([]);
  });

  it("are a warning where no evidence tells what somebody is", () => {
    expect(found("何俊是财务总监。")).toEqual(["unsupported-claim warn 财务总监"]);
  });

  it("are taken as told where a note names the person with one like it", () => {
    expect(found("何俊是仓库主管。")).toEqual([]);
  });
});
