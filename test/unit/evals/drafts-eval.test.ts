import { expect, test } from "vitest";
import { planSectionIds } from "#drafting/kinds/account-plan/section-ids";
import { evaluateDrafts } from "../../../evals/drafts.eval.ts";
import { distinctSentences, evidenceCoverage, sectionsPresent } from "../../../evals/scorers.ts";
import { emptyDossier, richDossier, thinDossier } from "../../fixtures/dossiers.ts";
import { writtenDraft } from "../../fixtures/written-drafts.ts";

const claim = (text: string, evidence: string[]) => ({
  id: text,
  kind: "fact" as const,
  text,
  evidence,
  origin: "template" as const,
});
const draft = (...claims: ReturnType<typeof claim>[]) => ({
  sections: [{ id: "summary", title: "", claims, blocks: [] }],
  findings: [],
});

test("coverage is the share of fact claims that cite", () => {
  expect(evidenceCoverage(draft(claim("a", ["F1"]), claim("b", []), claim("c", ["F2"]), claim("d", ["F3"])))).toBe(
    0.75,
  );
});

test("a section without claims is not present", () => {
  expect(sectionsPresent(draft(), ["summary"])).toBe(0);
});

test("a sentence that another account's draft has too is not distinct", () => {
  const own = draft(claim("Revenue of Alpha is falling.", []), claim("Keep up the good work.", []));
  expect(distinctSentences(own, [draft(claim("Keep up the good work.", []))])).toBe(0.5);
});

test("template plans are whole, cited, free of blocks and hardly alike", async () => {
  const drafts = await Promise.all(
    [richDossier, thinDossier, emptyDossier].flatMap((dossier) =>
      (["zh", "en"] as const).map((lang) => writtenDraft(dossier, lang)),
    ),
  );
  const { rows, summary } = evaluateDrafts(drafts, () => planSectionIds);
  expect(rows).toHaveLength(6);
  expect(summary).toMatchObject({ drafts: 6, sections: 1, evidence: 1, blocking: 0 });
  expect(summary.distinct).toBeGreaterThan(0.97);
});
