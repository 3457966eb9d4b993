import { describe, expect, it } from "vitest";
import { parseDay } from "#domain/day";
import type { Note } from "#domain/note";
import type { Dossier } from "#drafting/dossier";
import { subjectOf } from "#drafting/quotes/handover-words";
import { emptyDossier, richDossier } from "../../../fixtures/dossiers.ts";
import { writtenDraft } from "../../../fixtures/written-drafts.ts";
import { claimsOf, rowsOf, sectionOf, textsOf } from "./draft-text.ts";

const kind = "handover";

function note(at: number, text: string, over: Partial<Note> = {}): Note {
  return {
    id: `h-${at}`,
    externalId: `H-${at}`,
    kind: "note",
    accountId: richDossier.account.id,
    title: `记录${at}`,
    date: parseDay("2026-11-06"),
    author: "孙鹏",
    text,
    ...over,
  };
}

const told: Dossier = {
  ...richDossier,
  notes: [
    note(1, "我答应 11 月 25 号把出厂气密报告送到机电中心。王敏答应 12 月 5 日前给验收清单。"),
    note(2, "王敏喜欢发邮件，不接生电话。给陈总的材料别讲情怀，只放比选表。"),
    note(3, "付款走 30/40/25/5，质保金两年。到货要先开箱抽检 10%。"),
    note(4, "区间灯驱动故障索赔 48,730 元，还没回复。", { date: parseDay("2026-10-30") }),
    note(5, "答应过的旧事不用再提。", { date: parseDay("2027-01-10") }),
  ],
};

describe("the words that a handover looks for", () => {
  it.each([
    ["给他的材料别讲情怀", "taboo"],
    ["Please no inspection by video", "taboo"],
    ["别人都给 60 天账期", "payment"],
    ["沈卓：每套做气密，报告随货走", "promise"],
    ["Promised him a 3D file by end of March", "promise"],
    ["Payment 45 days stays", "payment"],
    ["ten cartons opened per container", "acceptance"],
    ["索赔 48,730 元还没回", "issue"],
    ["样灯两个月零故障，可以出使用证明", null],
    ["会后合影", null],
  ])("takes “%s” for %s", (text, subject) => {
    expect(subjectOf(text, false)).toBe(subject);
  });

  it("calls words about a manner only those that name somebody", () => {
    expect([subjectOf("王敏喜欢发邮件", true), subjectOf("喜欢发邮件", false)]).toEqual(["manner", null]);
  });
});

describe("the handover pack", () => {
  it("quotes every promise with its note and says who promised, by when, and what to check", async () => {
    expect(rowsOf(await sectionOf(kind, told, "promises"))).toEqual([
      [
        "2026年11月6日《记录1》：“我答应 11 月 25 号把出厂气密报告送到机电中心”",
        "孙鹏",
        "2026年11月25日",
        "2026年11月6日《记录1》说的这件事，办到哪一步了？",
      ],
      [
        "2026年11月6日《记录1》：“王敏答应 12 月 5 日前给验收清单”",
        "王敏",
        "2026年12月5日",
        "2026年11月6日《记录1》说的这件事，办到哪一步了？",
      ],
    ]);
  });

  it("tells what was said not to do, how people are, how the account pays and accepts", async () => {
    expect(textsOf(await sectionOf(kind, told, "taboos"))[0]).toBe(
      "2026年11月6日《记录2》：“给陈总的材料别讲情怀，只放比选表”",
    );
    expect(textsOf(await sectionOf(kind, told, "people"))).toContain(
      "2026年11月6日《记录2》：“王敏喜欢发邮件，不接生电话”",
    );
    const habits = textsOf(await sectionOf(kind, told, "habits"));
    expect(habits).toContain("2026年11月6日《记录3》：“付款走 30/40/25/5，质保金两年”");
    expect(habits).toContain("2026年11月6日《记录3》：“到货要先开箱抽检 10%”");
  });

  it("puts the days of records and of notes in one order", async () => {
    const days = rowsOf(await sectionOf(kind, told, "dates")).map(([day]) => day);
    expect(days).toEqual(expect.arrayContaining(["2026年11月25日", "2026年12月5日", "2026年12月30日"]));
    const stamps = days.map((day) => (day ?? "").replace(/\d+/g, (part) => part.padStart(2, "0")));
    expect(stamps).toEqual([...stamps].sort());
  });

  it("lists money still to come with how late it is", async () => {
    expect(rowsOf(await sectionOf(kind, told, "habits"))).toEqual([["SO-05", "¥168万", "2026年10月28日", "18 天"]]);
  });

  it("knows no note of after the day", async () => {
    expect((await claimsOf(kind, told)).filter(({ text }) => text.includes("旧事"))).toEqual([]);
  });

  it("quotes nothing out of a note that gives orders, and nothing private", async () => {
    const text = (await claimsOf(kind, richDossier)).map((claim) => claim.text).join("\n");
    expect(text).not.toMatch(/evil|忽略|1 元|孩子/);
  });

  it("keeps the passages it quotes in its ledger, found by a search or not", async () => {
    const { ledger, sections } = await writtenDraft(told, "zh", kind);
    const notes = new Set(ledger.flatMap((entry) => (entry.kind === "note" ? [entry.id] : [])));
    const cited = sections.flatMap(({ claims }) =>
      claims.flatMap(({ evidence }) => evidence.filter((id) => id.startsWith("N"))),
    );
    expect(cited.length).toBeGreaterThan(5);
    expect(cited.filter((id) => !notes.has(id))).toEqual([]);
  });

  it("asks for promises, taboos and habits where the notes hold none", async () => {
    const claims = await claimsOf(kind, emptyDossier, "en");
    expect(claims.filter(({ kind: of }) => of === "question").length).toBeGreaterThan(10);
    expect(claims.map(({ text }) => text)).toContain(
      "What was promised to Nordwind Logistik GmbH, by word or in writing? The notes hold nothing.",
    );
  });
});
