import { describe, expect, it } from "vitest";
import type { Claim } from "#domain/claim";
import type { Cell, DraftKind, Section } from "#domain/draft";
import type { LedgerEntry } from "#domain/evidence";
import type { Lang } from "#domain/lang";
import type { Dossier } from "#drafting/dossier";
import { getKind } from "#drafting/kind-definition";
import { prepareLedger } from "#grounding/ledger/prepare-ledger";
import { richDossier } from "../../../fixtures/dossiers.ts";
import { scoredDossier } from "../../../fixtures/scored-dossier.ts";
import { writtenDraft } from "../../../fixtures/written-drafts.ts";

type Written = { sections: Section[]; ledger: LedgerEntry[] };

/** Codes of severity and the words of each finding that a kind's own rules make of a draft. */
function lint(kind: DraftKind, dossier: Dossier, lang: Lang, { sections, ledger }: Written) {
  const prepared = prepareLedger(ledger, { accountId: dossier.account.id, currency: "CNY" });
  const findings = getKind(kind).lint({ dossier, ledger, prepared, lang, sections });
  return findings.map(({ severity, claimId, message }) => ({ severity, claimId, message }));
}

/** A draft by template with one section put in the place of its own. */
async function withSection(
  kind: DraftKind,
  dossier: Dossier,
  lang: Lang,
  change: (section: Section) => Section,
  id: string,
) {
  const { sections, ledger } = await writtenDraft(dossier, lang, kind);
  return { ledger, sections: sections.map((section) => (section.id === id ? change(section) : section)) };
}

/** Rows of the first table changed cell by cell. */
function withCells(section: Section, change: (row: Cell[], at: number) => Cell[]): Section {
  let done = false;
  const blocks = section.blocks.map((block) => {
    if (block.type !== "table" || done) return block;
    done = true;
    return { ...block, rows: block.rows.map(change) };
  });
  return { ...section, blocks };
}

/** The first row of the first table with other cells in some columns. */
function withFirstRow(section: Section, cells: Readonly<Record<number, Cell>>): Section {
  return withCells(section, (row, at) => (at === 0 ? row.map((cell, column) => cells[column] ?? cell) : row));
}

/** The same with one more claim, as a person would have typed it. */
function withClaim(section: Section, claim: Partial<Claim> & Pick<Claim, "id" | "text">): Section {
  const typed: Claim = { kind: "fact", evidence: [], origin: "person", ...claim };
  return {
    ...section,
    claims: [...section.claims, typed],
    blocks: [...section.blocks, { type: "paragraph", claims: [typed.id] }],
  };
}

const languages = ["zh", "en"] as const;

describe.each(languages)("the rules of the iceberg in %s", (lang) => {
  const kind = "iceberg";

  it("find nothing in the template's", async () => {
    expect(lint(kind, scoredDossier, lang, await writtenDraft(scoredDossier, lang, kind))).toEqual([]);
  });

  it("leave out a need that is called known without words beside it", async () => {
    const draft = await withSection(
      kind,
      scoredDossier,
      lang,
      (section) => withCells(section, (row) => row.map((cell, at) => (at === 1 ? { label: "–" } : cell))),
      "explicit",
    );
    expect(lint(kind, scoredDossier, lang, draft)).toMatchObject([{ severity: "block", claimId: "explicit-1" }]);
  });

  it("leave out a sentence that calls a guess confirmed", async () => {
    const text = { zh: "审计时拿得出完整的比选材料，本人已确认。", en: "审计时拿得出完整的比选材料 is confirmed." }[
      lang
    ];
    const { ledger } = await writtenDraft(scoredDossier, lang, kind);
    const guess = ledger.find((entry) => entry.kind === "fact" && entry.record === "needs:NE-3")?.id ?? "";
    const draft = await withSection(
      kind,
      scoredDossier,
      lang,
      (section) => withClaim(section, { id: "typed", text, evidence: [guess] }),
      "overview",
    );
    expect(lint(kind, scoredDossier, lang, draft)).toMatchObject([{ severity: "block", claimId: "typed" }]);
  });

  it("tell which unproven need nobody asks about", async () => {
    const { sections, ledger } = await writtenDraft(scoredDossier, lang, kind);
    const mute = sections.map((section) => ({
      ...section,
      claims: section.claims.filter((one) => one.kind !== "question"),
    }));
    const findings = lint(kind, scoredDossier, lang, { sections: mute, ledger });
    expect(findings.map(({ severity }) => severity)).toEqual(["warn", "warn", "warn"]);
    expect(findings.some(({ message }) => message.includes("夜间故障有人连夜到场"))).toBe(true);
  });
});

describe.each(languages)("the rules of the SWOT in %s", (lang) => {
  const kind = "swot";

  it("find nothing in the template's", async () => {
    expect(lint(kind, richDossier, lang, await writtenDraft(richDossier, lang, kind))).toEqual([]);
  });

  it("leave out a strategy that names an entry which is not there", async () => {
    const draft = await withSection(
      kind,
      richDossier,
      lang,
      (section) => withFirstRow(section, { 1: { label: "S9 + O1" } }),
      "strategies",
    );
    const findings = lint(kind, richDossier, lang, draft);
    expect(findings).toMatchObject([{ severity: "block" }]);
    expect(findings[0]?.message).toContain("S9");
  });

  it("tell of a strategy that joins nothing", async () => {
    const draft = await withSection(
      kind,
      richDossier,
      lang,
      (section) => ({
        ...withFirstRow(section, { 1: { label: "–" } }),
        claims: section.claims.map(({ buildsOn: _buildsOn, ...claim }) => claim),
      }),
      "strategies",
    );
    expect(lint(kind, richDossier, lang, draft)).toMatchObject([{ severity: "warn" }]);
  });
});

describe.each(languages)("the rules of the project brief in %s", (lang) => {
  const kind = "project-brief";

  it("find nothing in the template's", async () => {
    expect(lint(kind, richDossier, lang, await writtenDraft(richDossier, lang, kind))).toEqual([]);
  });

  it("tell which step has no day and no check", async () => {
    const draft = await withSection(
      kind,
      richDossier,
      lang,
      (section) => withFirstRow(section, { 3: { label: "–" }, 6: { label: "–" } }),
      "steps",
    );
    expect(lint(kind, richDossier, lang, draft)).toMatchObject([{ severity: "warn", claimId: "steps-1" }]);
  });

  it("take away an owner whom no record knows", async () => {
    const draft = await withSection(
      kind,
      richDossier,
      lang,
      (section) => {
        const added = withClaim(section, { id: "typed", text: "Zaphod" });
        return withFirstRow(added, { 2: { claims: ["typed"] } });
      },
      "steps",
    );
    expect(lint(kind, richDossier, lang, draft)).toMatchObject([{ severity: "block", claimId: "typed" }]);
  });
});

describe.each(languages)("the rules of the handover in %s", (lang) => {
  const kind = "handover";
  const typed = { zh: "我方答应年底前免费换灯。", en: "We promised to replace the lamps by the end of the year." };

  it("find nothing in the template's", async () => {
    expect(lint(kind, richDossier, lang, await writtenDraft(richDossier, lang, kind))).toEqual([]);
  });

  it("leave out a promise without a note behind it", async () => {
    const draft = await withSection(
      kind,
      richDossier,
      lang,
      (section) => withClaim(section, { id: "typed", text: typed[lang], evidence: ["F1"] }),
      "overview",
    );
    expect(lint(kind, richDossier, lang, draft)).toMatchObject([{ severity: "block", claimId: "typed" }]);
  });

  it("ask for the date of a promise from a note without one", async () => {
    const draft = await withSection(
      kind,
      richDossier,
      lang,
      (section) => withClaim(section, { id: "typed", text: typed[lang], evidence: ["N1"] }),
      "overview",
    );
    const ledger = draft.ledger.map((entry) => {
      if (entry.id !== "N1" || entry.kind !== "note") return entry;
      const { date: _date, ...undated } = entry;
      return undated;
    });
    expect(lint(kind, richDossier, lang, { ...draft, ledger })).toMatchObject([{ severity: "warn", claimId: "typed" }]);
  });
});

describe.each(languages)("the rules of the account plan in %s", (lang) => {
  const kind = "account-plan";

  it("find nothing in the template's", async () => {
    expect(lint(kind, richDossier, lang, await writtenDraft(richDossier, lang, kind))).toEqual([]);
  });

  it("tell what an objective lacks to be SMART", async () => {
    const draft = await withSection(
      kind,
      richDossier,
      lang,
      (section) => withFirstRow(section, { 3: { label: "–" }, 4: { label: "–" } }),
      "objectives",
    );
    const [finding, ...others] = lint(kind, richDossier, lang, draft);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ severity: "warn", claimId: "objectives-1" });
    expect(finding?.message).toContain({ zh: "目标值、完成日期", en: "target" }[lang]);
  });

  it("tell which of the seven questions an action leaves open, and take away a stranger as its owner", async () => {
    const draft = await withSection(
      kind,
      richDossier,
      lang,
      (section) => {
        const added = withClaim(section, { id: "typed", text: "Zaphod" });
        return withFirstRow(added, { 4: { claims: ["typed"] }, 5: { label: "–" } });
      },
      "actions",
    );
    expect(lint(kind, richDossier, lang, draft)).toMatchObject([
      { severity: "warn", claimId: "actions-1" },
      { severity: "block", claimId: "typed" },
    ]);
  });

  it("tell of a question that stands below a lighter one, and of one without effect", async () => {
    const draft = await withSection(
      kind,
      richDossier,
      lang,
      (section) => {
        const turned = section.blocks.map((block) =>
          block.type === "table" ? { ...block, rows: [...block.rows].reverse() } : block,
        );
        return withCells({ ...section, blocks: turned }, (row, at) =>
          at === 0 ? [row[0] ?? { label: "" }, { label: "–" }] : row,
        );
      },
      "questions",
    );
    const findings = lint(kind, richDossier, lang, draft);
    expect(findings.length).toBeGreaterThan(2);
    expect(new Set(findings.map(({ severity }) => severity))).toEqual(new Set(["warn"]));
  });
});
