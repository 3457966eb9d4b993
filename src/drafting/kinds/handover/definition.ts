import type { KindDefinition } from "../../kind.ts";
import { createHandoverContext, handoverWordsOf, type WriteHandoverSection } from "./handover-context.ts";
import { handoverPassages } from "./handover-finds.ts";
import { lintHandover } from "./lint/lint-handover.ts";
import { type HandoverSectionId, handoverSectionIds } from "./section-ids.ts";
import { writeCalls } from "./write-calls.ts";
import { writeDates } from "./write-dates.ts";
import { writeDeals } from "./write-deals.ts";
import { writeDocuments } from "./write-documents.ts";
import { writeHabits, writeProducts } from "./write-habits.ts";
import { writeHandoverOverview } from "./write-overview.ts";
import { writePeople } from "./write-people.ts";
import { writeHandoverUnknown } from "./write-unknown.ts";
import { writeIssues, writePromises, writeTaboos } from "./write-words.ts";

const writers = {
  overview: writeHandoverOverview,
  calls: writeCalls,
  people: writePeople,
  promises: writePromises,
  taboos: writeTaboos,
  dates: writeDates,
  deals: writeDeals,
  issues: writeIssues,
  habits: writeHabits,
  products: writeProducts,
  documents: writeDocuments,
  unknown: writeHandoverUnknown,
} as const satisfies Record<HandoverSectionId, WriteHandoverSection>;

/** Everything that the next owner of an account needs (`20-drafting-and-grounding.md §7`, `10-method.md §12`). */
export const handover: KindDefinition = {
  title: (lang, account) => handoverWordsOf(lang, "hov.title", { account }),
  sectionIds: handoverSectionIds,
  byTemplate: (material) => {
    const context = createHandoverContext(material);
    return handoverSectionIds.map((id) => writers[id](context));
  },
  passages: handoverPassages,
  lint: lintHandover,
};
