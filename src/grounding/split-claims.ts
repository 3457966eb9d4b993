import type { ClaimKind } from "#domain/claim";
import { type Citation, findCitations } from "./citations.ts";
import { type Segment, splitSegments } from "./split-segments.ts";
import { splitSentences } from "./split-sentences.ts";

/**
 * What a claim's values are held against. `cited`: its own evidence. `ledger`: everything, because the text cites
 * nothing at all, or it is a heading. `uncited`: the text cites elsewhere, but not here.
 */
export type ClaimScope = "cited" | "ledger" | "uncited";

/** A stretch of text and the evidence bound to it. Offsets into the whole text; citations lie in or right after it. */
export type SplitClaim = {
  text: string;
  start: number;
  end: number;
  evidence: string[];
  kind: ClaimKind;
  scope: ClaimScope;
  /** What a figure in a table cell is of, as words to stand before it: `Revenue 2025: `. Absent outside tables. */
  frame?: string;
  /** The evidence is that of its whole table row. */
  shared?: boolean;
};
export type SplitText = { claims: SplitClaim[]; citations: Citation[] };

type Bound = { start: number; end: number; evidence: string[]; segment: Segment };

/** A longer cell is a sentence of its own. */
const longestCell = 40;
const wordless = /^[\s\p{P}\p{S}]*$/u;

/** Index of the first citation at or after `start`; citations stand in order. */
function firstFrom(citations: readonly Citation[], start: number): number {
  let [low, high] = [0, citations.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((citations[middle]?.start ?? start) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

function citationsIn(citations: readonly Citation[], start: number, end: number): Citation[] {
  const inside: Citation[] = [];
  for (let index = firstFrom(citations, start); index < citations.length; index += 1) {
    const citation = citations[index];
    if (!citation || citation.end > end) break;
    inside.push(citation);
  }
  return inside;
}

function unique(citations: readonly Citation[]): string[] {
  return [...new Set(citations.flatMap(({ ids }) => ids))];
}

/** A citation binds what stands before it, back to the citation before or the start of the sentence. */
function bindSentence(segment: Segment, start: number, end: number, inside: readonly Citation[]): Bound[] {
  const bound: Bound[] = [];
  let from = start;
  for (const citation of inside) {
    bound.push({ start: from, end: citation.start, evidence: [...new Set(citation.ids)], segment });
    from = citation.end;
  }
  if (from < end) bound.push({ start: from, end, evidence: [], segment });
  return bound;
}

function bindSegment(text: string, segment: Segment, citations: readonly Citation[]): Bound[] {
  const { start, end } = segment;
  const inside = citationsIn(citations, start, end);
  const first = inside[0];
  const leads = first && /^[\s*_]*$/.test(text.slice(start, first.start));
  if (leads) return [{ start: first.end, end, evidence: unique(inside), segment }];
  const local = inside.map((citation) => ({ ...citation, start: citation.start - start, end: citation.end - start }));
  return splitSentences(text.slice(start, end), local).flatMap((sentence) => {
    const [from, to] = [start + sentence.start, start + sentence.end];
    return bindSentence(segment, from, to, citationsIn(inside, from, to));
  });
}

/** A cell that holds citations only binds the cells of its row that have none. */
function bindRows(text: string, segments: readonly Segment[], citations: readonly Citation[]): Map<number, string[]> {
  const rows = new Map<number, string[]>();
  for (const { row, start, end } of segments) {
    if (row === undefined) continue;
    const inside = citationsIn(citations, start, end);
    const first = inside[0];
    const last = inside.at(-1);
    if (!first || !last || text.slice(start, first.start).trim() !== "" || text.slice(last.end, end).trim() !== "")
      continue;
    rows.set(row, [...(rows.get(row) ?? []), ...unique(inside)]);
  }
  return rows;
}

function trimmed(text: string, { start, end }: { start: number; end: number }): { start: number; end: number } {
  const written = text.slice(start, end);
  const lead = written.length - written.trimStart().length;
  return { start: start + lead, end: Math.max(start + lead, end - (written.length - written.trimEnd().length)) };
}

/** Headings, and the heads of a table's columns and rows, name what is told below and beside them. */
function isHead({ kind, head, start, end }: Segment): boolean {
  return kind === "heading" || (head === true && end - start <= longestCell);
}

function scopeOf(evidence: readonly string[], segment: Segment, citesAnything: boolean): ClaimScope {
  if (evidence.length > 0) return "cited";
  return !citesAnything || isHead(segment) ? "ledger" : "uncited";
}

/** The heads of a cell's row and column, without their citations and emphasis. */
function frameOf(text: string, { of }: Segment, written: string): string {
  if (!of || written.length > longestCell) return "";
  const heads = [of.row, of.column].map(({ start, end }) => withoutCitations(text.slice(start, end)).trim());
  return heads.some((head) => head.length > longestCell) ? "" : `${heads.filter((head) => head !== "").join(" ")}: `;
}

function withoutCitations(head: string): string {
  const bare = findCitations(head).reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), head);
  return bare.replace(/[*_`]/g, "");
}

/**
 * Free text or Markdown → claims with their citations (`30-contracts.md`, /v1/verify). Sentences, list items and table
 * cells are claims; a line that starts with a citation (`- [F3] …`) is bound to it as a whole.
 */
export function splitClaims(source: string): SplitText {
  const { text, segments } = splitSegments(source);
  const citations = findCitations(text);
  const rows = bindRows(text, segments, citations);
  const bound = segments.flatMap((segment) => bindSegment(text, segment, citations));
  const claims = bound.flatMap((claim): SplitClaim[] => {
    const { start, end } = trimmed(text, claim);
    const written = text.slice(start, end);
    if (wordless.test(written)) return [];
    const inherited = claim.segment.row === undefined ? [] : (rows.get(claim.segment.row) ?? []);
    const evidence = claim.evidence.length > 0 ? claim.evidence : inherited;
    const kind = /[?？]$/.test(written) ? "question" : "fact";
    const frame = frameOf(text, claim.segment, written);
    const scope = scopeOf(evidence, claim.segment, citations.length > 0);
    return [
      {
        text: written,
        start,
        end,
        evidence,
        kind,
        scope,
        ...(frame !== "" && { frame }),
        ...(evidence === inherited && { shared: true as const }),
      },
    ];
  });
  return { claims, citations };
}
