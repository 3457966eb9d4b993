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

/** Share of claims that took the place of a model's claim that failed, 0–1. */
export function fallbackShare({ sections }: Scored): number {
  const claims = sections.flatMap((section) => section.claims);
  return claims.length === 0 ? 0 : claims.filter(({ origin }) => origin === "fallback").length / claims.length;
}

/** Messages of one request to a model, as text. */
export type SentRequest = readonly string[];

export type PrefixShare = { sent: number; shared: number };

/**
 * What was sent to a model, in characters, and how much of it is a beginning that another request has too: what an endpoint
 * can keep. Requests of one draft, in any order; the first of a series has nothing to share.
 */
export function cachedPrefix(requests: readonly SentRequest[]): PrefixShare {
  // Sorted texts share most with a neighbour, so that not every pair need be compared.
  const texts = requests.map((messages) => messages.join("\u0000")).toSorted();
  return {
    sent: texts.reduce((sum, { length }) => sum + length, 0),
    shared: texts.reduce((sum, text, at) => sum + (at === 0 ? 0 : commonLength(text, texts[at - 1] ?? "")), 0),
  };
}

function commonLength(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  for (let at = 0; at < most; at += 1) if (a.charCodeAt(at) !== b.charCodeAt(at)) return at;
  return most;
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

/** Whether any of the first `k` ids is relevant: 1 or 0. Its mean over questions is what retrieval tables call recall@k. */
export function foundWithin(ranked: readonly string[], relevant: ReadonlySet<string>, k: number): number {
  return ranked.slice(0, k).some((id) => relevant.has(id)) ? 1 : 0;
}

/** 1 / rank of the first relevant id among the first `k`, 0 where there is none; its mean is MRR@k. */
export function reciprocalRank(ranked: readonly string[], relevant: ReadonlySet<string>, k: number): number {
  const at = ranked.slice(0, k).findIndex((id) => relevant.has(id));
  return at === -1 ? 0 : 1 / (at + 1);
}

/**
 * Normalised discounted cumulative gain of the first `k`, every relevant id worth the same (Järvelin and Kekäläinen 2002):
 * Σ rel(r) / log2(r + 1) over that of the best order there could be, 0–1; 0 where nothing is relevant.
 */
export function ndcg(ranked: readonly string[], relevant: ReadonlySet<string>, k: number): number {
  const discount = (rank: number) => 1 / Math.log2(rank + 2);
  const gain = ranked.slice(0, k).reduce((sum, id, rank) => sum + (relevant.has(id) ? discount(rank) : 0), 0);
  let best = 0;
  for (let rank = 0; rank < Math.min(k, relevant.size); rank += 1) best += discount(rank);
  return best === 0 ? 0 : gain / best;
}

/** Arithmetic mean; 0 of nothing. */
export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

export type Interval = { mean: number; low: number; high: number };

/**
 * Paired bootstrap (Efron and Tibshirani 1993): `groups` holds, per set, one difference per question. Each resample draws
 * as many differences from every set with replacement, takes each set's mean and the mean of those; `low` and `high` are
 * the 2.5th and 97.5th percentile of the resamples, so 95 % lie between. One group gives the interval of that set. The
 * same seed gives the same interval.
 */
export function pairedBootstrap(groups: readonly (readonly number[])[], { resamples = 2000, seed = 1 } = {}): Interval {
  const random = seededRandom(seed);
  const drawn = Array.from({ length: resamples }, () => mean(groups.map((group) => resampledMean(group, random))));
  drawn.sort((a, b) => a - b);
  const at = (share: number) => drawn[Math.min(resamples - 1, Math.floor(share * resamples))] ?? 0;
  return { mean: mean(groups.map(mean)), low: at(0.025), high: at(0.975) };
}

function resampledMean(values: readonly number[], random: () => number): number {
  let sum = 0;
  for (let i = 0; i < values.length; i += 1) sum += values[Math.floor(random() * values.length)] ?? 0;
  return values.length === 0 ? 0 : sum / values.length;
}

/** Mulberry32: evenly spread numbers from 0 up to 1, the same for the same seed on every machine. */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
