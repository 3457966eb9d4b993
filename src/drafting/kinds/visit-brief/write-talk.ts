import type { Cell } from "#domain/draft";
import { pitchColumns, pitchRows } from "../fabe/write-pitch.ts";
import { findPains } from "../spin/find-pains.ts";
import type { Pain } from "../spin/pain.ts";
import { situationAsks } from "../spin/situation-asks.ts";
import { implicationRows, payoffRows, problemRows, questionColumns, situationRows } from "../spin/write-questions.ts";
import type { VisitBuilder, VisitContext, VisitKey } from "./visit-context.ts";
import type { VisitPlan } from "./visit-plan.ts";

const shown = { situation: 2, pains: 2, pitches: 3 } as const;

/** Few questions: what is missing, then two troubles each followed to its end, those of the person we meet first. */
export function writeQuestions(context: VisitContext, { person }: VisitPlan) {
  const section = context.section("questions");
  const asks = situationAsks(context).slice(0, shown.situation);
  const pains = mine(findPains(context), (pain: Pain) => pain.person?.id === person?.id).slice(0, shown.pains);
  const problems = problemRows(section, pains, context);
  const implications = implicationRows(section, problems.asked, context);
  section.table(
    ["visit.col.stage", ...questionColumns],
    [
      ...staged(section, "visit.label.S", situationRows(section, asks, context)),
      ...staged(section, "visit.label.P", problems.rows),
      ...staged(section, "visit.label.I", implications.rows),
      ...staged(section, "visit.label.N", payoffRows(section, implications.asked, context)),
    ],
  );
  return section.build();
}

function staged(section: VisitBuilder, stage: VisitKey, rows: readonly Cell[][]): Cell[][] {
  return rows.map((row) => [section.label(stage), ...row]);
}

/** Arguments for the person we meet, then for the others. */
export function writePoints(context: VisitContext, { person, pitches }: VisitPlan) {
  const section = context.section("points");
  const chosen = mine(pitches, (pitch) => pitch.person.id === person?.id).slice(0, shown.pitches);
  section.table(pitchColumns, pitchRows(section, chosen, context));
  if (chosen.length === 0) {
    const values = { account: context.index.account };
    section.paragraph(
      section.claim(
        context.dossier.needs.length > 0
          ? { kind: "recommendation", key: "fabe.aim.noMatch", values }
          : { kind: "recommendation", key: "fabe.aim.noNeed", values },
      ),
    );
  }
  return section.build();
}

/** Those of the person first, the rest in their order. */
function mine<T>(items: readonly T[], isOwn: (item: T) => boolean): T[] {
  return [...items.filter(isOwn), ...items.filter((item) => !isOwn(item))];
}
