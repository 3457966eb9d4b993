import type { Section } from "#domain/draft";
import { createKindContext, type DraftMaterial, type KindContext } from "../../draft-context.ts";
import { draftWords } from "../../draft-words.ts";
import type { PlanSectionId } from "./section-ids.ts";

/** What every section of an account plan is written from. */
export type PlanContext = KindContext<never, PlanSectionId>;

export type WriteSection = (context: PlanContext) => Section;

export function createPlanContext(material: DraftMaterial): PlanContext {
  return createKindContext(material, { words: draftWords, titleKey: (id) => `section.${id}` });
}
