import type { DraftKind, Section } from "#domain/draft";
import type { Lang } from "#domain/lang";
import { AppError } from "#errors";
import { accountPlan } from "./kinds/account-plan/definition.ts";
import type { WriteRequest } from "./writer.ts";

/** All that the pipeline and the writers need to know of a kind of draft. */
export type KindDefinition = {
  title: (lang: Lang, accountName: string) => string;
  /** Every section by rule, in reading order. */
  byTemplate: (request: Pick<WriteRequest, "dossier" | "ledger" | "prepared" | "lang">) => Section[];
};

const definitions: Partial<Record<DraftKind, KindDefinition>> = { "account-plan": accountPlan };

/** Kinds that can be written. */
export const writableKinds: readonly DraftKind[] = ["account-plan"];

/** @throws AppError `invalid-input` for a kind that cannot be written. */
export function getKind(kind: DraftKind): KindDefinition {
  const definition = definitions[kind];
  if (definition) return definition;
  const reason = `${kind}: ${writableKinds.join(", ")}`;
  throw new AppError("invalid-input", `no such draft: ${kind}`, { fields: [{ field: "kind", reason }] });
}
