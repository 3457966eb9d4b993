import type { KindDefinition, WrittenColumn } from "../../kind.ts";
import { lintSwot } from "./lint/lint-swot.ts";
import { type SwotSectionId, swotSectionIds } from "./section-ids.ts";
import { createSwotContext, type WriteSwotSection } from "./swot-context.ts";
import { swotWords } from "./swot-words.ts";
import { writeFrame } from "./write-frame.ts";
import { writeMatrix } from "./write-matrix.ts";
import { writeSwotStrategies } from "./write-strategies.ts";
import { writeUnknown } from "./write-unknown.ts";

const writers = {
  frame: writeFrame,
  matrix: writeMatrix,
  strategies: writeSwotStrategies,
  unknown: writeUnknown,
} as const satisfies Record<SwotSectionId, WriteSwotSection>;

/** A model may word a strategy and its first step anew; what it joins, who does it and by when stay. */
const strategyColumns: readonly WrittenColumn[] = [
  { id: "strategy", kind: "recommendation" },
  { id: "joins", kind: "fact", isFixed: true },
  { id: "firstStep", kind: "recommendation" },
  { id: "owner", kind: "fact", isFixed: true },
  { id: "by", kind: "recommendation", isFixed: true },
];

/** Strengths, weaknesses, opportunities, threats and the four combinations (`20-drafting-and-grounding.md §7`). */
export const swot: KindDefinition = {
  title: (lang, account) => swotWords(lang, "swt.title", { account }),
  sectionIds: swotSectionIds,
  byTemplate: (material) => {
    const context = createSwotContext(material);
    return swotSectionIds.map((id) => writers[id](context));
  },
  tables: { strategies: { columns: strategyColumns, mostRows: 10, buildsOn: "matrix" } },
  after: { strategies: "matrix" },
  lint: lintSwot,
};
