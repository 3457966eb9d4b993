import type { Draft } from "#domain/draft";

type Scored = Pick<Draft, "sections" | "findings">;

const factsOf = ({ sections }: Scored) =>
  sections.flatMap(({ claims }) => claims).filter(({ kind }) => kind === "fact");

/** Share of the expected sections that are there and hold at least one claim, 0–1. */
export function sectionsPresent({ sections }: Scored, expected: readonly string[]): number {
  const filled = new Set(sections.filter(({ claims }) => claims.length > 0).map(({ id }) => id));
  return expected.length === 0 ? 1 : expected.filter((id) => filled.has(id)).length / expected.length;
}

/** Share of fact claims that cite evidence, 0–1; a draft without facts covers them all. */
export function evidenceCoverage(draft: Scored): number {
  const facts = factsOf(draft);
  return facts.length === 0 ? 1 : facts.filter(({ evidence }) => evidence.length > 0).length / facts.length;
}

export function blockingFindings({ findings }: Scored): number {
  return findings.filter(({ severity }) => severity === "block").length;
}

/** Share of claims that are questions, 0–1: what the draft does not know and says so. */
export function questionShare({ sections }: Scored): number {
  const claims = sections.flatMap((section) => section.claims);
  return claims.length === 0 ? 0 : claims.filter(({ kind }) => kind === "question").length / claims.length;
}

/** Longer than a table cell, so that equal figures in two drafts do not count as equal sentences. */
const sentenceLength = 12;

const sentencesOf = ({ sections }: Scored) =>
  sections.flatMap(({ claims }) => claims.map(({ text }) => text)).filter((text) => text.length >= sentenceLength);

/**
 * Share of a draft's sentences that stand in no draft of another account, 0–1. Sentences that fit every account are
 * what a reader stops reading at.
 */
export function distinctSentences(draft: Scored, others: readonly Scored[]): number {
  const own = sentencesOf(draft);
  const elsewhere = new Set(others.flatMap(sentencesOf));
  return own.length === 0 ? 1 : own.filter((text) => !elsewhere.has(text)).length / own.length;
}
