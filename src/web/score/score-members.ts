import type { ExplainedScore } from "../api/types.ts";

/** Members that single methods add to a score. The API's type leaves them open, so each is read with a check. */
export type Cap = { id: string; limit: number };
export type ChainGap = { role: string; kind: string; contactIds: string[]; weight: number };
export type Competitor = { name: string; base: number; effect: number };
export type History = { rate: number; sampleSize: number; won: number; whole: { rate: number; sampleSize: number } };

type Loose = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Loose {
  return typeof value === "object" && value !== null;
}

function member(score: ExplainedScore, name: string): unknown {
  return Object.entries(score).find(([key]) => key === name)?.[1];
}

function isCap(value: unknown): value is Cap {
  return isObject(value) && typeof value.id === "string" && typeof value.limit === "number";
}

function isGap(value: unknown): value is ChainGap {
  return (
    isObject(value) &&
    typeof value.role === "string" &&
    typeof value.kind === "string" &&
    typeof value.weight === "number" &&
    Array.isArray(value.contactIds)
  );
}

function isCompetitor(value: unknown): value is Competitor {
  return isObject(value) && typeof value.name === "string" && typeof value.effect === "number";
}

function isHistory(value: unknown): value is History {
  return isObject(value) && typeof value.rate === "number" && isObject(value.whole);
}

/** Conditions that hold a win rate down, tightest first. */
export function capsOf(score: ExplainedScore): Cap[] {
  const caps = member(score, "caps");
  return Array.isArray(caps) ? caps.filter(isCap) : [];
}

/** Decision roles without a supporter, largest weight first. */
export function gapsOf(score: ExplainedScore): ChainGap[] {
  const gaps = member(score, "gaps");
  return Array.isArray(gaps) ? gaps.filter(isGap) : [];
}

export function competitorOf(score: ExplainedScore): Competitor | null {
  const competitor = member(score, "competitor");
  return isCompetitor(competitor) ? competitor : null;
}

/** Base rate of the past, there only beside an insufficient win rate. */
export function historyOf(score: ExplainedScore): History | null {
  const history = member(score, "history");
  return isHistory(history) ? history : null;
}

export function segmentOf(score: ExplainedScore): string | null {
  const segment = member(score, "segment");
  return typeof segment === "string" ? segment : null;
}
