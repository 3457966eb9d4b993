import type { Day } from "#domain/day";
import type { Need } from "#domain/need";
import { AppError } from "#errors";
import type { Suggestion } from "./find-suggestions.ts";

/** What a person may change of a suggestion before accepting it; its sentence stays as it is. What is left out stays too. */
export type ChangesOf = {
  person: { name?: string | undefined; title?: string | null | undefined };
  need: {
    statement?: string | undefined;
    layer?: Need["layer"] | undefined;
    /** Contact of the account; null where nobody is known to hold it. */
    holderId?: string | null | undefined;
  };
  task: { statement?: string | undefined; ownerName?: string | null | undefined; dueOn?: Day | null | undefined };
};
export type SuggestionChanges = {
  [Kind in Suggestion["kind"]]: ChangesOf[Kind] & { kind: Kind };
}[Suggestion["kind"]];

/** @throws AppError `invalid-input` for changes of another kind of suggestion */
export function otherKind(changes: SuggestionChanges, { kind }: Suggestion): AppError {
  const reason = `${changes.kind} changes of a ${kind}`;
  return new AppError("invalid-input", `changes.kind: ${reason}`, { fields: [{ field: "changes.kind", reason }] });
}

/** None where nothing was changed. */
export function changesOf<Kind extends Suggestion["kind"]>(
  kind: Kind,
  changes: SuggestionChanges | undefined,
): ChangesOf[Kind] {
  return changes && isOf(kind, changes) ? changes : {};
}

function isOf<Kind extends Suggestion["kind"]>(
  kind: Kind,
  changes: SuggestionChanges,
): changes is Extract<SuggestionChanges, { kind: Kind }> {
  return changes.kind === kind;
}
