import type { ChangeSet, Deal } from "../api/types.ts";

export const answers = ["yes", "partly", "no", "unknown"] as const;
export type Answer = (typeof answers)[number];

/** One question of a deal: `commercial.budgetConfirmed`, as what-if names it, and what is answered now. */
export type Question = { factor: string; item: string; answer: Answer };
export type QuestionGroup = { element: string; questions: Question[] };

/** The usual questions in the order they are asked; what a company asks besides comes after them. */
const usual = {
  relationship: ["decisionMakerMet", "approverSupports", "coachIdentified", "decisionProcessKnown", "executiveSponsor"],
  solution: ["needConfirmed", "differentiated", "technicallyAccepted", "referenceAvailable", "requirementShapedByUs"],
  commercial: ["budgetConfirmed", "pricePositionKnown", "paymentTermsAccepted", "contractRisksKnown"],
  delivery: ["capacityReserved", "deliveryDateAccepted", "servicePlanAgreed", "openIssuesClosed"],
} as const satisfies Record<string, readonly string[]>;
const elements = ["relationship", "solution", "commercial", "delivery"] as const satisfies (keyof typeof usual)[];

/** The questions of a deal's checklist in four groups, with today's answers. */
export function questionGroups({ opportunity, winRate }: Pick<Deal, "opportunity" | "winRate">): QuestionGroup[] {
  // Answers that no question asks for are flagged by the score and cannot be changed.
  const isAskedAlso = !winRate?.flags.includes("unlisted-items");
  return elements.map((element) => {
    const given = opportunity.checklist[element] ?? {};
    const missing = (winRate?.missing ?? [])
      .filter((id) => id.startsWith(`${element}.`))
      .map((id) => id.slice(element.length + 1));
    const asked = new Set([...Object.keys(given), ...missing]);
    const first: readonly string[] = usual[element];
    const further = [...asked].filter((item) => !first.includes(item) && (isAskedAlso || missing.includes(item)));
    const items = [...first.filter((item) => asked.has(item)), ...further.sort()];
    return {
      element,
      questions: items.map((item) => ({ factor: `${element}.${item}`, item, answer: given[item] ?? "unknown" })),
    };
  });
}

/** The changes with one more; an answer set back to what it is takes its change away. */
export function withChange(set: ChangeSet, factor: string, value: string | number, now: string | number): ChangeSet {
  const { [factor]: _replaced, ...rest } = set;
  return value === now ? rest : { ...rest, [factor]: value };
}

/** The changes without those of one contact. */
export function withoutContact(set: ChangeSet, contactId: string): ChangeSet {
  return Object.fromEntries(Object.entries(set).filter(([factor]) => contactOf(factor) !== contactId));
}

/** Contacts that the changes speak of, by the id of their source, sorted. */
export function changedContacts(set: ChangeSet): string[] {
  return [...new Set(Object.keys(set).flatMap((factor) => contactOf(factor) ?? []))].sort();
}

/** `contact.C-201.stance` → `C-201`. */
export function contactOf(factor: string): string | null {
  return /^contact\.(.+)\.[^.]+$/.exec(factor)?.[1] ?? null;
}
