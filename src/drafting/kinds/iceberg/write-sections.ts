import type { IcebergContext, WriteIcebergSection } from "./iceberg-context.ts";
import { type IcebergSectionId, icebergSectionIds } from "./section-ids.ts";
import { writeEffects } from "./sections/write-effects.ts";
import { writeFunnel } from "./sections/write-funnel.ts";
import { writeHypotheses } from "./sections/write-hypotheses.ts";
import { writeLayer } from "./sections/write-layer.ts";
import { writeMeasures } from "./sections/write-measures.ts";
import { writeOverview } from "./sections/write-overview.ts";
import { writeIcebergQuestions } from "./sections/write-questions.ts";

const writers = {
  overview: writeOverview,
  explicit: writeLayer("explicit"),
  latent: writeLayer("latent"),
  deep: writeLayer("deep"),
  hypotheses: writeHypotheses,
  funnel: writeFunnel,
  effects: writeEffects,
  measures: writeMeasures,
  questions: writeIcebergQuestions,
} as const satisfies Record<IcebergSectionId, WriteIcebergSection>;

/** In reading order, which is also the order in which a section can build on the claims of those before it. */
export function writeIcebergSections(context: IcebergContext) {
  return icebergSectionIds.map((id) => writers[id](context));
}
