import type { Cell } from "#domain/draft";
import type { DraftKey } from "../draft-words.ts";
import { type Gap, gapRules } from "../gaps/gap.ts";
import type { ClaimId, SectionBuilder } from "../section-builder.ts";
import { gapClaim } from "../section-parts.ts";

type Builder = SectionBuilder<DraftKey>;

/** Something not known: how much it matters, what its answer would change, and the question itself. */
export type Open = { weight: number; effect: DraftKey; ask: () => ClaimId };

const columns = ["col.question", "col.changes"] as const;

/** A row per question with what its answer would change: the weightiest first, at most `shown` of them. */
export function writeOpenQuestions(section: Builder, open: readonly Open[], shown: number): void {
  const rows = [...open]
    .sort((a, b) => b.weight - a.weight)
    .slice(0, shown)
    .flatMap(({ ask, effect }): Cell[][] => {
      const id = ask();
      return id === null ? [] : [[section.cell(id), section.label(effect)]];
    });
  section.table(columns, rows);
}

/** The questions of gaps that have one. */
export function gapQuestions(section: Builder, gaps: readonly Gap[]): Open[] {
  return asking(gaps).map((gap) => ({
    weight: gap.weight,
    effect: `label.effect.${gapRules[gap.kind].effect}`,
    ask: () => gapClaim(section, gap, "question"),
  }));
}

/** The same with no more than two gaps of one kind, for where there is room for few. */
export function variedGapQuestions(section: Builder, gaps: readonly Gap[]): Open[] {
  const asked = asking(gaps);
  const varied = asked.filter(({ kind }, at) => asked.slice(0, at).filter((other) => other.kind === kind).length < 2);
  return gapQuestions(section, varied);
}

const asking = (gaps: readonly Gap[]) => gaps.filter(({ kind }) => gapRules[kind].asks);
