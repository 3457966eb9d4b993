import type { Day } from "#domain/day";
import type { FactorMedian } from "#scoring/scorecard/factor-medians";
import type { ScorecardClass, ScorecardScore } from "#scoring/scorecard/scorecard";
import { scorecardFactorIds } from "#scoring/scorecard/scorecard-config";

export type Medians = {
  class: ScorecardClass | null;
  ofClass: readonly FactorMedian[];
  ofAll: readonly FactorMedian[];
};
/** A factor around the circle, points 0–100; null: unknown, which is not 0. */
export type Spoke = { id: string; own: number | null; median: number | null };
export type RadarModel = {
  accountName: string;
  asOf: Day;
  value: number | null;
  class: ScorecardClass | null;
  /** Points that incidents took off. */
  deduction: number;
  /** Whom the medians are of; null: of nobody, too few are known. */
  peers: "class" | "all" | null;
  spokes: Spoke[];
};

export type Scorecard = Pick<ScorecardScore, "asOf" | "value" | "class" | "factors" | "missing" | "deduction">;

/** The scorecard against accounts of its class, or all where too few of it are known; null where no factor is known. */
export function radarOf(accountName: string, scorecard: Scorecard, medians: Medians): RadarModel | null {
  const known = { class: knownMedians(medians.ofClass), all: knownMedians(medians.ofAll) };
  const peers = (["class", "all"] as const).find((one) => known[one].size > 0) ?? null;
  const points = new Map(scorecard.factors.map((factor) => [factor.id, factor.points]));
  const shown = scorecardFactorIds.filter((id) => points.has(id) || scorecard.missing.includes(id));
  const spokes = shown.map((id) => ({
    id,
    own: points.get(id) ?? null,
    median: (peers && known[peers].get(id)) ?? null,
  }));
  if (spokes.every(({ own }) => own === null)) return null;
  const { asOf, value, class: held, deduction } = scorecard;
  return { accountName, asOf, value, class: held, deduction, peers, spokes };
}

function knownMedians(medians: readonly FactorMedian[]): Map<string, number> {
  return new Map(medians.flatMap(({ id, points }) => (points === null ? [] : [[id, points] as const])));
}
