/** The sections of a project brief in reading order (`20-drafting-and-grounding.md §7`). */
export const briefSectionIds = [
  "background",
  "chain",
  "elements",
  "position",
  "rivals",
  "winRate",
  "steps",
  "milestones",
  "questions",
] as const;
export type BriefSectionId = (typeof briefSectionIds)[number];
