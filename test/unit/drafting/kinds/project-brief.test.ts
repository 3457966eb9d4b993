import { describe, expect, it } from "vitest";
import { emptyDossier, richDossier, thinDossier } from "../../../fixtures/dossiers.ts";
import { scoredDossier } from "../../../fixtures/scored-dossier.ts";
import { writtenDraft } from "../../../fixtures/written-drafts.ts";
import { claimsOf, rowsOf, sectionOf, textsOf } from "./draft-text.ts";

const kind = "project-brief";

describe("the project brief", () => {
  it("is about the largest open deal and lists the others", async () => {
    const background = await sectionOf(kind, richDossier, "background");
    expect(textsOf(background)[0]).toBe("澜州地铁在谈 2 个商机，合计 ¥770万，本简报写其中金额最大的一个。");
    expect(rowsOf(background)).toEqual([["运营公司备件框架", "¥90万", "方案", "2026年9月30日", "不详"]]);
  });

  it("says of each element what is done, half done, not done and never asked", async () => {
    const [relationship] = rowsOf(await sectionOf(kind, richDossier, "elements"));
    expect(relationship).toEqual([
      "客户关系",
      "62.5",
      "已有教练、决策流程清楚（是）",
      "已见过决策者（部分）",
      "批准者支持我方（否）",
      "有高层支持",
    ]);
  });

  it("shows what each single step would make of the win rate, and what caps it", async () => {
    const winRate = await sectionOf(kind, richDossier, "winRate");
    expect(textsOf(winRate)).toContain("5 号线车站公共区照明的批准者和决策者中还没有支持者，赢率因此封顶。");
    expect(rowsOf(winRate)[0]).toEqual([
      "陈建国的客情由 2 级升到 3 级",
      expect.stringMatching(/%$/),
      expect.any(String),
    ]);
  });

  it("quotes what the notes say of a rival, also under its short name", async () => {
    const notes = (richDossier.notes ?? []).map((note) =>
      note.id === "note-n6" ? { ...note, text: "澄光上周请物资部去看了他们的厂。" } : note,
    );
    expect(
      textsOf(
        await sectionOf(
          kind,
          { ...richDossier, notes, passages: { ...richDossier.passages, competition: [] } },
          "rivals",
        ),
      ),
    ).toContain("2026年9月2日《竞品动态》：“澄光上周请物资部去看了他们的厂”");
  });

  it.each(["zh", "en"] as const)("gives every next step an owner, a day and a check, in %s", async (lang) => {
    const rows = rowsOf(await sectionOf(kind, scoredDossier, "steps", lang));
    expect(rows.length).toBeGreaterThanOrEqual(5);
    expect(rows.flat().filter((cell) => cell === "" || cell === "不详" || cell === "unknown")).toEqual([]);
  });

  it("orders milestones by day", async () => {
    const { ledger, sections } = await writtenDraft(richDossier, "zh", kind);
    const milestones = sections.find(({ id }) => id === "milestones");
    const dayOf = (evidence: readonly string[]) =>
      ledger.flatMap((entry) =>
        entry.kind === "fact" && entry.value.type === "date" && evidence.includes(entry.id) ? [entry.value.value] : [],
      )[0];
    const days = (milestones?.claims ?? []).flatMap(({ evidence, text }) =>
      /^\d/.test(text) ? (dayOf(evidence) ?? []) : [],
    );
    expect(days.length).toBeGreaterThan(4);
    expect(days).toEqual([...days].sort());
  });

  it("says that there is no deal to brief on, and asks", async () => {
    const claims = await claimsOf(kind, emptyDossier, "en");
    expect(claims[0]?.text).toBe(
      "Nordwind Logistik GmbH has no open deal, so there is no project to brief on; what follows is what to ask first.",
    );
    expect(claims.filter(({ kind: of }) => of === "recommendation")).toEqual([]);
  });

  it("asks for amount and closing date where a deal has neither", async () => {
    const texts = (await claimsOf(kind, thinDossier, "en")).map(({ text }) => text);
    expect(texts).toContain("How much is GTX Pro (1C1I7A300) worth?");
    expect(texts).toContain("When is GTX Pro (1C1I7A300) expected to close, and what does that hang on?");
  });
});
