import type { Draft } from "#domain/draft";
import type { Figures } from "./goals.ts";
import {
  blockingFindings,
  distinctSentences,
  evidenceCoverage,
  fallbackShare,
  mean,
  questionShare,
  sectionsPresent,
} from "./scorers.ts";

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
  /** Of the sentences, those that took the place of a model's that failed. */
  fallback: number;
  blocking: number;
  /** In and out. */
  tokens: number;
  costUsd: number | null;
  ms: number;
};

export type DraftShares = Pick<DraftEvalRow, "sections" | "evidence" | "distinct" | "questions" | "fallback">;

/** Means over drafts; `blocking`, `tokens` and `costUsd` are sums, `costUsd` null where one has no known price. */
export type DraftSummary = DraftShares & {
  drafts: number;
  blocking: number;
  tokens: number;
  costUsd: number | null;
  ms: number;
};

export type DraftEval = {
  rows: DraftEvalRow[];
  summary: DraftSummary;
  /** One for each kind, writer and language that there are drafts of. */
  groups: (DraftSummary & Pick<DraftEvalRow, "kind" | "writer" | "lang">)[];
};

/**
 * Scores drafts that are already written, each against the drafts of other accounts in the same language, of the same
 * kind and by the same writer. Pure: the same drafts give the same rows, in the order given.
 *
 * @param sectionsOf ids that a complete draft of the kind has.
 */
export function evaluateDrafts(
  drafts: readonly Draft[],
  sectionsOf: (kind: Draft["kind"]) => readonly string[],
): DraftEval {
  const rows = drafts.map((draft) => rowOf(draft, drafts, sectionsOf(draft.kind)));
  const groupKeys = new Map(
    rows.map(({ kind, writer, lang }) => [`${kind} ${writer} ${lang}`, { kind, writer, lang }]),
  );
  const groups = [...groupKeys.values()].map((group) => {
    const own = rows.filter((row) => row.kind === group.kind && row.writer === group.writer && row.lang === group.lang);
    return { ...group, ...summaryOf(own) };
  });
  return { rows, groups, summary: summaryOf(rows) };
}

function rowOf(draft: Draft, all: readonly Draft[], expected: readonly string[]): DraftEvalRow {
  const { writer, tokens, costUsd, ms } = draft.provenance;
  const others = all.filter(
    ({ accountId, lang, kind, provenance }) =>
      accountId !== draft.accountId && lang === draft.lang && kind === draft.kind && provenance.writer === writer,
  );
  return {
    draftId: draft.id,
    account: draft.accountName,
    kind: draft.kind,
    lang: draft.lang,
    writer,
    claims: draft.sections.reduce((sum, { claims }) => sum + claims.length, 0),
    sections: sectionsPresent(draft, expected),
    evidence: evidenceCoverage(draft),
    distinct: distinctSentences(draft, others),
    questions: questionShare(draft),
    fallback: fallbackShare(draft),
    blocking: blockingFindings(draft),
    tokens: tokens.input + tokens.output,
    costUsd,
    ms,
  };
}

function summaryOf(rows: readonly DraftEvalRow[]): DraftSummary {
  const sum = (of: (row: DraftEvalRow) => number) => rows.reduce((all, row) => all + of(row), 0);
  const share = (name: keyof DraftShares) => mean(rows.map((row) => row[name]));
  return {
    drafts: rows.length,
    sections: share("sections"),
    evidence: share("evidence"),
    distinct: share("distinct"),
    questions: share("questions"),
    fallback: share("fallback"),
    blocking: sum(({ blocking }) => blocking),
    tokens: sum(({ tokens }) => tokens),
    costUsd: rows.some(({ costUsd }) => costUsd === null) ? null : sum(({ costUsd }) => costUsd ?? 0),
    ms: mean(rows.map(({ ms }) => ms)),
  };
}

/** What the goals are held against; `fallback` is of the model's drafts alone. */
export function draftFigures({ summary, rows }: DraftEval, failed: number, prefix: number | null): Figures {
  const written = rows.filter(({ writer }) => writer === "llm");
  const { drafts, sections, evidence, distinct, questions, blocking, tokens, costUsd } = summary;
  return {
    drafts,
    failed,
    blocking,
    sections,
    evidence,
    distinct,
    questions,
    tokens,
    ...(written.length > 0 && { fallback: mean(written.map(({ fallback }) => fallback)) }),
    ...(costUsd !== null && { costUsd }),
    ...(prefix !== null && { prefix }),
  };
}
