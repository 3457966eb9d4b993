import { describe, expect, it } from "vitest";
import type { Claim } from "#domain/claim";
import { parseDay } from "#domain/day";
import type { Draft, Section } from "#domain/draft";
import type { Lang } from "#domain/lang";
import type { Note } from "#domain/note";
import type { Dossier } from "#drafting/dossier";
import { buildLedger } from "#drafting/evidence/build-ledger";
import { lintVisit } from "#drafting/kinds/visit-brief/lint/lint-visit";
import { tableRows } from "#drafting/parts/table-rows";
import { prepareLedger } from "#grounding/ledger/prepare-ledger";
import { emptyDossier, richDossier, thinDossier } from "../../../fixtures/dossiers.ts";
import { scoredDossier } from "../../../fixtures/scored-dossier.ts";
import { writtenDraft } from "../../../fixtures/written-drafts.ts";

const note = (id: string, date: string, text: string): Note => ({
  ...{ id, externalId: id.toUpperCase(), kind: "note", accountId: scoredDossier.account.id, author: "孙鹏" },
  ...{ title: `记录 ${id}`, date: parseDay(date), text },
});

/** With notes of what was promised, what went wrong, what nobody wants to hear, and what a competitor did. */
const noted: Dossier = {
  ...scoredDossier,
  notes: [
    note("v9", "2026-11-08", "我们答应王敏 12 月 1 日前补第三方振动报告。公告估计 12 月中。"),
    note("v8", "2026-10-30", "又有 4 套灯驱动故障，备件当天送到。澄光科技的样灯也坏了 2 套。"),
    note("v7", "2026-09-02", "陈建国说材料里不要讲情怀，只要报告。"),
  ],
};

const dossiers = { rich: richDossier, scored: scoredDossier, noted, thin: thinDossier, empty: emptyDossier };
const written = (name: keyof typeof dossiers, lang: Lang) => writtenDraft(dossiers[name], lang, "visit-brief");
const sectionOf = ({ sections }: Draft, id: string): Section => {
  const section = sections.find((one) => one.id === id);
  if (!section) throw new Error(`no section ${id}`);
  return section;
};
const textsOf = (draft: Draft, id: string) => sectionOf(draft, id).claims.map(({ text }) => text);
const rowsOf = (draft: Draft, id: string) =>
  tableRows(sectionOf(draft, id)).map(({ cells }) =>
    cells.map(({ claims, label }) => label ?? claims.map(({ text }) => text).join(" ")),
  );

const all = (Object.keys(dossiers) as (keyof typeof dossiers)[]).flatMap((name) =>
  (["zh", "en"] as const).map((lang) => ({ name, lang })),
);

describe.each(all)("the visit brief for the $name dossier in $lang", ({ name, lang }) => {
  it("leaves no finding of the verifier, of conduct or of the method", async () => {
    expect((await written(name, lang)).findings).toEqual([]);
  });

  it("has its ten sections and an agenda that adds up", async () => {
    const draft = await written(name, lang);
    const minutes = rowsOf(draft, "agenda").map(([time]) => Number.parseInt(time ?? "", 10));
    const total = minutes.pop();
    expect(draft.sections).toHaveLength(10);
    expect(minutes.reduce((sum, one) => sum + one, 0)).toBe(total);
  });
});

describe("a visit brief", () => {
  it("goes to whoever the deal hangs on and says when it has done its work", async () => {
    expect(textsOf(await written("noted", "zh"), "purpose")).toEqual(
      expect.arrayContaining([
        "主要见陈建国（采购总监），谈 5 号线车站公共区照明。",
        "陈建国说出对 5 号线车站公共区照明最在意的一条，同意怎么验证。",
      ]),
    );
  });

  it("reports on promises, owns up to what went wrong with our goods, and passes over the competitor's", async () => {
    const draft = await written("noted", "zh");
    expect(textsOf(draft, "since")).toContain("2026年11月8日《记录 v9》：“我们答应王敏 12 月 1 日前补第三方振动报告”");
    const sensitive = textsOf(draft, "sensitive").join("\n");
    expect(sensitive).toContain("又有 4 套灯驱动故障，备件当天送到");
    expect(sensitive).not.toContain("澄光科技的样灯");
    expect(sensitive).toContain("材料里不要讲情怀");
  });

  it("does not press for payments", async () => {
    expect(textsOf(await written("rich", "en"), "sensitive").join("\n")).toContain(
      "this visit does not press for them",
    );
  });

  it("puts the questions of the person we meet first and follows each trouble to what a remedy is worth", async () => {
    const rows = rowsOf(await written("noted", "en"), "questions");
    expect(rows.map(([stage]) => stage)).toEqual([
      "Situation",
      "Situation",
      "Problem",
      "Problem",
      "Implication",
      "Implication",
      "Need-payoff",
      "Need-payoff",
    ]);
  });

  it("asks who there is to meet where nobody is on record", async () => {
    const draft = await written("empty", "en");
    expect(textsOf(draft, "people")).toEqual(["Who buys, who uses and who signs at Nordwind Logistik GmbH?"]);
    expect(draft.sections.flatMap(({ claims }) => claims).filter(({ kind }) => kind === "fact")).toEqual([]);
  });
});

describe("the rules of a visit brief", () => {
  const ledger = buildLedger(scoredDossier);
  const prepared = prepareLedger(ledger, { accountId: scoredDossier.account.id, currency: "CNY" });
  const person = ledger.find((entry) => entry.kind === "fact" && entry.path === "contact.name")?.id ?? "";
  const lint = (sections: Section[], lang: Lang) =>
    lintVisit({ dossier: scoredDossier, ledger, prepared, lang, sections }).map(({ severity, claimId }) => [
      severity,
      claimId,
    ]);
  const agenda = (times: readonly string[], total: string): Section => ({
    id: "agenda",
    title: "agenda",
    claims: [],
    blocks: [
      {
        type: "table",
        columns: ["t", "w"],
        rows: times.map((time, at) => [{ label: time }, { label: at === times.length - 1 ? total : "talk" }]),
      },
    ],
  });

  it.each([
    ["zh", ["10 分钟", "２０分钟", "30 分钟"], "合计", []],
    ["zh", ["10 分钟", "25 分钟", "30 分钟"], "合计", [["warn", undefined]]],
    ["en", ["10 min", "20 minutes", "30 min"], "Total", []],
    ["en", ["10 min", "20 min", "60 min"], "Total", [["warn", undefined]]],
    ["en", ["10 min", "20 min"], "talk", [["warn", undefined]]],
  ] as const)("warn of an agenda that does not add up (%s, %s)", (lang, times, total, expected) => {
    expect(lint([agenda(times, total)], lang)).toEqual(expected);
  });

  it.each(["zh", "en"] as const)("leave out people who are not on record (%s)", (lang) => {
    const claim = (id: string, text: string, evidence: string[]): Claim => ({
      ...{ id, kind: "fact", text, evidence, origin: "person" },
    });
    const claims = [
      claim("p1", "陈建国（采购总监）", [person]),
      claim("p2", "Somebody Else", []),
      claim("p3", "李四", [person]),
    ];
    const people: Section = {
      id: "people",
      title: "people",
      claims,
      blocks: [{ type: "table", columns: ["p"], rows: claims.map(({ id }) => [{ claims: [id] }]) }],
    };
    expect(lint([people], lang)).toEqual([
      ["block", "p2"],
      ["block", "p3"],
    ]);
  });
});
