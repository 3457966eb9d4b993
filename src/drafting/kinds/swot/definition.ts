import type { KindDefinition } from "../../kind.ts";
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

/** Strengths, weaknesses, opportunities, threats and the four combinations (`20-drafting-and-grounding.md §7`). */
export const swot: KindDefinition = {
  title: (lang, account) => swotWords(lang, "swt.title", { account }),
  sectionIds: swotSectionIds,
  byTemplate: (material) => {
    const context = createSwotContext(material);
    return swotSectionIds.map((id) => writers[id](context));
  },
  after: { strategies: "matrix" },
  lint: () => [],
};
