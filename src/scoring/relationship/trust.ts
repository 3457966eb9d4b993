import { addDays, type Day } from "#domain/day";
import type { Factor, Score } from "#domain/score";
import { ScoringInputError } from "#errors";
import type { ResolvedScoringConfig } from "../config.ts";
import { checkNotAfter, checkNumber } from "../rules/check-input.ts";
import { type FrameInput, insufficientScore, scoreOf } from "../rules/score-frame.ts";
import { linearPoints, settle, sumContributions } from "../rules/score-value.ts";
import { rawTrust, type TrustPart, type TrustRatings, trustParts, trustScale, trustTerms } from "./trust-formulas.ts";

export type TrustInput = { contactId: string; asOf: Day; ratings: TrustRatings; ratedOn: Day | null };
export type TrustBand = "high" | "fair" | "low";
export type TrustScore = Score & {
  contactId: string;
  /** T as the formula gives it (product: 0.1–1000, sum: 0.3–30); null unless all four are rated. */
  raw: number | null;
};

/**
 * A contact's trust in us (`10-method.md §9`): T = reliability·competence·closeness ÷ self-orientation, each 1–10;
 * value = (log10 T + 1)/4·100. With `config.trust.formula` `maister-sum`, T = (reliability + competence +
 * closeness) ÷ self-orientation on the same scale, whose ends `scale` names.
 *
 * The logarithm makes the value a sum of one term a rating, so an unknown one passes its weight on like any factor.
 * Under the sum, the factor `base` (25·log10 3) is the constant of the formula. Flag `stale`: rated over 180 days ago.
 * @throws ScoringInputError for a rating outside 1–10, an unknown part, a rating date after `asOf`.
 */
export function scoreTrust(input: TrustInput, config: ResolvedScoringConfig): TrustScore {
  checkRatings(input);
  const { contactId, asOf, ratings, ratedOn } = input;
  const { formula, bands, staleDays } = config.trust;
  const { base, terms } = trustTerms(formula, ratings);
  const factors = terms.map(({ id, points, weight }) =>
    ratingFactor(id, ratings[id] ?? null, points, weight, contactId),
  );
  const frame: FrameInput = {
    method: "trust",
    version: "1",
    asOf,
    scale: trustScale(formula),
    coverage: settle(terms.length / trustParts.length),
    missing: trustParts.filter((id) => ratings[id] === undefined),
    flags: ratedOn && ratedOn < addDays(asOf, -staleDays) ? ["stale"] : [],
  };
  const own = { contactId, raw: rawTrust(formula, ratings) };
  if (terms.length === 0 || frame.coverage < config.minCoverage) {
    return { ...insufficientScore(frame, factors, config), ...own };
  }
  const all = base === 0 ? factors : [...factors, baseFactor(base)];
  const value = sumContributions(all);
  const reached = settle(linearPoints(value, frame.scale.min, frame.scale.max));
  const band: TrustBand = reached >= bands.high ? "high" : reached >= bands.fair ? "fair" : "low";
  return { ...scoreOf(frame, { value, band, factors: all }, config), ...own };
}

function ratingFactor(id: TrustPart, raw: number | null, points: number, weight: number, contactId: string): Factor {
  return {
    id,
    raw,
    unit: "rating10",
    points,
    weight,
    contribution: points * weight,
    evidence: [`contact:${contactId}`],
  };
}

function baseFactor(base: number): Factor {
  return { id: "base", raw: null, unit: "constant", points: base, weight: 1, contribution: base, evidence: [] };
}

function checkRatings({ contactId, ratings, ratedOn, asOf }: TrustInput): void {
  const record = `contact:${contactId}`;
  const names: readonly string[] = trustParts;
  for (const [id, rating] of Object.entries(ratings)) {
    if (!names.includes(id)) throw new ScoringInputError(record, `trust.${id}`, "unknown part of trust");
    if (rating !== undefined) checkNumber(record, `trust.${id}`, rating, 1, 10);
  }
  checkNotAfter(record, "ratedOn", ratedOn, asOf);
}
