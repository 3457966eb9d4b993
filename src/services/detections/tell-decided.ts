import type { DecidedDetection } from "#domain/detection-decision";
import type { Lang } from "#domain/lang";
import { describeContradiction, describeUnmappedPerson } from "#scoring/detectors/describe-detections";
import type { ScoredAccount } from "../score-portfolio.ts";
import { personId } from "./detection-ids.ts";
import type { Detections } from "./find-detections.ts";

/** A decision with what it is about; `message` is null where the detectors find it no more. */
export type ToldDecision = DecidedDetection & {
  kind: "person" | "contradiction";
  name: string;
  contactName: string | null;
  message: string | null;
};

type About = { scored: ScoredAccount; found: Detections; names: Readonly<Record<string, string>>; lang: Lang };

/**
 * What was decided on what the notes show, in the order it was decided. Left out is what nobody can recognise any more: put
 * aside or settled, and no longer said by any note.
 */
export function tellDecided(decided: readonly DecidedDetection[], about: About): ToldDecision[] {
  return decided.flatMap((one) => tellContact(one, about) ?? tellFound(one, about) ?? []);
}

function tellContact(one: DecidedDetection, { scored }: About): ToldDecision | null {
  const contact = scored.contacts.find(({ id }) => id === one.contactId);
  if (!contact) return null;
  const called = [contact.name, ...contact.aliases].find((name) => personId(name) === one.detectionId);
  return { ...one, kind: "person", name: called ?? contact.name, contactName: contact.name, message: null };
}

function tellFound(one: DecidedDetection, { found, names, lang }: About): ToldDecision | null {
  const person = found.people.over.find(({ id }) => id === one.detectionId);
  if (person) {
    const message = describeUnmappedPerson(person, lang);
    return { ...one, kind: "person", name: person.name, contactName: null, message };
  }
  const contradiction = found.contradictions.over.find(({ id }) => id === one.detectionId);
  if (!contradiction) return null;
  const message = describeContradiction(contradiction, lang, names);
  const name = names[contradiction.entity.id] ?? contradiction.entity.id;
  return { ...one, kind: "contradiction", name, contactName: null, message };
}
