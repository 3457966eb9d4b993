import type { KindDefinition } from "../../kind.ts";
import { lintVisit } from "./lint/lint-visit.ts";
import {
  createVisitContext,
  type VisitSectionId,
  visitSectionIds,
  visitWords,
  type WriteVisitSection,
} from "./visit-context.ts";
import { planVisit, visitPassages } from "./visit-plan.ts";
import { writeAgenda } from "./write-agenda.ts";
import { writeMaterials } from "./write-materials.ts";
import { writePeople } from "./write-people.ts";
import { writePurpose } from "./write-purpose.ts";
import { writeNext, writeResults } from "./write-results.ts";
import { writeSensitive } from "./write-sensitive.ts";
import { writeSince } from "./write-since.ts";
import { writePoints, writeQuestions } from "./write-talk.ts";

const writers = {
  purpose: writePurpose,
  people: writePeople,
  since: writeSince,
  questions: writeQuestions,
  points: writePoints,
  sensitive: writeSensitive,
  materials: writeMaterials,
  agenda: writeAgenda,
  results: writeResults,
  next: writeNext,
} as const satisfies Record<VisitSectionId, WriteVisitSection>;

/** What to read before a visit (`20-drafting-and-grounding.md §7`). */
export const visitBrief: KindDefinition = {
  title: (lang, account) => visitWords(lang, "visit.title", { account }),
  sectionIds: visitSectionIds,
  byTemplate: (material) => {
    const context = createVisitContext(material);
    const plan = planVisit(context);
    return visitSectionIds.map((id) => writers[id](context, plan));
  },
  passages: visitPassages,
  lint: lintVisit,
};
