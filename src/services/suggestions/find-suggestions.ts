import type { Day } from "#domain/day";
import type { Note } from "#domain/note";
import { contentHash } from "#domain/stable-json";
import { isSuspect } from "#grounding/injected/suspicion";
import { guardConduct } from "#scoring/conduct/guard-conduct";
import { type DetectorInput, namesOfOthers } from "#scoring/detectors/detector-input";
import type { DetectorsConfig } from "#scoring/detectors/detectors-config";
import { findNextSteps } from "#scoring/detectors/next-steps";
import type { NeedCue } from "#scoring/detectors/phrases/need-phrases";
import type { NextStepCue } from "#scoring/detectors/phrases/next-step-phrases";
import { findStatedNeeds } from "#scoring/detectors/stated-needs";
import { findUnmappedPeople } from "#scoring/detectors/unmapped-people";
import type { ScoredAccount } from "../score-portfolio.ts";
import { readDueDays } from "./read-due-days.ts";

/** A sentence of the note, word for word; UTF-16 offsets into its text. */
type Source = { quote: string; start: number; end: number };
export type PersonSuggestion = Source & {
  id: string;
  kind: "person";
  name: string;
  aliases: string[];
  title: string | null;
};
export type NeedSuggestion = Source & {
  id: string;
  kind: "need";
  cue: NeedCue;
  statement: string;
  holder: { id: string; externalId: string; name: string };
  /** The words are the holder's own. */
  isSpoken: boolean;
};
type Named = { id: string; name: string };
export type TaskSuggestion = Source & {
  id: string;
  kind: "task";
  cue: NextStepCue;
  statement: string;
  ownerName: string | null;
  dueOn: Day | null;
  contact: Named | null;
  opportunity: Named | null;
};
export type Suggestion = PersonSuggestion | NeedSuggestion | TaskSuggestion;

type Around = {
  note: Note;
  /** Who wrote the note, where that is somebody by name. */
  author: string | null;
  scored: ScoredAccount;
  input: DetectorInput;
  detectors: DetectorsConfig;
};

/**
 * What may follow from one note, by rules: people it names who are no contact, needs it states of somebody who is, and
 * next steps of our side.
 * A note that speaks to a program suggests nothing, and neither does a sentence that does, or that touches on what no plan
 * carries on (`10-method.md §20`).
 */
export function findSuggestions(around: Around): Suggestion[] {
  const { title, text } = around.note;
  if (isSuspect(`${title}\n${text}`)) return [];
  return [...people(around), ...needs(around), ...tasks(around)].filter(({ quote }) => isFit(quote, around.scored));
}

function isFit(sentence: string, { config }: ScoredAccount): boolean {
  return !isSuspect(sentence) && guardConduct(sentence, config.conduct).verdict === "fine";
}

function people({ input, note, detectors }: Around): PersonSuggestion[] {
  // The note counts whatever its day: somebody who reads it wants to know now.
  const notes = input.notes.filter(({ ref }) => ref === note.externalId).map((one) => ({ ...one, date: null }));
  return findUnmappedPeople({ ...input, notes }, detectors).flatMap(({ name, aliases, title, quotes }) => {
    const [source] = quotes;
    if (!source) return [];
    const { quote, start, end } = source;
    return [{ id: keyOf("person", name), kind: "person" as const, name, aliases, title, quote, start, end }];
  });
}

function needs({ input, note, scored }: Around): NeedSuggestion[] {
  const team = note.author === null ? input.team : [...input.team, note.author];
  const sources = { contacts: input.contacts, team, neighbours: namesOfOthers(input) };
  const holders = new Map(scored.contacts.map(({ id, externalId, name }) => [externalId, { id, externalId, name }]));
  const found = findStatedNeeds(note.text, sources).flatMap(({ holderId, quote, ...need }): NeedSuggestion[] => {
    const holder = holders.get(holderId);
    const statement = statementOf(quote);
    return holder ? [{ id: keyOf("need", quote), kind: "need", statement, holder, quote, ...need }] : [];
  });
  return eachOnce(found);
}

function tasks({ input, note, author, scored }: Around): TaskSuggestion[] {
  const { contacts, opportunities } = input;
  const team = author === null ? input.team : [...new Set([...input.team, author])];
  const names = { contacts, opportunities, team, neighbours: namesOfOthers(input) };
  const sources = { ...names, author, writtenOn: note.date, readDays: readDueDays };
  const found = findNextSteps(note.text, sources).map(({ contactId, opportunityId, ...step }): TaskSuggestion => {
    const contact = named(scored.contacts, contactId);
    return {
      id: keyOf("task", step.quote),
      kind: "task",
      ...step,
      contact,
      opportunity: named(scored.opportunities, opportunityId),
    };
  });
  return eachOnce(found);
}

function named(records: readonly (Named & { externalId: string })[], externalId: string | null): Named | null {
  const record = externalId === null ? undefined : records.find((one) => one.externalId === externalId);
  return record ? { id: record.id, name: record.name } : null;
}

function eachOnce<S extends { id: string }>(found: readonly S[]): S[] {
  return found.filter(({ id }, at) => found.findIndex((other) => other.id === id) === at);
}

/** Without the mark of a list and the closing stop. */
function statementOf(sentence: string): string {
  return sentence
    .replace(/^[-•·*–—\s]+/u, "")
    .replace(/[。；;.]$/u, "")
    .trim();
}

/** The same for the same words, and nothing that could be read back. */
function keyOf(kind: Suggestion["kind"], words: string): string {
  return `${kind}-${contentHash(words).slice(0, 24)}`;
}
