import type { Note } from "#domain/note";
import { contentHash } from "#domain/stable-json";
import { isSuspect } from "#grounding/injected/suspicion";
import { guardConduct } from "#scoring/conduct/guard-conduct";
import { type DetectorInput, namesOfOthers } from "#scoring/detectors/detector-input";
import type { DetectorsConfig } from "#scoring/detectors/detectors-config";
import type { NeedCue } from "#scoring/detectors/phrases/need-phrases";
import { findStatedNeeds } from "#scoring/detectors/stated-needs";
import { findUnmappedPeople } from "#scoring/detectors/unmapped-people";
import type { ScoredAccount } from "../score-portfolio.ts";

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
export type Suggestion = PersonSuggestion | NeedSuggestion;

type Around = { note: Note; scored: ScoredAccount; input: DetectorInput; detectors: DetectorsConfig };

/**
 * What may follow from one note, by rules: people it names who are no contact, and needs it states of somebody who is.
 * A note that speaks to a program suggests nothing, and neither does a sentence that does, or that touches on what no plan
 * carries on (`10-method.md §20`).
 */
export function findSuggestions(around: Around): Suggestion[] {
  const { title, text } = around.note;
  if (isSuspect(`${title}\n${text}`)) return [];
  return [...people(around), ...needs(around)].filter(({ quote }) => isFit(quote, around.scored));
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
