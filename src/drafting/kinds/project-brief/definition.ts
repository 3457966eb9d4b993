import type { KindDefinition, WrittenColumn } from "../../kind.ts";
import { briefWords, createBriefContext, type WriteBriefSection } from "./brief-context.ts";
import { lintBrief } from "./lint/lint-brief.ts";
import { rivalWords } from "./rival-words.ts";
import { type BriefSectionId, briefSectionIds } from "./section-ids.ts";
import { writeBackground } from "./write-background.ts";
import { writeChain } from "./write-chain.ts";
import { writeElements } from "./write-elements.ts";
import { writeMilestones } from "./write-milestones.ts";
import { writePosition } from "./write-position.ts";
import { writeBriefQuestions } from "./write-questions.ts";
import { writeRivals } from "./write-rivals.ts";
import { writeSteps } from "./write-steps.ts";
import { writeWinRate } from "./write-win-rate.ts";

const writers = {
  background: writeBackground,
  chain: writeChain,
  elements: writeElements,
  position: writePosition,
  rivals: writeRivals,
  winRate: writeWinRate,
  steps: writeSteps,
  milestones: writeMilestones,
  questions: writeBriefQuestions,
} as const satisfies Record<BriefSectionId, WriteBriefSection>;

/** A model may word what to do, why, how and when it is done; who, when and where stay. */
const stepColumns: readonly WrittenColumn[] = [
  { id: "what", kind: "recommendation" },
  { id: "why", kind: "inference" },
  { id: "who", kind: "fact", isFixed: true },
  { id: "when", kind: "recommendation", isFixed: true },
  { id: "where", kind: "fact", isFixed: true },
  { id: "how", kind: "recommendation" },
  { id: "check", kind: "recommendation" },
];

/** The brief on the largest open deal (`20-drafting-and-grounding.md §7`). */
export const projectBrief: KindDefinition = {
  title: (lang, account) => briefWords(lang, "brf.title", { account }),
  sectionIds: briefSectionIds,
  byTemplate: (material) => {
    const context = createBriefContext(material);
    return briefSectionIds.map((id) => writers[id](context));
  },
  tables: { steps: { columns: stepColumns } },
  passages: rivalWords,
  lint: lintBrief,
};
