import type { IndexUse } from "#store/dense-leg";
import { type FieldName, lexicalFields } from "#store/lexical-fields";
import type { FieldSaturation } from "#store/lexical-scores";

/** `weight` of a hit in the field; `k1`, `b`: saturation of term frequency and strength of length normalisation (BM25). */
export type FieldRanking = { weight: number; k1: number; b: number };

export type RankingConfig = {
  fields: Record<FieldName, FieldRanking>;
  /** Factor on words that say how a question is put (`asking-words.ts`); 1 asks for them like any other. */
  askingWeight: number;
  /** Factor on the other language's words for a term of the trade (`term-table.ts`); 0 asks for none. */
  translationWeight: number;
  /** A pasted page is asked for by its first terms: each costs a look into the index. */
  maxTermsPerField: number;
  /** How many passages of one note stand in front of those of other notes; the others come after, while there is room. */
  perNote: number;
  hybrid: {
    /** How many of each leg take part in the fusion. */
    legLimit: number;
    /** The constant that flattens the first ranks: 1 / (rankOffset + rank) (Cormack 2009). */
    rankOffset: number;
    /** Vote of the vectors beside the words' vote of 1. */
    denseWeight: number;
    /** When an approximate index is asked for the vectors, and how thoroughly. */
    index: IndexUse;
  };
  /** score · (1 + weight · 2^(−age / halfLifeDays)) where the day to stand at and the note's date are both known. */
  recency: { weight: number; halfLifeDays: number };
};

/**
 * How search ranks. Measured with `groundplan eval --suite retrieval` as MRR@10 over fixed chunks / whole documents,
 * mean of three public sets; each figure was set on two sets and had to hold on the third (decision 009).
 *
 * - `fields.pairs` 0.5 (character pairs, neighbouring stems): +.040 / +.024 over words alone, k1 .9, b .4.
 * - `k1` .5, `b` .3 for both: +.010 / −.003 over k1 .9, b .4, and +.014 / +.005 once asking words count less.
 * - `askingWeight` .4: +.015 / +.014; flat between .3 and .6.
 * - `fields.context` .5: the sets have no titles. With a headline of each meeting in the title's place +.009 on QMSum and
 *   +.004 on VCSum; flat between .3 and .8.
 * - `translationWeight`: changes nothing in one language; held against own bilingual cases.
 * - `recency`: no set has dates. Small enough to settle near ties only; off where no day is given.
 * - `hybrid`: reciprocal ranks with equal votes, because only a real embedding model gives vectors here. Up to 20,000 vectors
 *   reading all of them is exact and takes tens of milliseconds.
 *
 * Measured and left out: the note's own BM25 beside the passage's (≤ +.003), neighbouring passages (−.007), coverage of
 * the query (±.002), windows of near words (±.004, lower on QMSum, and each candidate read again), single characters and word
 * beginnings as a further field (+.003), a cap on passages of one note (MRR ±0, nDCG lower), relevance feedback.
 */
export const rankingConfig: RankingConfig = {
  fields: {
    words: { weight: 1, k1: 0.5, b: 0.3 },
    pairs: { weight: 0.5, k1: 0.5, b: 0.3 },
    context: { weight: 0.5, k1: 0.5, b: 0.3 },
  },
  askingWeight: 0.4,
  translationWeight: 0.3,
  maxTermsPerField: 256,
  perNote: 5,
  hybrid: {
    legLimit: 100,
    rankOffset: 60,
    denseWeight: 1,
    index: { fromCandidates: 20_000, efSearch: 200, maxScanTuples: 100_000 },
  },
  recency: { weight: 0.05, halfLifeDays: 365 },
};

/** The fields' saturation as the statement takes it. */
export function saturations({ fields }: RankingConfig = rankingConfig): FieldSaturation[] {
  const { words, pairs, context } = lexicalFields;
  return [
    { field: words, k1: fields.words.k1, b: fields.words.b },
    { field: pairs, k1: fields.pairs.k1, b: fields.pairs.b },
    { field: context, k1: fields.context.k1, b: fields.context.b },
  ];
}
