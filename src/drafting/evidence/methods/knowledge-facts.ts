import { type Dossier, worthALine } from "../../dossier.ts";
import { accountContext, count, type FactInput, fact, name, words } from "../fact-input.ts";

const departmentsShown = 6;
/** Notes and contacts from which it matters that one colleague alone has them. */
const worthSharing = 4;

/** Departments in which we know nobody. */
export function emptyDepartments(dossier: Pick<Dossier, "scores" | "isWhole">): string[] {
  return worthALine(dossier.scores.er?.withoutContact ?? [], departmentsShown, dossier);
}

/** Where we know nobody, and what one colleague alone knows. */
export function knowledgeFacts(dossier: Dossier): FactInput[] {
  const { busFactor } = dossier.scores;
  const context = accountContext(dossier, "score:bus-factor");
  const { notes = 0, contacts = 0 } = busFactor?.keeper ?? {};
  const isKept = busFactor?.band === "single-keeper" && notes + contacts >= worthSharing;
  const keeper = isKept ? busFactor.keeper : null;
  return [
    ...emptyDepartments(dossier).flatMap((department) =>
      fact("er.emptyDepartment", words(department), accountContext(dossier, "score:er")),
    ),
    ...fact("knowledge.keeper", name(keeper?.rep), context),
    ...fact("knowledge.notes", keeper && count(keeper.notes, "note"), context),
    ...fact("knowledge.contacts", keeper && count(keeper.contacts, "contact"), context),
  ];
}
