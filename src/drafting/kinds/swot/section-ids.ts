/** The sections of a SWOT analysis in reading order (`20-drafting-and-grounding.md §7`). */
export const swotSectionIds = ["frame", "matrix", "strategies", "unknown"] as const;
export type SwotSectionId = (typeof swotSectionIds)[number];
