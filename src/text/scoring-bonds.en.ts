/** What trust, the organisation relationship and the match matrix say about themselves. Figures arrive formatted. */
export const scoringBondsEn = {
  "unit.rating10": "rated {figure} of 10",

  "method.trust": "Trust",
  "trust.headline": "Trust {value} of {max}: {band}.",
  "trust.raw": "Trust as the formula gives it: {raw}.",
  "trust.base": "The formula itself adds {contribution}, whatever the ratings.",
  "trust.band.high": "high",
  "trust.band.fair": "fair",
  "trust.band.low": "low",
  "factor.trust.reliability": "Reliability",
  "factor.trust.competence": "Competence",
  "factor.trust.closeness": "Closeness",
  "factor.trust.selfOrientation": "Self-orientation (less is better)",
} as const;
