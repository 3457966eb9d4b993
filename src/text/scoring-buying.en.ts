/** What the scores about a customer's purchasing say (`10-method.md §15, §16`). */
export const scoringBuyingEn = {
  "method.kraljic": "Kraljic position",
  "kraljic.headline": "{category} is {position} for this customer.",
  "kraljic.high": "{name}: {points} of 5, high (from {high}).",
  "kraljic.low": "{name}: {points} of 5, low (high from {high}).",
  "kraljic.band.strategic": "a strategic item",
  "kraljic.band.leverage": "a leverage item",
  "kraljic.band.bottleneck": "a bottleneck item",
  "kraljic.band.routine": "a routine item",
  "kraljic.posture.build-partnership":
    "They want a partner for years: tie top management together, develop jointly, settle a framework contract.",
  "kraljic.posture.defend-value":
    "They can switch and will press the price: prove total cost, set ourselves apart, trade concessions for volume.",
  "kraljic.posture.secure-supply":
    "They fear a stop in supply: promise stock and lead times in writing, then ask for a longer contract.",
  "kraljic.posture.simplify-buying":
    "They want little effort: one catalogue, one order process, bundled items, low cost to serve.",
  "factor.kraljic.profitImpact": "Impact on their profit",
  "factor.kraljic.supplyRisk": "Supply risk",
} as const;
