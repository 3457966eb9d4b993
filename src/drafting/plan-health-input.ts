import { addMonths, type Day, findDay } from "#domain/day";
import type { PlanHealthInput } from "#scoring/plan/plan-health";
import { yearlyGrowths } from "#scoring/plan/yearly-growths";
import { type Dossier, evidenceTopics } from "./dossier.ts";
import type { LedgerById } from "./kinds/account-plan/health/cell-references.ts";
import { type PlanDocument, planRows } from "./kinds/account-plan/health/plan-table.ts";
import { personOf, readActions } from "./kinds/account-plan/health/read-actions.ts";
import { readObjectives } from "./kinds/account-plan/health/read-objectives.ts";
import { relationshipGaps } from "./kinds/account-plan/health/relationship-gaps.ts";

const riskColumns = ["col.risk", "col.control", "col.owner"] as const;

/**
 * What the health of an account plan is scored from (`10-method.md §11`), read out of the written document and the
 * dossier it was written from. A part that neither carries stays missing: no table of risks says nothing about risks,
 * and nobody can say how fresh a plan is that rests on nothing dated. Its newest evidence is the youngest order, deal,
 * talk or passage of a note.
 */
export function planHealthInput(plan: PlanDocument, dossier: Dossier): PlanHealthInput {
  const ledger: LedgerById = new Map(plan.ledger.map((entry) => [entry.id, entry]));
  const growths = yearlyGrowths(dossier.orders, plan.asOf, dossier.organisation.currency);
  const objectives = readObjectives(plan, ledger, growths);
  const people = knownPeople(plan, dossier);
  const newestEvidenceOn = newestEvidence(dossier, plan.asOf);
  return {
    planId: plan.id,
    asOf: plan.asOf,
    period: { from: plan.asOf, to: endOf(plan) },
    objectives: objectives.map(({ objective }) => objective),
    actions: readActions(plan, ledger, objectives),
    people,
    evidence: evidenceCoverage(plan, ledger),
    relationshipGaps: relationshipGaps(plan, dossier),
    risks: ownedRisks(plan, ledger, people),
    updatedOn: newestEvidenceOn && plan.asOf,
    newestEvidenceOn,
  };
}

/** The end that the plan's own calendar sets; a year on where it sets none. */
function endOf({ asOf, ledger }: PlanDocument): Day {
  const [end = null] = ledger.flatMap((entry) =>
    entry.kind === "fact" && entry.path === "plan.endOn" && entry.value.type === "date"
      ? (findDay(entry.value.value) ?? [])
      : [],
  );
  return end ?? addMonths(asOf, 12);
}

/** Owners of the account and its deals, and the account's contacts, by name. */
function knownPeople({ ledger }: PlanDocument, { contacts }: Dossier): string[] {
  const owners = ledger.flatMap((entry) => {
    const isOwner = entry.kind === "fact" && (entry.path === "account.owner" || entry.path === "opportunity.owner");
    return isOwner && entry.value.type === "name" ? [entry.value.value] : [];
  });
  return [...new Set([...owners, ...contacts.map(({ name }) => name)])].sort();
}

/** A question states nothing, so it needs no evidence. */
function evidenceCoverage({ sections }: PlanDocument, ledger: LedgerById) {
  const claims = sections.flatMap((section) => section.claims).filter(({ kind }) => kind !== "question");
  const cited = claims.filter(({ evidence }) => evidence.some((id) => ledger.has(id)));
  return { claims: claims.length, cited: cited.length };
}

function ownedRisks(plan: PlanDocument, ledger: LedgerById, people: readonly string[]) {
  const owners = planRows(plan, "risks", riskColumns).map((row) => personOf(row("col.owner"), ledger));
  if (owners.length === 0) return null;
  return { raised: owners.length, owned: owners.filter((owner) => owner !== null && people.includes(owner)).length };
}

function newestEvidence({ orders, interactions, passages, opportunities }: Dossier, asOf: Day): Day | null {
  const dated = [...orders, ...interactions, ...evidenceTopics.flatMap((topic) => passages[topic])];
  const deals = opportunities.flatMap(({ opportunity: { status, engagedOn, closeOn } }) =>
    status === "open" ? [engagedOn] : [engagedOn, closeOn],
  );
  const days = [...dated.map(({ date }) => date), ...deals].flatMap((day) => (day && day <= asOf ? [day] : []));
  return days.sort().at(-1) ?? null;
}
