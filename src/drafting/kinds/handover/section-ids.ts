/** The sections of a handover in reading order (`20-drafting-and-grounding.md §7`). */
export const handoverSectionIds = [
  "overview",
  "calls",
  "people",
  "promises",
  "taboos",
  "dates",
  "deals",
  "issues",
  "habits",
  "products",
  "documents",
  "unknown",
] as const;
export type HandoverSectionId = (typeof handoverSectionIds)[number];
