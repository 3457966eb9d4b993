/** Names of the scores in the evidence list. */
export const draftingMethodsEn = {
  rfm: "RFM score · {of}",
  scorecard: "Key-account scorecard · {of}",
  "win-rate": "Win rate · {of}",
  "decision-chain": "Decision-chain coverage · {of}",
} as const;
