import { redistribute, settle } from "../rules/score-value.ts";
import type { TrustFormula } from "./trust-config.ts";

export const trustParts = ["reliability", "competence", "closeness", "selfOrientation"] as const;
export type TrustPart = (typeof trustParts)[number];
/** Each 1–10 or unknown. Self-orientation is the one that lowers trust. */
export type TrustRatings = { readonly [Part in TrustPart]?: number | undefined };

/** Points 0–100 and the weight they enter the value with. */
export type TrustTerm = { id: TrustPart; points: number; weight: number };

type Formula = {
  /** T of four ratings, reliability first. */
  raw: (reliability: number, competence: number, closeness: number, selfOrientation: number) => number;
  /** What the formula gives whatever the ratings are. */
  base: number;
  /** The known ratings' terms: base + Σ weight·points = (log10 T + 1)/4·100 where all four are known. */
  terms: (ratings: TrustRatings) => TrustTerm[];
};

/** log10 of a rating on 0–100; turned round for self-orientation, where 1 is the best rating. */
function logPoints(id: TrustPart, rating: number): number {
  const points = 100 * Math.log10(rating);
  return id === "selfOrientation" ? 100 - points : points;
}

/** Four equal terms: 25·log10 R + 25·log10 C + 25·log10 K + 25·(1 − log10 S). */
function productTerms(ratings: TrustRatings): TrustTerm[] {
  const weighted = trustParts.map((item) => ({ item, weight: 1 }));
  return redistribute(weighted, (id) => ratings[id] !== undefined, 1).known.map(({ item, weight }) => ({
    id: item,
    points: logPoints(item, ratings[item] ?? 1),
    weight,
  }));
}

/**
 * Two equal terms: 25·log10 of the mean of R, C and K, which they share in proportion, and 25·(1 − log10 S). The mean
 * of those known stands for those unknown.
 */
function sumTerms(ratings: TrustRatings): TrustTerm[] {
  const credits = trustParts.filter((id) => id !== "selfOrientation" && ratings[id] !== undefined);
  const total = credits.reduce((sum, id) => sum + (ratings[id] ?? 0), 0);
  const { selfOrientation } = ratings;
  const termWeight = selfOrientation === undefined || credits.length === 0 ? 0.5 : 0.25;
  const points = 100 * Math.log10(total / credits.length);
  const shared = credits.map((id) => ({ id, points, weight: (termWeight * (ratings[id] ?? 0)) / total }));
  if (selfOrientation === undefined) return shared;
  const own = { id: "selfOrientation" as const, points: logPoints("selfOrientation", selfOrientation) };
  return [...shared, { ...own, weight: termWeight }];
}

const formulas: Readonly<Record<TrustFormula, Formula>> = {
  product: { raw: (r, c, k, s) => (r * c * k) / s, base: 0, terms: productTerms },
  "maister-sum": { raw: (r, c, k, s) => (r + c + k) / s, base: settle(25 * Math.log10(3)), terms: sumTerms },
};

/** T itself, `10-method.md §9`; null unless all four are rated. */
export function rawTrust(formula: TrustFormula, ratings: TrustRatings): number | null {
  const { reliability, competence, closeness, selfOrientation } = ratings;
  if (reliability === undefined || competence === undefined) return null;
  if (closeness === undefined || selfOrientation === undefined) return null;
  return settle(formulas[formula].raw(reliability, competence, closeness, selfOrientation));
}

/** The known ratings' terms and the constant that belongs to the formula. */
export function trustTerms(formula: TrustFormula, ratings: TrustRatings): { base: number; terms: TrustTerm[] } {
  return { base: formulas[formula].base, terms: formulas[formula].terms(ratings) };
}

/** (log10 T + 1)/4·100 of the worst and the best four ratings: 0–100 for the product, 11.9–61.9 for the sum. */
export function trustScale(formula: TrustFormula): { min: number; max: number } {
  const { raw } = formulas[formula];
  const placed = (t: number) => settle(((Math.log10(t) + 1) / 4) * 100);
  return { min: placed(raw(1, 1, 1, 10)), max: placed(raw(10, 10, 10, 1)) };
}
