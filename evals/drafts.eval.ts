import type { Draft } from "#domain/draft";
import { blockingFindings, distinctSentences, evidenceCoverage, questionShare, sectionsPresent } from "./scorers.ts";

export type DraftEvalRow = {
  draftId: string;
  account: string;
  kind: Draft["kind"];
  lang: Draft["lang"];
  writer: Draft["provenance"]["writer"];
  claims: number;
  /** Shares 0–1. */
  sections: number;
  evidence: number;
  distinct: number;
  questions: number;
  blocking: number;
  ms: number;
};

export type DraftEval = {
  rows: DraftEvalRow[];
  /** Means over the rows; `blocking` is the sum. */
  summary: {
    drafts: number;
    sections: number;
    evidence: number;
    distinct: number;
    questions: number;
    blocking: number;
  };
};

/**
 * Scores drafts that are already written, each against the drafts of other accounts in the same language. Pure: the
 * same drafts give the same rows, in the order given.
 *
 * @param expectedSections ids that a complete draft of the kind has.
 */
export function evaluateDrafts(drafts: readonly Draft[], expectedSections: readonly string[]): DraftEval {
  const rows = drafts.map((draft): DraftEvalRow => {
    const others = drafts.filter(({ accountId, lang }) => accountId !== draft.accountId && lang === draft.lang);
    return {
      draftId: draft.id,
      account: draft.accountName,
      kind: draft.kind,
      lang: draft.lang,
      writer: draft.provenance.writer,
      claims: draft.sections.reduce((sum, { claims }) => sum + claims.length, 0),
      sections: sectionsPresent(draft, expectedSections),
      evidence: evidenceCoverage(draft),
      distinct: distinctSentences(draft, others),
      questions: questionShare(draft),
      blocking: blockingFindings(draft),
      ms: draft.provenance.ms,
    };
  });
  const mean = (of: (row: DraftEvalRow) => number) =>
    rows.length === 0 ? 0 : rows.reduce((sum, row) => sum + of(row), 0) / rows.length;
  return {
    rows,
    summary: {
      drafts: rows.length,
      sections: mean(({ sections }) => sections),
      evidence: mean(({ evidence }) => evidence),
      distinct: mean(({ distinct }) => distinct),
      questions: mean(({ questions }) => questions),
      blocking: rows.reduce((sum, { blocking }) => sum + blocking, 0),
    },
  };
}
