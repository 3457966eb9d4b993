import { describe, expect, it } from "vitest";
import type { Claim } from "#domain/claim";
import type { Section } from "#domain/draft";
import type { Lang } from "#domain/lang";
import type { Dossier } from "#drafting/dossier";
import { buildLedger } from "#drafting/evidence/build-ledger";
import type { LintInput } from "#drafting/kind";
import { lintSpin } from "#drafting/kinds/spin/lint/lint-spin";
import { prepareLedger } from "#grounding/ledger/prepare-ledger";
import { emptyDossier, richDossier } from "../../../fixtures/dossiers.ts";

type Row = Partial<Claim> & { text: string; whom?: string };

/** A section as a person might write it: a question in each row and whom it goes to. */
function section(id: string, rows: readonly Row[]): Section {
  const claims = rows.flatMap(({ whom = "王敏（机电中心主任）", ...row }, at): Claim[] => [
    { id: `${id}-q${at}`, kind: "question", evidence: [], origin: "person", ...row },
    { id: `${id}-w${at}`, kind: "fact", evidence: [], origin: "person", text: whom },
  ]);
  const cells = rows.map((_row, at) => [{ claims: [`${id}-q${at}`] }, { claims: [`${id}-w${at}`] }]);
  return { id, title: id, claims, blocks: [{ type: "table", columns: ["q", "w"], rows: cells }] };
}

const many = (id: string, count: number, on?: string): Row[] =>
  Array.from({ length: count }, (_, at) => ({
    text: `${id} ${"x".repeat(at + 1)}?`,
    ...(on === undefined ? {} : { buildsOn: [`${on}-q${at}`] }),
  }));

const good: Record<string, Row[]> = {
  situation: many("situation", 2),
  problem: many("problem", 3),
  implication: many("implication", 3, "problem"),
  "need-payoff": many("need-payoff", 2, "implication"),
};

function lint(
  changed: Record<string, Row[]>,
  { dossier = richDossier, lang = "en" as Lang }: { dossier?: Dossier; lang?: Lang } = {},
) {
  const ledger = buildLedger(dossier);
  const prepared = prepareLedger(ledger, { accountId: dossier.account.id, currency: "CNY" });
  const sections = Object.entries({ ...good, ...changed }).map(([id, rows]) => section(id, rows));
  const input: LintInput = { dossier, ledger, prepared, lang, sections };
  return lintSpin(input).map(({ severity, claimId, code }) => [code, severity, claimId]);
}

describe("SPIN by the method", () => {
  it.each(["zh", "en"] as const)("has nothing against a draft that keeps to it (%s)", (lang) => {
    expect(lint({}, { lang })).toEqual([]);
  });

  it("warns of too few and of too many questions", () => {
    expect(lint({ situation: many("situation", 5), problem: many("problem", 3) })).toEqual([
      ["lint", "warn", undefined],
    ]);
    expect(lint({ "need-payoff": many("need-payoff", 1, "implication") })).toEqual([["lint", "warn", undefined]]);
  });

  it("leaves out an implication that builds on no problem, or on one that is not there", () => {
    const rows = [
      ...many("implication", 2, "problem"),
      { text: "And then?" },
      { text: "So what?", buildsOn: ["problem-q9"] },
    ];
    expect(lint({ implication: rows })).toEqual([
      ["lint", "block", "implication-q2"],
      ["lint", "block", "implication-q3"],
    ]);
  });

  it("leaves out a need-payoff question that builds on a problem instead of an implication", () => {
    expect(lint({ "need-payoff": many("need-payoff", 2, "problem") }).map(([, severity]) => severity)).toEqual([
      "block",
      "block",
    ]);
  });

  it("warns of a question that goes to nobody known", () => {
    const rows = [...many("problem", 2), { text: "What is hardest?", whom: "the engineers" }];
    expect(lint({ problem: rows })).toEqual([["lint", "warn", "problem-q2"]]);
  });

  it.each([
    ["贵公司有多少员工？"],
    ["How many people work here?"],
    ["5 号线车站公共区照明由谁拍板？"],
    ["Who decides on the 5 号线车站公共区照明?"],
    ["还有哪些竞争对手在报价？是谁？还有谁在争？"],
    ["Who else is bidding?"],
    ["什么时候能定标？"],
    ["When will you sign?"],
    ["贵公司年营业额有多少？"],
    ["Since when do you work with us, how long have we been working together?"],
    ["您现在用的是哪些产品？"],
    ["公司哪年成立的？"],
    ["What industry are you in?"],
  ])("leaves out what the records answer: %s", (text) => {
    expect(lint({ situation: [{ text }, { text: "x?" }] })).toEqual([["lint", "block", "situation-q0"]]);
  });

  it.each([
    ["贵公司有多少员工？"],
    ["How many people work here?"],
    ["由谁拍板？"],
    ["Who decides?"],
    ["Who else is bidding?"],
    ["公司哪年成立的？"],
  ])("lets the same be asked where nobody has recorded it: %s", (text) => {
    const rows = { situation: [{ text }, { text: "x?" }] };
    const unnamed = Object.fromEntries(
      Object.entries({ ...good, ...rows }).map(([id, held]) => [id, held.map((row) => ({ ...row, whom: "?" }))]),
    );
    expect(lint(unnamed, { dossier: emptyDossier }).filter(([, severity]) => severity === "block")).toEqual([]);
  });

  it("lets a question go on from what is known", () => {
    const rows = [{ text: "陈建国拍板之前，谁来决定先看什么？" }, { text: "Besides 澄光科技, who else is bidding?" }];
    expect(lint({ situation: rows })).toEqual([]);
  });

  it("does not take hands at work for the number of employees", () => {
    expect(lint({ situation: [{ text: "换一次要占用多少人手？" }, { text: "全年是多少人工？" }] })).toEqual([]);
  });
});
