import type { KindDefinition } from "../../kind.ts";
import { createIcebergContext, icebergWords } from "./iceberg-context.ts";
import { icebergSectionIds } from "./section-ids.ts";
import { writeIcebergSections } from "./write-sections.ts";

/** The needs iceberg (`20-drafting-and-grounding.md §7`, `10-method.md §10`). */
export const iceberg: KindDefinition = {
  title: (lang, account) => icebergWords(lang, "ice.title", { account }),
  sectionIds: icebergSectionIds,
  byTemplate: (material) => writeIcebergSections(createIcebergContext(material)),
  lint: () => [],
};
