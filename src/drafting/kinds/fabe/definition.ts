import type { Section } from "#domain/draft";
import type { KindDefinition } from "../../kind.ts";
import { createFabeContext, type FabeContext, fabeSectionIds, fabeWords } from "./fabe-context.ts";
import { lintFabe } from "./lint/lint-fabe.ts";
import { findPitches } from "./pitch.ts";
import { writeAim } from "./write-aim.ts";
import { establishClaims } from "./write-establish.ts";
import { writeObjections } from "./write-objections.ts";
import { writeOpen } from "./write-open.ts";
import { pitchColumns, pitchRows } from "./write-pitch.ts";
import { writeUnique } from "./write-unique.ts";

/** FABE with unique selling points (`20-drafting-and-grounding.md §7`): per product, need and person, not one pitch for all. */
export const fabe: KindDefinition = {
  title: (lang, account) => fabeWords(lang, "fabe.title", { account }),
  sectionIds: fabeSectionIds,
  byTemplate: (material) => writeFabe(createFabeContext(material)),
  tables: {
    pitch: {
      columns: [
        { id: "need", kind: "fact", isFixed: true },
        { id: "feature", kind: "fact", isFixed: true },
        { id: "advantage", kind: "inference" },
        { id: "benefit", kind: "inference" },
        { id: "evidence", kind: "fact", isFixed: true },
      ],
    },
    objections: {
      columns: [
        { id: "said", kind: "fact", isFixed: true },
        { id: "answer", kind: "recommendation" },
      ],
    },
  },
  lint: lintFabe,
};

function writeFabe(context: FabeContext): Section[] {
  const found = findPitches(context.dossier, context.index.knowledge);
  const pitch = context.section("pitch");
  const rows = pitchRows(pitch, found.pitches, context);
  pitch.table(pitchColumns, rows);
  if (rows.length === 0) pitch.list(...establishClaims(pitch, context));
  return [
    writeAim(context, found),
    pitch.build(),
    writeUnique(context, found.pitches),
    writeObjections(context),
    writeOpen(context, found),
  ];
}
