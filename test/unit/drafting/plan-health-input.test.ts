import { describe, expect, it } from "vitest";
import type { Draft, Section } from "#domain/draft";
import type { Dossier } from "#drafting/dossier";
import { dropClaims } from "#drafting/drop-claims";
import { planHealthInput } from "#drafting/plan-health-input";
import { emptyDossier, richDossier, thinDossier } from "../../fixtures/dossiers.ts";
import { writtenDraft } from "../../fixtures/written-drafts.ts";

const rich = await writtenDraft(richDossier, "zh");
const read = (draft: Draft, dossier: Dossier = richDossier) => planHealthInput(draft, dossier);
const withSection = (draft: Draft, id: string, change: (section: Section) => Section): Draft => ({
  ...draft,
  sections: draft.sections.map((section) => (section.id === id ? change(section) : section)),
});
/** Rewrites the claim that stands in one cell of the section's first table. */
const withCell = (draft: Draft, id: string, at: number, change: (claim: Section["claims"][number]) => object): Draft =>
  withSection(draft, id, (section) => {
    const table = section.blocks.find((block) => block.type === "table");
    const cell = table?.type === "table" ? table.rows[0]?.[at] : undefined;
    const inCell = cell && "claims" in cell ? cell.claims : [];
    const claims = section.claims.map((claim) => (inCell.includes(claim.id) ? { ...claim, ...change(claim) } : claim));
    return { ...section, claims };
  });

describe("planHealthInput", () => {
  it("reads an objective with its figures, its day and what it answers", () => {
    const growth = rich.ledger.find((entry) => entry.kind === "fact" && entry.path === "orders.growth")?.id;
    expect(read(rich).objectives?.[0]).toEqual({
      id: "objectives-1",
      metric: "12 个月销售收入",
      object: "澜州地铁",
      baseline: 4_770_000,
      target: 5_690_000,
      unit: "CNY",
      dueOn: "2027-11-15",
      linkedTo: [growth],
      trend: { yearlyGrowths: [19.25] },
    });
  });

  it("reads an action with its objective, day and person", () => {
    expect(read(rich).actions?.[0]).toEqual({
      id: "actions-1",
      what: "解决陈建国在 5 号线车站公共区照明上最在意的问题。",
      why: "objectives-19",
      when: "2026-12-15",
      where: "客户现场",
      who: "孙鹏",
      how: "由技术负责人带着 5 号线车站公共区照明的测试结果或样板案例拜访陈建国。",
      howMuch: "涉及金额 ¥680万。",
      done: false,
      dependsOn: [],
    });
  });

  it("counts claims, gaps and risks, and dates the evidence", () => {
    const { evidence, relationshipGaps, risks, updatedOn, newestEvidenceOn, period, people } = read(rich);
    const statements = rich.sections.flatMap(({ claims }) => claims).filter(({ kind }) => kind !== "question").length;
    expect(evidence).toEqual({ claims: statements, cited: statements });
    expect([relationshipGaps, risks]).toEqual([
      { total: 7, addressed: 6 },
      { raised: 7, owned: 7 },
    ]);
    expect([period.to, updatedOn, newestEvidenceOn]).toEqual(["2027-11-15", "2026-11-15", "2026-10-21"]);
    expect(people).toEqual(["孙鹏", "王敏", "赵磊", "陈建国"]);
  });

  it.each([
    ["rich", richDossier],
    ["thin", thinDossier],
    ["empty", emptyDossier],
  ] as const)("finds the same in both languages of the %s account's plan", async (_name, dossier) => {
    const [zh, en] = await Promise.all((["zh", "en"] as const).map((lang) => writtenDraft(dossier, lang)));
    const facts = (draft: Draft) => {
      const { objectives = [], actions = [], planId, ...parts } = read(draft, dossier);
      return {
        ...parts,
        objectives: objectives.map(({ metric, ...objective }) => objective),
        actions: actions.map(({ id, why, when, who, where, how, howMuch }) => [
          [id, why, when, who],
          [where, how, howMuch].map((answer) => answer !== null),
        ]),
      };
    };
    expect(zh && facts(zh)).toEqual(en && facts(en));
  });

  it("takes the question who takes an account on for nobody", async () => {
    const { actions, risks } = read(await writtenDraft(emptyDossier, "en"), emptyDossier);
    expect(new Set(actions?.map(({ who }) => who))).toEqual(new Set([null]));
    expect(risks).toEqual({ raised: 2, owned: 0 });
  });

  it("cannot say how fresh a plan is that rests on nothing dated", async () => {
    const { updatedOn, newestEvidenceOn } = read(await writtenDraft(emptyDossier, "en"), emptyDossier);
    expect([updatedOn, newestEvidenceOn]).toEqual([null, null]);
  });

  it("takes a figure that somebody typed for none", () => {
    const typed = withCell(rich, "objectives", 2, () => ({ source: undefined }));
    expect(read(typed).objectives?.[0]?.baseline).toBeNull();
  });

  it("takes a name that somebody typed as it stands", () => {
    const typed = withCell(rich, "actions", 4, () => ({ source: undefined, text: "赵磊" }));
    expect(read(typed).actions?.[0]?.who).toBe("赵磊");
  });

  it("misses what was left out of a cell", () => {
    const [first] = rich.sections.find(({ id }) => id === "actions")?.claims ?? [];
    const thinned = withSection(rich, "actions", (section) => dropClaims(section, new Set([first?.id ?? ""]), "–"));
    const { actions, relationshipGaps } = read(thinned);
    expect([actions?.[0]?.what, relationshipGaps]).toEqual([null, { total: 7, addressed: 5 }]);
  });

  it("counts a claim whose evidence is not in the ledger as not cited", () => {
    const whole = read(rich).evidence;
    const loose = withCell(rich, "objectives", 0, () => ({ evidence: ["F9999"] }));
    expect(read(loose).evidence).toEqual({ claims: whole?.claims, cited: (whole?.cited ?? 0) - 1 });
  });

  it("knows nothing of risks, objectives and actions where the plan has no table of them", () => {
    const bare = { ...rich, sections: rich.sections.map((section) => ({ ...section, blocks: [] })) };
    const { risks, objectives, actions } = read(bare);
    expect([risks, objectives, actions]).toEqual([null, [], []]);
  });
});
