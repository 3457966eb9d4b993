import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, addMonths, parseDay } from "#domain/day";
import { stableJson } from "#domain/stable-json";
import { ScoringInputError } from "#errors";
import { resolveScoringConfig } from "#scoring/config";
import { type DossierAnswer, type DossierStatement, dossierAnswers, scoreDossier } from "#scoring/dossier/dossier";
import { type DossierSection, dossierSections } from "#scoring/dossier/dossier-config";
import { type DossierHint, type DossierRecords, dossierHints } from "#scoring/dossier/dossier-hints";
import { dossierMethod } from "#scoring/dossier/dossier-method";
import { explain } from "#scoring/explain";

const asOf = parseDay("2026-11-01");
const config = resolveScoringConfig();
const monthsAgo = (months: number) => addMonths(asOf, -months);

const stated = (section: DossierSection, answer: DossierAnswer, more: Partial<DossierStatement> = {}) => {
  return { section, answer, observedOn: monthsAgo(2), ...more };
};
const hint = (section: DossierSection, answer: DossierHint["answer"], more: Partial<DossierHint> = {}) => {
  return { section, answer, observedOn: null, evidence: [], ...more };
};
const all = (answer: DossierAnswer) => dossierSections.map((section) => stated(section, answer));
const score = (sections: DossierStatement[], hints: DossierHint[] = [], resolved = config) =>
  scoreDossier({ accountId: "A1", asOf, sections, hints }, resolved);
const capacity = (sections: DossierStatement[], hints: DossierHint[] = []) => {
  const [entry] = score(sections, hints).sections;
  return [entry?.state, entry?.percent, entry?.basis];
};

describe("scoreDossier", () => {
  it("is full where all twelve sections are complete", () => {
    expect(score(all("complete"))).toMatchObject({ value: 100, band: "full", coverage: 1, missing: [], flags: [] });
  });

  // 3 complete, 4 partial, 5 nobody looked at: (3·100 + 4·50) ÷ 12 = 41.67
  it("counts a partial section half, and one that nobody looked at as missing", () => {
    const complete = dossierSections.slice(0, 3).map((section) => stated(section, "complete"));
    const partial = dossierSections.slice(3, 7).map((section) => stated(section, "partial"));
    const result = score([...complete, ...partial]);
    expect(result.value).toBeCloseTo(500 / 12, 9);
    expect([result.band, result.coverage]).toEqual(["thin", 1]);
    expect([result.toCollect, result.toComplete]).toEqual([dossierSections.slice(7), dossierSections.slice(3, 7)]);
    expect(result.missing).toEqual(dossierSections.slice(7));
  });

  it("is empty, not unknown, where nobody looked at anything", () => {
    expect(score([])).toMatchObject({ value: 0, band: "thin", coverage: 1, missing: [...dossierSections] });
  });

  // 2 of 12 unknown: 10 complete of 10 known; coverage 10 ÷ 12
  it("leaves out what somebody could not tell, but lists it to collect", () => {
    const unknown = all("complete").map((held, at) => (at < 2 ? { ...held, answer: "unknown" as const } : held));
    expect(score(unknown)).toMatchObject({ value: 100, coverage: 0.8333333333, missing: ["capacity", "productMix"] });
  });

  it("does not judge where most of it could not be told", () => {
    expect(score(all("unknown"))).toMatchObject({ value: null, band: "insufficient", coverage: 0 });
  });

  it.each([
    [9, 75, "usable"],
    [6, 50, "usable"],
    [5, 41.7, "thin"],
    [10, 83.3, "full"],
  ])("calls a dossier with %d sections (%d %%) %s", (count, value, band) => {
    const result = score(dossierSections.slice(0, count).map((section) => stated(section, "complete")));
    expect([Math.round((result.value ?? 0) * 10) / 10, result.band]).toEqual([value, band]);
  });

  it.each<[string, DossierStatement[], DossierHint[], unknown[]]>([
    [
      "the newest answer",
      [stated("capacity", "complete"), stated("capacity", "missing", { observedOn: monthsAgo(1) })],
      [],
      ["missing", 0, "stated"],
    ],
    [
      "a dated answer before an undated one",
      [stated("capacity", "complete", { observedOn: null }), stated("capacity", "partial")],
      [],
      ["partial", 50, "stated"],
    ],
    [
      "the less complete of two answers of one day",
      [stated("capacity", "complete"), stated("capacity", "partial")],
      [],
      ["partial", 50, "stated"],
    ],
    [
      "an answer before a later shrug",
      [stated("capacity", "complete"), stated("capacity", "unknown", { observedOn: asOf })],
      [],
      ["complete", 100, "stated"],
    ],
    ["records where nobody looked", [], [hint("capacity", "partial")], ["partial", 50, "records"]],
    [
      "records before a shrug",
      [stated("capacity", "unknown")],
      [hint("capacity", "partial")],
      ["partial", 50, "records"],
    ],
    [
      "records before a missing section",
      [stated("capacity", "missing")],
      [hint("capacity", "complete")],
      ["complete", 100, "records"],
    ],
    [
      "a complete answer before partial records",
      [stated("capacity", "complete")],
      [hint("capacity", "partial")],
      ["complete", 100, "stated"],
    ],
    [
      "the better of two records",
      [],
      [hint("capacity", "partial"), hint("capacity", "complete")],
      ["complete", 100, "records"],
    ],
  ])("takes %s", (_what, sections, hints, expected) => {
    expect(capacity(sections, hints)).toEqual(expected);
    expect(capacity([...sections].reverse(), [...hints].reverse())).toEqual(expected);
  });

  it("calls a section stale after a year, without taking anything off", () => {
    const old = stated("capacity", "complete", {
      observedOn: addDays(monthsAgo(12), -1),
      source: "visit",
      evidence: ["note:N-1"],
    });
    const result = score([old, ...all("complete").slice(1)]);
    expect(result).toMatchObject({ value: 100, flags: ["stale"], toRenew: ["capacity"] });
    expect(result.sections[0]).toMatchObject({ stale: true, source: "visit", evidence: ["note:N-1"] });
    expect(score([stated("capacity", "complete", { observedOn: monthsAgo(12) })]).toRenew).toEqual([]);
  });

  // Key people 3 of 14 in weight: 3 ÷ 14 · 100 = 21.43
  it("weighs sections as the company does", () => {
    const own = resolveScoringConfig({ dossier: { weights: { keyPeople: 3 } } });
    expect(score([stated("keyPeople", "complete")], [], own).value).toBeCloseTo(300 / 14, 9);
  });

  const answers = fc.tuple(...dossierSections.map(() => fc.constantFrom(...dossierAnswers)));

  it("adds up, and collecting a missing section never lowers the value", () => {
    fc.assert(
      fc.property(answers, fc.nat(dossierSections.length - 1), (given, at) => {
        const held = dossierSections.map((section, index) => stated(section, given[index] ?? "missing"));
        const { value, factors } = score(held);
        const sum = factors.reduce((total, { contribution }) => total + contribution, 0);
        expect(Math.abs(sum - (value ?? 0))).toBeLessThan(1e-9);
        const better = held.map((one, index) =>
          index === at && one.answer === "missing" ? { ...one, answer: "partial" as const } : one,
        );
        expect(score(better).value ?? 0).toBeGreaterThanOrEqual((value ?? 0) - 1e-9);
      }),
    );
  });

  it("does not depend on the order of answers", () => {
    fc.assert(
      fc.property(answers, (given) => {
        const held = dossierSections.flatMap((section, index) => [
          stated(section, given[index] ?? "missing", { source: "a" }),
          stated(section, given[11 - index] ?? "missing", { source: "b" }),
        ]);
        expect(stableJson(score([...held].reverse()))).toBe(stableJson(score(held)));
      }),
    );
  });
});

describe("dossierHints", () => {
  const hints = (records: DossierRecords) =>
    dossierHints(records, config.dossier).map(({ section, answer, evidence }) => [section, answer, ...evidence]);
  const people = (...powers: (number | null)[]) => powers.map((power, at) => ({ id: `C${at}`, power }));

  it.each<[string, DossierRecords, unknown[]]>([
    ["nothing from no records", {}, []],
    ["key people from power 4 on", { contacts: people(4, 3, null) }, [["keyPeople", "partial", "contact:C0"]]],
    [
      "enough key people from three on",
      { contacts: people(4, 5, 4) },
      [["keyPeople", "complete", "contact:C0", "contact:C1", "contact:C2"]],
    ],
    ["nobody from powerless contacts", { contacts: people(3, 1) }, []],
    [
      "competitors by name",
      { competitors: [{ name: "x" }, { name: "x" }, { name: "y" }] },
      [["competitors", "partial"]],
    ],
    [
      "enough competitors from three on",
      { competitors: [{ name: "x" }, { name: "y" }, { name: "z" }] },
      [["competitors", "complete"]],
    ],
    [
      "the whole of a share in the industry",
      { industryShare: { evidence: ["account:A1"] } },
      [["industryShare", "complete", "account:A1"]],
    ],
    ["a part of the finances", { annualRevenue: {} }, [["finances", "partial"]]],
    ["a part of the purchasing process", { buyingCalendar: {} }, [["purchasingProcess", "partial"]]],
  ])("read %s", (_what, records, expected) => {
    expect(hints(records)).toEqual(expected);
  });

  it("dates competitors by the last sighting", () => {
    const competitors = [
      { name: "x", observedOn: monthsAgo(9) },
      { name: "y", observedOn: monthsAgo(3) },
      { name: "z", observedOn: null },
    ];
    expect(dossierHints({ competitors }, config.dossier)[0]?.observedOn).toBe(monthsAgo(3));
  });
});

describe("dossierMethod", () => {
  const run = (account: object) => dossierMethod.run({ asOf, account: { id: "A1", ...account } });

  it.each<[string, object, string]>([
    ["an unknown section", { sections: [{ section: "charm", answer: "partial" }] }, "account:A1|sections.0.section"],
    ["an unknown answer", { sections: [{ section: "lines", answer: "yes" }] }, "account:A1|sections.0.answer"],
    [
      "an answer of tomorrow",
      { sections: [{ section: "lines", answer: "partial", observedOn: "2026-11-02" }] },
      "account:A1|sections.0.observedOn",
    ],
    ["a missing record", { hints: [{ section: "lines", answer: "missing" }] }, "account:A1|hints.0.answer"],
    [
      "a record of tomorrow",
      { hints: [{ section: "lines", answer: "partial", observedOn: "2026-11-02" }] },
      "account:A1|hints.0.observedOn",
    ],
    ["a power of 6", { records: { contacts: [{ id: "C1", power: 6 }] } }, "contact:C1|power"],
    ["records it does not know", { records: { charm: {} } }, "account:A1|records.charm"],
  ])("refuses %s by name", (_what, account, problem) => {
    expect(problemOf(() => run(account))).toBe(problem);
  });

  // 2 complete and 4 partial of 11 known: (200 + 200) ÷ 11 = 36.4
  it.each([
    [
      "en",
      [
        "Dossier 36.4 % complete: thin.",
        "Based on 91.6 % of the weight; the rest is unknown and spread over what is known.",
        "Complete: capacity, product mix.",
        "To complete: key people (from records), strategy, finances (from records), competitors (from records).",
        "Nobody could tell: investment plan.",
        "To renew, out of date: product mix (2025-03-02).",
        "Still to collect: production lines, development plan, share in the industry, KPIs of key posts, purchasing process, investment plan.",
      ],
    ],
    [
      "zh",
      [
        "客户档案完整度 36.4%，还很单薄。",
        "按已掌握的 91.6% 权重计算，缺的部分由已知项分摊。",
        "已齐：生产规模、产品结构。",
        "要补充：关键人物（来自业务记录）、客户战略、财务状况（来自业务记录）、竞争对手（来自业务记录）。",
        "问过但说不清：投资计划。",
        "资料过期，要重新核实：产品结构（2025-03-02）。",
        "待补资料：生产线状况、发展规划、行业份额、关键岗位 KPI、采购流程、投资计划。",
      ],
    ],
  ] as const)("explains its example in %s", (lang, lines) => {
    const result = dossierMethod.run(dossierMethod.example);
    expect([result.method, explain(result, lang)]).toEqual(["dossier", lines]);
  });
});

function problemOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof ScoringInputError) return `${error.record}|${error.field}`;
    throw error;
  }
  throw new Error("the input was accepted");
}
