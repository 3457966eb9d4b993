/** The sections of a needs iceberg in reading order (`20-drafting-and-grounding.md §7`). */
export const icebergSectionIds = [
  "overview",
  "explicit",
  "latent",
  "deep",
  "hypotheses",
  "funnel",
  "effects",
  "measures",
  "questions",
] as const;
export type IcebergSectionId = (typeof icebergSectionIds)[number];
