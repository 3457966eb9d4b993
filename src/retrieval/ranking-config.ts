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
 * How search ranks (docs/retrieval.md, decision 010): what each step brings there, and what was tried and left out. Below, MRR@10 as
 * the mean of three public sets. The setting that is best on two of them gains over plain BM25 on the third.
 *
 * - `fields.pairs` .5: +.026 over none; −.005 at .3, −.003 at .8.
 * - `k1` .5, `b` .3: −.012 at k1 .9; ±.003 for b from .15 to .45.
 * - `askingWeight` .4: +.014 over 1; −.004 at .2, ±0 at .7.
 * - `fields.context` .5: the sets have no titles. With a headline of each meeting in the title's place +.009 on QMSum and
 *   +.004 on VCSum; flat between .3 and .8.
 * - `translationWeight`: changes nothing in one language; held against own bilingual cases.
 * - `perNote` 5: −.003 on whole documents, each question about one of them; 3 would cost .008.
 * - `recency`: no set has dates. Small enough to settle near ties only; off where no day is given.
 * - `hybrid`: reciprocal ranks with equal votes, because only a real embedding model gives vectors here. Up to 20,000 vectors
 *   reading all of them is exact and takes tens of milliseconds.
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
