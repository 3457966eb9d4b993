import type { Cell } from "#domain/draft";
import { type DraftKey, isDraftKey } from "./draft-words.ts";
import type { Gap, GapKind } from "./gaps/gap.ts";
import { type Reference, refTo } from "./ledger-index.ts";
import type { Quote } from "./quotes/quote-finder.ts";
import type { ClaimId, ClaimInput, SectionBuilder } from "./section-builder.ts";

type Builder = SectionBuilder<DraftKey>;
type Input = ClaimInput<DraftKey>;

/** The first claim whose values are all known: the fullest sentence comes first in the list. */
export function firstClaim<Key extends string>(
  section: SectionBuilder<Key>,
  inputs: readonly ClaimInput<Key>[],
): ClaimId {
  for (const input of inputs) {
    const id = section.claim(input);
    if (id !== null) return id;
  }
  return null;
}

/** A cell that shows one value, or the word for unknown. */
export function valueCell(section: Builder, value: Reference, key: "cell" | "cell.percent" = "cell"): Cell {
  return section.cell(section.claim({ kind: "fact", key, values: { value } }));
}

/** A quotation with date and title of its note. */
export function quoteClaim(section: Builder, { text, note }: Quote): ClaimId {
  const quote = text;
  const title = note.title === undefined ? null : refTo(note, "title");
  const date = note.date === undefined ? null : refTo(note, "date");
  return firstClaim(section, [
    { kind: "fact", key: "quote.dated", values: { date, title, quote }, evidence: [note.id] },
    { kind: "fact", key: "quote.undated", values: { title, quote }, evidence: [note.id] },
    { kind: "fact", key: "quote.bare", values: { quote }, evidence: [note.id] },
  ]);
}

export type GapPart = "name" | "why" | "what" | "how" | "strategy" | "question";

/** Catalogue key of one sentence of a gap; null where that gap has no such sentence. */
export function gapKey(kind: GapKind, part: GapPart): DraftKey | null {
  const key = `gap.${kind}.${part}`;
  return isDraftKey(key) ? key : null;
}

const kindOfPart = {
  name: "inference",
  why: "inference",
  what: "recommendation",
  how: "recommendation",
  strategy: "recommendation",
  question: "question",
} as const satisfies Record<GapPart, Input["kind"]>;

export function gapClaim(section: Builder, gap: Gap, part: GapPart): ClaimId {
  const key = gapKey(gap.kind, part);
  return key ? section.claim({ kind: kindOfPart[part], key, values: gap.values, evidence: gap.evidence }) : null;
}

/** Cells of a gap; one sentence that cannot be said leaves the word for unknown. */
export function gapCell(section: Builder, gap: Gap, part: GapPart): Cell {
  return section.cell(gapClaim(section, gap, part));
}
