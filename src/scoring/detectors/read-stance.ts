import { type Day, daysBetween } from "#domain/day";
import type { DetectorContact } from "./detector-input.ts";
import { createPhraseFinder, type FoundPhrase } from "./find-phrases.ts";
import { type StanceWord, stancePhrases } from "./phrases/stance-phrases.ts";
import { contactAt } from "./read-notes.ts";
import { noteSide, type RecordSide, says } from "./statement.ts";
import type { CreateStatementReader } from "./statement-readers.ts";

/** Statements on whose side somebody stands, against the rating of stance, or of support where that is unknown. */
export const createStanceReader: CreateStatementReader = ({ input, rivals, config }) => {
  const find = createPhraseFinder(stancePhrases, rivals.forms);
  return (sentence) =>
    find(sentence.text).flatMap((phrase) => {
      const contact = input.contacts.find(({ id }) => id === contactAt(sentence, phrase));
      const rated = contact && ratingOf(contact);
      if (!contact || !rated || isHistory(contact, sentence.note.date, config.olderThanRatingDays)) return [];
      const against = config.stanceConflicts[phrase.says].includes(rated);
      const record: RecordSide = {
        source: "record",
        ref: `contact:${contact.id}`,
        date: contact.ratedOn,
        says: says("rated", String(rated)),
      };
      return [
        {
          attribute: "stance",
          entity: { kind: "contact", id: contact.id },
          topic: "stance",
          note: noteSide(sentence, says(phrase.says, rivalOf(phrase, rivals.fullName))),
          record: against ? record : null,
        },
      ];
    });
};

function ratingOf({ kr }: DetectorContact): number | undefined {
  return kr.stance ?? kr.support;
}

function isHistory({ ratedOn }: DetectorContact, noted: Day, days: number): boolean {
  return ratedOn !== null && daysBetween(noted, ratedOn) > days;
}

function rivalOf({ rival }: FoundPhrase<StanceWord>, fullName: (form: string) => string): string | null {
  return rival === null ? null : fullName(rival);
}
