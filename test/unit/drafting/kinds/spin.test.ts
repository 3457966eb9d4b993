import { describe, expect, it } from "vitest";
import type { Draft, Section } from "#domain/draft";
import { tableRows } from "#drafting/parts/table-rows";
import { emptyDossier, richDossier, thinDossier } from "../../../fixtures/dossiers.ts";
import { scoredDossier } from "../../../fixtures/scored-dossier.ts";
import { writtenDraft } from "../../../fixtures/written-drafts.ts";

const dossiers = { rich: richDossier, scored: scoredDossier, thin: thinDossier, empty: emptyDossier };
const written = (name: keyof typeof dossiers, lang: "zh" | "en") => writtenDraft(dossiers[name], lang, "spin");
const sectionOf = ({ sections }: Draft, id: string): Section => {
  const section = sections.find((one) => one.id === id);
  if (!section) throw new Error(`no section ${id}`);
  return section;
};
const firstCells = (draft: Draft, id: string) =>
  tableRows(sectionOf(draft, id)).flatMap(({ cells: [first] }) => first?.claims ?? []);
const textsOf = (draft: Draft, id: string) => sectionOf(draft, id).claims.map(({ text }) => text);

const all = (Object.keys(dossiers) as (keyof typeof dossiers)[]).flatMap((name) =>
  (["zh", "en"] as const).map((lang) => ({ name, lang })),
);

describe.each(all)("SPIN questions for the $name dossier in $lang", ({ name, lang }) => {
  it("leave no finding of the verifier, of conduct or of the method", async () => {
    expect((await written(name, lang)).findings).toEqual([]);
  });

  it("are as many as the method asks for", async () => {
    const draft = await written(name, lang);
    const counts = ["situation", "problem", "implication", "need-payoff"].map((id) => firstCells(draft, id).length);
    const [situation = 0, problem = 0, implication = 0, payoff = 0] = counts;
    expect(situation >= 2 && situation <= 4).toBe(true);
    expect(problem >= 3 && problem <= 5).toBe(true);
    expect(implication).toBe(problem);
    expect(payoff >= 2 && payoff <= 4).toBe(true);
  });

  it("lead from each problem to its implication and from there to what a remedy is worth", async () => {
    const draft = await written(name, lang);
    const problems = firstCells(draft, "problem").map(({ id }) => id);
    const implications = firstCells(draft, "implication");
    const payoffs = firstCells(draft, "need-payoff").flatMap(({ buildsOn = [] }) => buildsOn);
    expect(implications.flatMap(({ buildsOn = [] }) => buildsOn)).toEqual(problems);
    expect(implications.map(({ id }) => id)).toEqual(expect.arrayContaining(payoffs));
  });

  it("say nothing twice", async () => {
    const draft = await written(name, lang);
    const asked = ["situation", "problem", "implication", "need-payoff"].flatMap((id) => firstCells(draft, id));
    expect(new Set(asked.map(({ text }) => text)).size).toBe(asked.length);
  });
});

describe("SPIN questions", () => {
  it("start from a need in the customer's words and go to whoever has it", async () => {
    const [row] = tableRows(sectionOf(await written("scored", "zh"), "problem"));
    expect(row?.cells.map(({ claims }) => claims.map(({ text }) => text).join(" "))).toEqual([
      "关于“站台灯具六分钟内换完”：现在做起来，最费人手的是哪一步？",
      "王敏（机电中心主任），客情 3 级",
      "2026年10月20日《现场问题反馈》：“站台灯具更换时间不超过 6 分钟”",
    ]);
  });

  it("do not read out to the customer what it has not said openly", async () => {
    const texts = firstCells(await written("scored", "zh"), "problem").map(({ text }) => text);
    expect(texts.filter((text) => /夜间故障有人连夜到场|备件存放在车辆段|审计/.test(text))).toEqual([]);
  });

  it("ask nobody what he needs for himself", async () => {
    const draft = await written("scored", "zh");
    const texts = draft.sections.flatMap(({ claims }) => claims.map(({ text }) => text));
    expect(texts.filter((text) => text.includes("审计时拿得出完整的比选材料"))).toEqual([]);
  });

  it("name what is known already, so that nobody asks it again", async () => {
    expect(textsOf(await written("rich", "en"), "aim")).toEqual(
      expect.arrayContaining([
        "陈建国 is decision maker for 5 号线车站公共区照明.",
        "Competing for 5 号线车站公共区照明: 澄光科技.",
      ]),
    );
  });

  it("ask who there is to ask where no contact is on record", async () => {
    const draft = await written("empty", "en");
    const whom = tableRows(sectionOf(draft, "problem")).flatMap(({ cells: [, second] }) => second?.claims ?? []);
    expect(whom.map(({ kind }) => kind)).toEqual(["question", "question", "question"]);
  });

  it("make no claim of fact about an account of which nothing but the name is known", async () => {
    const draft = await written("empty", "zh");
    expect(draft.sections.flatMap(({ claims }) => claims).filter(({ kind }) => kind === "fact")).toEqual([]);
  });
});
