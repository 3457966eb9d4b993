import type { ExplainedScore } from "../api/types.ts";
import { type Is, isListOf, isNumber, isShape, isText } from "./is-shape.ts";

/** Members that single methods add to a score. The API's type leaves them open, so each is read with a check. */
export type Cap = { id: string; limit: number };
export type ChainGap = { role: string; kind: string; contactIds: string[]; weight: number };
export type Competitor = { name: string; base: number; effect: number };
export type History = { rate: number; sampleSize: number; won: number; whole: { rate: number; sampleSize: number } };

const isCap: Is<Cap> = isShape({ id: isText, limit: isNumber });
const isGap: Is<ChainGap> = isShape({ role: isText, kind: isText, contactIds: isListOf(isText), weight: isNumber });
const isCompetitor: Is<Competitor> = isShape({ name: isText, base: isNumber, effect: isNumber });
const isHistory: Is<History> = isShape({
  rate: isNumber,
  sampleSize: isNumber,
  won: isNumber,
  whole: isShape({ rate: isNumber, sampleSize: isNumber }),
});

/** A member of one method; null where it is absent or of another shape. */
export function memberOf<T>(score: ExplainedScore, name: string, is: Is<T>): T | null {
  const value: unknown = Object.entries(score).find(([key]) => key === name)?.[1];
  return is(value) ? value : null;
}

/** The entries of a member that have the shape; the others are left out. */
export function membersOf<T>(score: ExplainedScore, name: string, is: Is<T>): T[] {
  const value: unknown = Object.entries(score).find(([key]) => key === name)?.[1];
  return Array.isArray(value) ? value.filter(is) : [];
}

/** Conditions that hold a win rate down, tightest first. */
export function capsOf(score: ExplainedScore): Cap[] {
  return membersOf(score, "caps", isCap);
}

/** Decision roles without a supporter, largest weight first. */
export function gapsOf(score: ExplainedScore): ChainGap[] {
  return membersOf(score, "gaps", isGap);
}

export function competitorOf(score: ExplainedScore): Competitor | null {
  return memberOf(score, "competitor", isCompetitor);
}

/** Base rate of the past, there only beside an insufficient win rate. */
export function historyOf(score: ExplainedScore): History | null {
  return memberOf(score, "history", isHistory);
}
