/** The eight RFM segments: who is worth much first, and of these who is active and growing. */
export const segmentOrder = ["important", "general"].flatMap((worth) =>
  ["value", "development", "retention", "win-back"].map((state) => `${worth}-${state}`),
);
