import { describe, expect, it } from "vitest";
import { assessedMethods } from "#domain/assessment";
import { assessmentRules } from "#domain/assessment-rules";
import { readItem } from "#importing/cells/read-assessment";
import { readMonthDay } from "#importing/cells/read-month-day";
import { describeReason } from "#importing/describe";
import { calendarDefaults } from "#scoring/buying/calendar-config";
import { gateList } from "#scoring/gate/gate-config";
import { orLevelDefaults } from "#scoring/relationship/or-level-config";
import { trustParts } from "#scoring/relationship/trust-formulas";
import { fixture, parseFile, textFile } from "./source-files.ts";

const codes = (rejections: { line: number; column: string | null; reason: { code: string } }[]) =>
  rejections.map(({ line, column, reason }) => [line, column, reason.code]);

describe("needs", () => {
  it("are read with the words they were heard in", async () => {
    const { records } = await parseFile("needs", fixture("zh/needs.csv"));
    expect(records[0]).toEqual({
      line: 2,
      externalId: "N-1",
      accountRef: "K-1",
      holderRef: "C-101",
      statement: "年底前三号线不停机换泵",
      layer: "explicit",
      kind: "organisation",
      maslow: null,
      status: "confirmed",
      quotes: [{ noteRef: "V-7", quote: "三号线，一小时都不能停", speakerRef: "C-101" }],
      recordedOn: "2026-03-05",
    });
  });

  it("are hypotheses where nothing else is said", async () => {
    const { records } = await parseFile("needs", fixture("zh/needs.csv"));
    expect(records.map(({ externalId, status, maslow }) => [externalId, status, maslow])).toEqual([
      ["N-1", "confirmed", null],
      ["N-2", "hypothesis", "esteem"],
      ["N-3", "hypothesis", null],
    ]);
  });

  it("are handed back with an unknown layer, or a quote that names no note", async () => {
    const { rejections } = await parseFile("needs", fixture("zh/needs.csv"));
    expect(codes(rejections)).toEqual([
      [5, "层次", "unknown-word"],
      [6, "笔记", "missing-required"],
    ]);
  });

  it("keep a quote to the letter", async () => {
    const quote = "“Dark hall” – my name,  on it…";
    const file = textFile(`id,account,statement,layer,kind,quote,note\nN-1,K-1,a,deep,personal,"${quote}",V-1\n`);
    const { records } = await parseFile("needs", file);
    expect(records[0]?.quotes[0]?.quote).toBe(quote);
  });
});

describe("positions", () => {
  it("say who supplies, with the yearly value in fen", async () => {
    const { records } = await parseFile("positions", fixture("zh/positions.csv"));
    expect(
      records.map(({ externalId, state, competitor, yearlyMinor }) => [externalId, state, competitor, yearlyMinor]),
    ).toEqual([
      ["W-1", "ours", null, 120_000_000],
      ["W-2", "competitor", "华强", 85_500_000],
      ["W-3", "unknown", null, null],
      ["W-4", "open", null, 30_000_000],
    ]);
  });

  it("are handed back where the state is blank: that is not the same as unknown", async () => {
    const { rejections } = await parseFile("positions", fixture("zh/positions.csv"));
    expect(codes(rejections)).toEqual([[6, "供应状态", "missing-required"]]);
  });
});

describe("relationship goals", () => {
  it("are read by the scale of their measure", async () => {
    const { records } = await parseFile("goals", fixture("zh/goals.csv"));
    expect(records.map(({ measure, contactRef, target, dueOn }) => [measure, contactRef, target, dueOn])).toEqual([
      ["kr", "C-101", 4, "2027-03-31"],
      ["or", null, 3, "2027-12-31"],
      ["er", null, 70, null],
    ]);
  });

  it("are handed back without the contact of a KR, beyond the scale, and with a contact that OR has no use for", async () => {
    const { rejections } = await parseFile("goals", fixture("zh/goals.csv"));
    expect(codes(rejections)).toEqual([
      [5, "联系人", "missing-required"],
      [6, "目标", "not-a-rating"],
      [7, "联系人", "does-not-go-with"],
    ]);
  });
});

describe("stated answers", () => {
  it("are read in Chinese words for every method", async () => {
    const { records } = await parseFile("assessments", fixture("zh/assessments.csv"));
    expect(records.map(({ method, part, item, answer }) => [method, part, item, answer])).toEqual([
      ["trust", null, "reliability", "8"],
      ["or-level", null, "frameworkContract", "unknown"],
      ["or-level", null, "communication", "4"],
      ["er", "设备科", "contactKnown", "yes"],
      ["kraljic", null, "category", "工业泵"],
      ["gate", null, "budgetReady", "partly"],
      ["dossier", null, "purchasingProcess", "partial"],
      ["risks", null, "faultyTender", "no"],
      ["calendar", "bulk", "from", "03-01"],
      ["calendar", "bulk", "to", "06-30"],
      ["match", null, "loyalty", "4"],
      ["policy", null, "priceIndex", "104.5"],
    ]);
  });

  it("are handed back where the method does not ask that, or not so", async () => {
    const { rejections } = await parseFile("assessments", fixture("zh/assessments.csv"));
    expect(codes(rejections)).toEqual([
      [14, "评估项", "unknown-word"],
      [15, "答案", "out-of-range"],
      [16, "联系人", "missing-required"],
      [17, "联系人", "does-not-go-with"],
      [18, "部分", "does-not-go-with"],
      [19, "部分", "unknown-word"],
      [20, "答案", "not-a-month-day"],
      [21, "商机", "missing-required"],
      [22, "方法", "unknown-word"],
      [23, "答案", "missing-required"],
    ]);
  });

  it("name the items of the method beside one that it does not ask", async () => {
    const { rejections } = await parseFile("assessments", fixture("zh/assessments.csv"));
    const reason = rejections[0]?.reason ?? { code: "ragged-row" as const, params: {} };
    expect([describeReason("en", reason), describeReason("zh", reason)]).toEqual([
      "“颜值” is none of reliability 可靠性 / competence 资质能力 / closeness 亲近程度 / selfOrientation 自我取向.",
      "“颜值”不在可选范围内：reliability 可靠性 / competence 资质能力 / closeness 亲近程度 / selfOrientation 自我取向。",
    ]);
  });

  it("have the same id when the answer changes, where there is no id column", async () => {
    const row = (answer: number) => textFile(`account,contact,method,item,answer\nK-1,C-1,trust,closeness,${answer}\n`);
    const [before, after] = [await parseFile("assessments", row(4)), await parseFile("assessments", row(6))];
    expect(before.records[0]?.externalId).toBe(after.records[0]?.externalId);
  });

  it.each(assessedMethods)("find every item of %s by its own id", (method) => {
    const items = Object.keys(assessmentRules[method].items);
    expect(items.map((item) => readItem(method, item).value)).toEqual(items);
  });
});

describe("the items that are asked", () => {
  it("are those that the methods score", () => {
    const { supplier, coreSupplier, partner } = orLevelDefaults.milestones;
    const orItems = Object.keys(assessmentRules["or-level"].items);
    expect([
      Object.keys(assessmentRules.trust.items),
      Object.keys(assessmentRules.gate.items),
      orItems.slice(0, -4),
      calendarDefaults.template.every(({ phase }) => assessmentRules.calendar.part.includes(phase)),
    ]).toEqual([[...trustParts], gateList.map(({ id }) => id), [...supplier, ...coreSupplier, ...partner], true]);
  });
});

describe("a day of the year", () => {
  it.each([
    ["03-15", "03-15"],
    ["3-5", "03-05"],
    ["3月15日", "03-15"],
    ["2026/3/15", "03-15"],
    ["２－０１", "02-01"],
  ])("reads %s as %s", (cell, day) => {
    expect(readMonthDay(cell)).toEqual({ value: day });
  });

  it.each(["02-29", "13-01", "3/4", "March", ""])("refuses %s", (cell) => {
    expect(readMonthDay(cell).reason?.code).toBe("not-a-month-day");
  });
});
