import { describe, expect, it } from "vitest";
import { type Block, draftSchema } from "#domain/draft";
import { getKind } from "#drafting/kind-definition";
import { emptyDossier, richDossier, thinDossier } from "../../../fixtures/dossiers.ts";
import { scoredDossier } from "../../../fixtures/scored-dossier.ts";
import { writtenDraft } from "../../../fixtures/written-drafts.ts";

const dossiers = { rich: richDossier, scored: scoredDossier, thin: thinDossier, empty: emptyDossier };
const cases = (["iceberg", "swot", "project-brief", "handover"] as const).flatMap((kind) =>
  (["rich", "scored", "thin", "empty"] as const).flatMap((name) =>
    (["zh", "en"] as const).map((lang) => ({ kind, name, lang })),
  ),
);

const idsOf = (block: Block): string[] => {
  if (block.type === "heading") return [];
  if (block.type === "paragraph") return block.claims;
  const cells = block.type === "list" ? block.items : block.rows.flat();
  return cells.flatMap((cell) => ("claims" in cell ? cell.claims : []));
};

describe.each(cases)("$kind of the $name account in $lang, by template", ({ kind, name, lang }) => {
  it("stands in full, verified, each claim once and on evidence, the same every time", async () => {
    const draft = await writtenDraft(dossiers[name], lang, kind);
    const claims = draft.sections.flatMap((section) => section.claims);
    expect(draft.findings).toEqual([]);
    expect(draft.sections.map(({ id }) => id)).toEqual(getKind(kind).sectionIds);
    expect(draft.sections.filter(({ blocks }) => blocks.length === 0)).toEqual([]);
    expect(claims.filter(({ evidence }) => evidence.length === 0)).toEqual([]);
    expect(claims.filter(({ text }) => /[{}]|undefined|null|NaN/.test(text))).toEqual([]);
    for (const section of draft.sections) {
      expect(section.blocks.flatMap(idsOf).sort()).toEqual(section.claims.map(({ id }) => id).sort());
    }
    expect(draftSchema.parse(draft)).toEqual(draft);
    expect(await writtenDraft(dossiers[name], lang, kind)).toEqual(draft);
  }, 20_000);
});
