import type { Dossier } from "../../dossier.ts";
import { accountContext, count, type FactInput, fact, name, words } from "../fact-input.ts";

const departmentsShown = 6;

/** Departments in which we know nobody. */
export function emptyDepartments({ scores }: Pick<Dossier, "scores">): string[] {
  return (scores.er?.withoutContact ?? []).slice(0, departmentsShown);
}

/** Where we know nobody, and what one colleague alone knows. */
export function knowledgeFacts(dossier: Dossier): FactInput[] {
  const { busFactor } = dossier.scores;
  const context = accountContext(dossier, "score:bus-factor");
  const keeper = busFactor?.band === "single-keeper" ? busFactor.keeper : null;
  return [
    ...emptyDepartments(dossier).flatMap((department) =>
      fact("er.emptyDepartment", words(department), accountContext(dossier, "score:er")),
    ),
    ...fact("knowledge.keeper", name(keeper?.rep), context),
    ...fact("knowledge.notes", keeper && count(keeper.notes, "note"), context),
    ...fact("knowledge.contacts", keeper && count(keeper.contacts, "contact"), context),
  ];
}
