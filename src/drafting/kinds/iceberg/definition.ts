import type { KindDefinition, WrittenColumn } from "../../kind.ts";
import { createIcebergContext, icebergWords } from "./iceberg-context.ts";
import { lintIceberg } from "./lint/lint-iceberg.ts";
import { icebergSectionIds } from "./section-ids.ts";
import { writeIcebergSections } from "./write-sections.ts";

/** A model may word the questions anew; the need, whom to ask, who asks and by when stay. */
const funnelColumns: readonly WrittenColumn[] = [
  { id: "need", kind: "inference", isFixed: true },
  { id: "next", kind: "question" },
  { id: "then", kind: "question", isFixed: true },
  { id: "whom", kind: "fact", isFixed: true },
  { id: "asker", kind: "fact", isFixed: true },
  { id: "by", kind: "recommendation", isFixed: true },
];

/** The needs iceberg (`20-drafting-and-grounding.md §7`, `10-method.md §10`). */
export const iceberg: KindDefinition = {
  title: (lang, account) => icebergWords(lang, "ice.title", { account }),
  sectionIds: icebergSectionIds,
  byTemplate: (material) => writeIcebergSections(createIcebergContext(material)),
  tables: { funnel: { columns: funnelColumns } },
  after: { funnel: "hypotheses" },
  lint: lintIceberg,
};
