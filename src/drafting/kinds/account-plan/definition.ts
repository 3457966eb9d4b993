import { draftWords } from "../../draft-words.ts";
import type { KindDefinition } from "../../kind.ts";
import { lintPlan } from "./lint/lint-plan.ts";
import { createPlanContext } from "./plan-context.ts";
import { planSectionIds } from "./section-ids.ts";
import { writeSections } from "./write-sections.ts";

/** The account plan (`20-drafting-and-grounding.md §7`). */
export const accountPlan: KindDefinition = {
  title: (lang, account) => draftWords(lang, "title", { account }),
  sectionIds: planSectionIds,
  byTemplate: (material) => writeSections(createPlanContext(material)),
  lint: lintPlan,
};
