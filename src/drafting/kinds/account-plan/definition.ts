import type { KindDefinition } from "../../kind.ts";
import { createPlanContext } from "./plan-context.ts";
import { planWords } from "./plan-words.ts";
import { writeSections } from "./write-sections.ts";

/** The account plan (`20-drafting-and-grounding.md §7`). */
export const accountPlan: KindDefinition = {
  title: (lang, account) => planWords(lang, "title", { account }),
  byTemplate: (request) => writeSections(createPlanContext(request)),
};
