import type { KrRatings } from "#domain/contact";
import { addDays, type Day } from "#domain/day";
import type { Factor, Score } from "#domain/score";
import { ScoringInputError } from "#errors";
import type { ResolvedScoringConfig } from "../config.ts";
import { checkNotAfter, checkNumber } from "../rules/check-input.ts";
import { type FrameInput, insufficientScore, scoreOf } from "../rules/score-frame.ts";
import { redistribute, sumContributions } from "../rules/score-value.ts";
import type { KrConfig } from "./relationship-config.ts";

export const krDimensions = ["stance", "support", "information", "guidance", "participation", "acceptance"] as const;
export type KrDimension = (typeof krDimensions)[number];

export const krBands = { 5: "coach", 4: "exclusive", 3: "supports", 2: "neutral", 1: "rejects" } as const;
export type KrLevel = keyof typeof krBands;

export type KrInput = { contactId: string; asOf: Day; kr: KrRatings; ratedOn: Day | null };
/** `level` equals `value`; null where fewer than `minCoverage` of the six dimensions are rated. */
export type KrScore = Score & { contactId: string; level: KrLevel | null };

/**
 * Key-relationship level of a contact, 1–5 (`10-method.md §9`): the floor of the mean of the known ratings; 5
 * needs information ≥ 4 and guidance ≥ 4, 4 needs stance ≥ 4, a failed or unrated gate gives the next lower level.
 * The factor `rounding` holds what floor and gates take off the mean. Flag `stale`: rated over 180 days ago.
 * @throws ScoringInputError for a rating outside 1–5, an unknown dimension, a rating date after `asOf`.
 */
export function scoreKr(input: KrInput, config: ResolvedScoringConfig): KrScore {
  checkRatings(input);
  const { contactId, kr, ratedOn, asOf } = input;
  const weighted = krDimensions.map((item) => ({ item, weight: 1 }));
  const { known, coverage } = redistribute(weighted, (id) => kr[id] !== undefined, 1);
  const factors = known.map(({ item, weight }) => ratingFactor(item, kr[item] ?? 0, weight, contactId));
  const frame: FrameInput = {
    method: "kr",
    version: "1",
    asOf,
    scale: { min: 1, max: 5 },
    coverage,
    missing: krDimensions.filter((id) => kr[id] === undefined),
    flags: ratedOn && ratedOn < addDays(asOf, -config.kr.staleDays) ? ["stale"] : [],
  };
  if (coverage < config.minCoverage) return { ...insufficientScore(frame, factors, config), contactId, level: null };
  const level = levelOf(kr, config.kr);
  const all = [...factors, roundingFactor(level - sumContributions(factors))].filter(
    ({ contribution }) => contribution,
  );
  return { ...scoreOf(frame, { value: level, band: krBands[level], factors: all }, config), contactId, level };
}

function ratingFactor(id: KrDimension, rating: number, weight: number, contactId: string): Factor {
  const evidence = [`contact:${contactId}`];
  return { id, raw: rating, unit: "ordinal", points: rating, weight, contribution: rating * weight, evidence };
}

function roundingFactor(difference: number): Factor {
  return {
    id: "rounding",
    raw: null,
    unit: "level",
    points: difference,
    weight: 1,
    contribution: difference,
    evidence: [],
  };
}

const atLeast = (rating: number | undefined, gate: number) => rating !== undefined && rating >= gate;

function levelOf(kr: KrRatings, { gates }: KrConfig): KrLevel {
  const known = krDimensions.flatMap((id) => kr[id] ?? []);
  const floor = Math.floor(known.reduce((sum, rating) => sum + rating, 0) / known.length);
  const coach = atLeast(kr.information, gates.coach.information) && atLeast(kr.guidance, gates.coach.guidance);
  const exclusive = atLeast(kr.stance, gates.exclusive.stance);
  if (floor >= 5 && coach) return 5;
  if (floor >= 4 && exclusive) return 4;
  if (floor >= 3) return 3;
  return floor >= 2 ? 2 : 1;
}

function checkRatings({ contactId, kr, ratedOn, asOf }: KrInput): void {
  const record = `contact:${contactId}`;
  const names: readonly string[] = krDimensions;
  for (const [id, rating] of Object.entries(kr)) {
    if (!names.includes(id)) throw new ScoringInputError(record, `kr.${id}`, "unknown dimension");
    if (rating !== undefined) checkNumber(record, `kr.${id}`, rating, 1, 5);
  }
  checkNotAfter(record, "ratedOn", ratedOn, asOf);
}
