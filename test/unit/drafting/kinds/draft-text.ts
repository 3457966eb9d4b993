import type { DraftKind, Section } from "#domain/draft";
import type { Lang } from "#domain/lang";
import type { Dossier } from "#drafting/dossier";
import { writtenDraft } from "../../../fixtures/written-drafts.ts";

/** One section of a draft by template. */
export async function sectionOf(kind: DraftKind, dossier: Dossier, id: string, lang: Lang = "zh"): Promise<Section> {
  const { sections } = await writtenDraft(dossier, lang, kind);
  const section = sections.find((one) => one.id === id);
  if (!section) throw new Error(`no section ${id}`);
  return section;
}

/** Cells of all tables of a section, as words. */
export function rowsOf({ claims, blocks }: Section): string[][] {
  const text = new Map(claims.map((claim) => [claim.id, claim.text]));
  return blocks.flatMap((block) =>
    block.type === "table"
      ? block.rows.map((row) =>
          row.map((cell) => ("label" in cell ? cell.label : cell.claims.map((id) => text.get(id) ?? "").join(" "))),
        )
      : [],
  );
}

export const textsOf = ({ claims }: Section): string[] => claims.map(({ text }) => text);

/** Every claim of a draft by template. */
export async function claimsOf(kind: DraftKind, dossier: Dossier, lang: Lang = "zh") {
  return (await writtenDraft(dossier, lang, kind)).sections.flatMap(({ claims }) => claims);
}
