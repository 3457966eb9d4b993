import type { DecisionRole } from "#domain/contact";
import { isOpen } from "./deal-state.ts";
import type { DetectorContact, DetectorDeal } from "./detector-input.ts";
import { createPhraseFinder } from "./find-phrases.ts";
import { type RoleWord, rolePhrases } from "./phrases/role-phrases.ts";
import { contactAt, type ReadSentence } from "./read-notes.ts";
import { noteSide, type RecordSide, type Statement, says } from "./statement.ts";
import type { CreateStatementReader } from "./statement-readers.ts";

type DecisionWord = Exclude<RoleWord, "left">;

const deciding: readonly DecisionRole[] = ["A", "D"];
/** True where the recorded roles contradict the word. */
const contradicts: Record<DecisionWord, (roles: readonly DecisionRole[]) => boolean> = {
  decides: (roles) => !roles.some((role) => deciding.includes(role)),
  approves: (roles) => !roles.some((role) => deciding.includes(role)),
  "evaluates-only": (roles) => roles.some((role) => deciding.includes(role)),
  "no-say": (roles) => roles.some((role) => deciding.includes(role)),
};

/** Statements on somebody's part in a decision, against the roles in the deals; and that somebody has left. */
export const createRoleReader: CreateStatementReader = ({ input }) => {
  const find = createPhraseFinder(rolePhrases, []);
  return (sentence) =>
    find(sentence.text).flatMap((phrase) => {
      const contact = input.contacts.find(({ id }) => id === contactAt(sentence, phrase));
      return contact ? statementsOf(phrase.says, contact, sentence, input.opportunities) : [];
    });
};

function statementsOf(
  word: RoleWord,
  { id, title }: DetectorContact,
  sentence: ReadSentence,
  deals: readonly DetectorDeal[],
): Statement[] {
  const about = { attribute: "role" as const, entity: { kind: "contact" as const, id } };
  const note = noteSide(sentence, says(word));
  if (word === "left") return [{ ...about, topic: "post", note, record: stillThere(id, title, deals) }];
  const held = dealsOf(id, sentence, deals);
  const [first] = held;
  if (!first) return [];
  const all = held.every((deal) => contradicts[word](rolesIn(deal, id)));
  return [{ ...about, topic: "decision", note, record: all ? roleSide(first, id) : null }];
}

/** The deal spoken of where the contact is on it; else every open deal the contact is on. */
function dealsOf(contactId: string, { topic, note }: ReadSentence, deals: readonly DetectorDeal[]): DetectorDeal[] {
  const listed = deals.filter(
    (deal) => isOpen(deal, note.date) && deal.people.some((person) => person.contactId === contactId),
  );
  return topic ? listed.filter(({ id }) => id === topic.id) : listed;
}

function rolesIn({ people }: DetectorDeal, contactId: string): readonly DecisionRole[] {
  return people.find((person) => person.contactId === contactId)?.roles ?? [];
}

export function roleSide(deal: DetectorDeal, contactId: string): RecordSide {
  const roles = rolesIn(deal, contactId);
  return {
    source: "record",
    ref: `opportunity:${deal.id}`,
    date: deal.engagedOn,
    says: says("roles", roles.join("")),
  };
}

/** The record that still has somebody in their post: a part in an open deal, else the contact's title. */
function stillThere(contactId: string, title: string | null, deals: readonly DetectorDeal[]): RecordSide | null {
  const deal = deals.find(
    ({ status, people }) => status === "open" && people.some((one) => one.contactId === contactId),
  );
  if (deal) return roleSide(deal, contactId);
  return title === null
    ? null
    : { source: "record", ref: `contact:${contactId}`, date: null, says: says("title", title) };
}
