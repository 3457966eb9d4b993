import type { Day } from "#domain/day";
import { compareText } from "../rules/compare-text.ts";
import { createRivalNames } from "../rules/rival-names.ts";
import { isOpen } from "./deal-state.ts";
import { checkDetectorInput, type DetectorInput } from "./detector-input.ts";
import type { DetectorsConfig } from "./detectors-config.ts";
import type { ReadFigures } from "./figures.ts";
import { createAmountReader } from "./read-amount.ts";
import { createCompetitorReader } from "./read-competitor.ts";
import { createBudgetReader, createStatusReader } from "./read-deal-state.ts";
import { createDueDateReader } from "./read-due-date.ts";
import { readNotes } from "./read-notes.ts";
import { createPostReader } from "./read-post.ts";
import { createRoleReader, roleSide } from "./read-role.ts";
import { createStanceReader } from "./read-stance.ts";
import { type ContradictionAttribute, type Entity, type Side, type Statement, says } from "./statement.ts";
import type { ReaderContext } from "./statement-readers.ts";
import { findUnmappedPeople, type UnmappedPerson } from "./unmapped-people.ts";

/** A note and a record that disagree on one attribute of one record; the newer side first. Code decides neither. */
export type Contradiction = { attribute: ContradictionAttribute; entity: Entity; sides: [Side, Side] };

const readers = [
  createStanceReader,
  createRoleReader,
  createPostReader,
  createBudgetReader,
  createCompetitorReader,
  createDueDateReader,
  createAmountReader,
  createStatusReader,
] as const;

/**
 * Contradictions between notes and records (`10-method.md §20`): stance, role, budget, competitor, date, amount, status.
 *
 * A statement is a sentence with words of the tables that is bound to exactly one contact or deal; questions, suppositions,
 * wishes and hearsay are none, denials are read as such. Of several statements on one topic the newest note's count: what a
 * later note takes back is no contradiction. Undated notes and notes after `asOf` say nothing. Output ordered by the
 * note's day, newest first, then attribute and record.
 * @param strangers people on no map: one of them said to decide contradicts the recorded decision maker
 * @throws ScoringInputError as `checkDetectorInput`
 */
export function findContradictions(
  input: DetectorInput,
  config: DetectorsConfig,
  readFigures: ReadFigures,
  strangers: readonly UnmappedPerson[] = findUnmappedPeople(input, config),
): Contradiction[] {
  checkDetectorInput(input);
  const rivals = createRivalNames([...input.competitors, ...input.opportunities.flatMap((deal) => deal.competitors)]);
  const context: ReaderContext = { input, rivals, config };
  const read = readers.map((create) => create(context));
  const sentences = readNotes(input, readFigures);
  const statements = sentences.flatMap((sentence) => read.flatMap((reader) => reader(sentence)));
  return newestOf([...statements, ...otherDeciders(input, strangers)])
    .flatMap(({ attribute, entity, note, record }) => (record ? [{ attribute, entity, note, record }] : []))
    .sort(
      (a, b) =>
        compareText(b.note.date, a.note.date) ||
        compareText(a.attribute, b.attribute) ||
        compareText(a.entity.id, b.entity.id) ||
        compareText(a.note.ref, b.note.ref) ||
        a.note.start - b.note.start,
    )
    .map(({ attribute, entity, note, record }) => ({
      attribute,
      entity,
      sides: isNewer(record.date, note.date) ? [record, note] : [note, record],
    }));
}

function isNewer(a: Day | null, b: Day): boolean {
  return a !== null && a > b;
}

/** Per record and topic the first conflict of the newest note that speaks of it. */
function newestOf(statements: readonly Statement[]): Statement[] {
  const byTopic = new Map<string, Statement[]>();
  for (const statement of statements) {
    const { attribute, entity, topic } = statement;
    const key = `${attribute}|${entity.kind}|${entity.id}|${topic}`;
    byTopic.set(key, [...(byTopic.get(key) ?? []), statement]);
  }
  return [...byTopic.values()].flatMap((group) => {
    const ordered = group.toSorted(
      (a, b) =>
        compareText(b.note.date, a.note.date) || compareText(a.note.ref, b.note.ref) || a.note.start - b.note.start,
    );
    const newest = ordered.filter(({ note }) => note.date === ordered[0]?.note.date);
    return newest.find(({ record }) => record !== null) ?? [];
  });
}

/** Somebody on no map is said to decide, where every open deal of that day has one contact for its decision maker. */
function otherDeciders(input: DetectorInput, strangers: readonly UnmappedPerson[]): Statement[] {
  return strangers.flatMap(({ name, influence, quotes }) => {
    const quote = quotes.find((one) => one.influence === "decides");
    if (influence !== "decides" || !quote || quote.date === null) return [];
    const { date } = quote;
    const named = input.opportunities
      .filter((deal) => isOpen(deal, date))
      .flatMap((deal) =>
        deal.people.filter(({ roles }) => roles.includes("D")).map(({ contactId }) => ({ deal, contactId })),
      );
    const [first] = named.toSorted((a, b) => compareText(a.deal.id, b.deal.id));
    if (!first || named.some(({ contactId }) => contactId !== first.contactId)) return [];
    const { ref, quote: text, start, end } = quote;
    return [
      {
        attribute: "role" as const,
        entity: { kind: "contact" as const, id: first.contactId },
        topic: "decision",
        note: { source: "note" as const, ref, date, quote: text, start, end, says: says("decided-by", name) },
        record: roleSide(first.deal, first.contactId),
      },
    ];
  });
}
