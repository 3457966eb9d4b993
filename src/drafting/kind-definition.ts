import { type DraftKind, draftKinds } from "#domain/draft";
import { AppError } from "#errors";
import type { KindDefinition } from "./kind.ts";
import { accountPlan } from "./kinds/account-plan/definition.ts";
import { fabe } from "./kinds/fabe/definition.ts";
import { handover } from "./kinds/handover/definition.ts";
import { iceberg } from "./kinds/iceberg/definition.ts";
import { projectBrief } from "./kinds/project-brief/definition.ts";
import { spin } from "./kinds/spin/definition.ts";
import { swot } from "./kinds/swot/definition.ts";
import { visitBrief } from "./kinds/visit-brief/definition.ts";

const definitions: Partial<Record<DraftKind, KindDefinition>> = {
  "account-plan": accountPlan,
  spin,
  fabe,
  iceberg,
  swot,
  "visit-brief": visitBrief,
  "project-brief": projectBrief,
  handover,
};

/** Kinds that can be written. */
export const writableKinds: readonly DraftKind[] = draftKinds.filter((kind) => definitions[kind]);

/** @throws AppError `invalid-input` for a kind that cannot be written. */
export function getKind(kind: DraftKind): KindDefinition {
  const definition = definitions[kind];
  if (definition) return definition;
  const reason = `${kind}: ${writableKinds.join(", ")}`;
  throw new AppError("invalid-input", `no such draft: ${kind}`, { fields: [{ field: "kind", reason }] });
}
