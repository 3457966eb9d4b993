import { describe, expect, it } from "vitest";
import type { Claim } from "#domain/claim";
import type { LedgerEntry } from "#domain/evidence";
import type { Lang } from "#domain/lang";
import { buildLedger } from "#drafting/evidence/build-ledger";
import { lintFabe } from "#drafting/kinds/fabe/lint/lint-fabe";
import { prepareLedger } from "#grounding/ledger/prepare-ledger";
import { scoredDossier } from "../../../fixtures/scored-dossier.ts";

const ledger: LedgerEntry[] = [
  ...buildLedger(scoredDossier),
  { id: "K1", kind: "knowledge", title: "Report", date: "2026-03-18", text: "Passed." },
  { id: "K2", kind: "knowledge", title: "Leaflet", text: "Very good." },
];
const factId = (path: string) => ledger.find((entry) => entry.kind === "fact" && entry.path === path)?.id ?? "";

type Row = {
  person?: string;
  benefit?: string;
  feature?: string[];
  buildsOn?: string[];
  proof?: string[];
  said?: string;
};

/** A table of arguments as a person might write it, a row each. */
function lint(rows: readonly Row[], lang: Lang = "en") {
  const claims: Claim[] = [];
  const make = (id: string, text: string, evidence: string[], buildsOn?: string[]) => {
    claims.push({ id, kind: "inference", text, evidence, origin: "person", ...(buildsOn ? { buildsOn } : {}) });
    return { claims: [id] };
  };
  const cells = rows.map((row, at) => [
    make(`n${at}`, `${row.person ?? "王敏"}: needs it`, []),
    make(`f${at}`, "IP66", row.feature ?? [factId("product.name")]),
    make(`a${at}`, "better", []),
    make(`b${at}`, row.benefit ?? `benefit ${at}`, [], row.buildsOn ?? [`n${at}`]),
    make(`e${at}`, row.said ?? "Report", row.proof ?? ["K1"]),
  ]);
  const section = {
    id: "pitch",
    title: "pitch",
    claims,
    blocks: [{ type: "table" as const, columns: ["n", "f", "a", "b", "e"], rows: cells }],
  };
  const prepared = prepareLedger(ledger, { accountId: scoredDossier.account.id, currency: "CNY" });
  const found = lintFabe({ dossier: scoredDossier, ledger, prepared, lang, sections: [section] });
  return found.map(({ severity, claimId, message }) => [severity, claimId, message]);
}

describe("FABE by the method", () => {
  it.each(["zh", "en"] as const)("has nothing against arguments that keep to it (%s)", (lang) => {
    expect(lint([{}, { person: "陈建国" }], lang)).toEqual([]);
  });

  it("leaves out a benefit that belongs to nobody's need, and one built on another row's", () => {
    const found = lint([{ buildsOn: [] }, { person: "陈建国", buildsOn: ["n0"] }]);
    expect(found.map(([severity, claimId]) => [severity, claimId])).toEqual([
      ["block", "b0"],
      ["block", "b1"],
    ]);
  });

  it("leaves out a feature that names no source of ours", () => {
    const found = lint([{ feature: [] }, { person: "陈建国", feature: [factId("account.name")] }]);
    expect(found.map(([severity, claimId]) => [severity, claimId])).toEqual([
      ["block", "f0"],
      ["block", "f1"],
    ]);
  });

  it.each([
    ["nothing", { proof: [] }],
    ["a document without a date", { proof: ["K2"] }],
    ["a fact of the account", { proof: [factId("account.name")] }],
  ])("warns of evidence that is %s", (_, row) => {
    expect(lint([row]).map(([severity, claimId]) => [severity, claimId])).toEqual([["warn", "e0"]]);
  });

  it.each([
    ["zh", "缺证明：请孙鹏去要。"],
    ["en", "Evidence missing: 孙鹏 to get it."],
  ] as const)("takes evidence that is said to be missing (%s)", (lang, said) => {
    expect(lint([{ said, proof: [] }], lang)).toEqual([]);
  });

  it.each([
    ["zh", "对 王敏、陈建国 讲的是同一套话：不同的人要讲不同的益处。"],
    ["en", "王敏, 陈建国 are told the same words: different people get different benefits."],
  ] as const)("warns of two people who are told the same (%s)", (lang, message) => {
    const same = [{ benefit: "王敏 saves time." }, { person: "陈建国", benefit: "陈建国 saves time." }];
    expect(lint(same, lang)).toEqual([["warn", undefined, message]]);
  });

  it("lets one person hear the same of two products", () => {
    expect(lint([{ benefit: "saves time." }, { benefit: "saves time." }])).toEqual([]);
  });
});
