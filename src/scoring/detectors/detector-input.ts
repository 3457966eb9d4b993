import type { DecisionRole, KrRatings } from "#domain/contact";
import type { Day } from "#domain/day";
import type { ChecklistAnswer, OpportunityStatus } from "#domain/opportunity";
import { ScoringInputError } from "#errors";
import { checkMinor, checkNotAfter, checkUniqueIds } from "../rules/check-input.ts";
import { compareText } from "../rules/compare-text.ts";

export type DetectorNote = {
  /** The note's external id; quotations name it. */
  ref: string;
  date: Day | null;
  author: string | null;
  title: string;
  text: string;
};

export type DetectorContact = {
  id: string;
  name: string;
  aliases: readonly string[];
  title: string | null;
  kr: KrRatings;
  ratedOn: Day | null;
};

export type DetectorDeal = {
  id: string;
  name: string;
  status: OpportunityStatus;
  amountMinor: number | null;
  currency: string;
  engagedOn: Day | null;
  closeOn: Day | null;
  budgetConfirmed: ChecklistAnswer;
  competitors: readonly string[];
  people: readonly { contactId: string; roles: readonly DecisionRole[] }[];
};

/** One account with its notes; notes after `asOf` are ignored. */
export type DetectorInput = {
  asOf: Day;
  /** `names`: name and aliases. */
  account: { id: string; names: readonly string[] };
  contacts: readonly DetectorContact[];
  opportunities: readonly DetectorDeal[];
  notes: readonly DetectorNote[];
  /** Our own people. */
  team: readonly string[];
  /** Contacts of the parent and of divisions: notes name them too. */
  relatives: readonly Pick<DetectorContact, "name" | "aliases">[];
  /** Competitors known anywhere in the organisation, whether or not a deal of this account names them. */
  competitors: readonly string[];
};

/** @throws ScoringInputError for two records of one id, a rating after `asOf`, an amount that is not whole. */
export function checkDetectorInput({ asOf, contacts, opportunities, notes }: DetectorInput): void {
  checkUniqueIds("contact", contacts);
  checkUniqueIds("opportunity", opportunities);
  checkUniqueIds(
    "note",
    notes.map(({ ref }) => ({ id: ref })),
  );
  for (const { id, ratedOn } of contacts) checkNotAfter(`contact:${id}`, "ratedOn", ratedOn, asOf);
  const known = new Set(contacts.map(({ id }) => id));
  for (const { id, amountMinor, people } of opportunities) {
    if (amountMinor !== null) checkMinor(`opportunity:${id}`, "amountMinor", amountMinor);
    const stranger = people.find(({ contactId }) => !known.has(contactId));
    if (stranger) throw new ScoringInputError(`opportunity:${id}`, "people", `no contact ${stranger.contactId}`);
  }
}

/** Names that are nobody's of this account: firms, and contacts of the parent and of divisions. */
export function namesOfOthers({ competitors, account, relatives }: DetectorInput): string[] {
  return [...competitors, ...account.names, ...relatives.flatMap(({ name, aliases }) => [name, ...aliases])];
}

/** Notes up to the day, newest first, undated ones last; then by reference. */
export function notesUpTo(notes: readonly DetectorNote[], asOf: Day): DetectorNote[] {
  return notes
    .filter(({ date }) => date === null || date <= asOf)
    .sort((a, b) => compareText(b.date ?? "", a.date ?? "") || compareText(a.ref, b.ref));
}
