import type { Day } from "#domain/day";
import { compareText, sortedUnique } from "../rules/compare-text.ts";
import { splitSentences } from "../rules/sentences.ts";
import { chineseNames, type NameCandidate } from "./chinese-names.ts";
import { type DetectorInput, type DetectorNote, namesOfOthers, notesUpTo } from "./detector-input.ts";
import type { DetectorsConfig } from "./detectors-config.ts";
import { latinNames } from "./latin-names.ts";
import { createMentionFinder, type Mention } from "./mentions.ts";
import { type Influence, influencePhrases, ourSide } from "./phrases/name-phrases.ts";

/** A sentence of a note; offsets into the note's text. */
export type Quote = { ref: string; date: Day | null; quote: string; start: number; end: number };
export type PersonQuote = Quote & { influence: Influence | null };
/** Somebody whom notes name with a title or a part in a decision, and who is no contact. */
export type UnmappedPerson = {
  name: string;
  aliases: string[];
  title: string | null;
  /** The strongest part that a note gives them; null: a title alone. */
  influence: Influence | null;
  /** Newest first; one that tells the influence is always among them. */
  quotes: PersonQuote[];
};

type Line = { note: DetectorNote; text: string; start: number };
type ReadLine = Line & { mentions: readonly Mention[] };
type Sighting = NameCandidate & { line: Line };
type Person = { name: string; aliases: string[]; title: string | null };

/**
 * People in notes and in no contact list (`10-method.md §20`): a name in a form that only names take (周工, 采购部王敏, Ms
 * Jane Doe, head of procurement), with a title or with words of influence beside it. Contacts under any of their names,
 * our own people and firms are left out; 钱主任 and 钱国梁 are one person where the account has one 钱. Notes after `asOf` are
 * ignored. Ordered by name.
 */
export function findUnmappedPeople(input: DetectorInput, config: DetectorsConfig): UnmappedPerson[] {
  const notes = notesUpTo(input.notes, input.asOf);
  const lines = notes.flatMap((note) => splitSentences(note.text).map(({ text, start }) => ({ note, text, start })));
  const team = ownPeople(input, notes);
  const neighbours = namesOfOthers(input);
  const known = createMentionFinder({ contacts: input.contacts, team, neighbours });
  const sightings = lines.flatMap((line) => strangersIn(line, known));
  const people = peopleOf(sightings);
  const others = people.map(({ name, aliases }) => ({ name, forms: formsOf(name, aliases) }));
  const everybody = createMentionFinder({ contacts: input.contacts, others, team, neighbours });
  const read = lines.map((line) => ({ ...line, mentions: everybody(line.text) }));
  return people
    .map((person) => withQuotes(person, read, config.quotesPerPerson))
    .filter(({ title, influence }) => title !== null || influence !== null)
    .sort((a, b) => compareText(a.name, b.name));
}

/** The team, the authors, and whoever a note lists on our side. */
function ownPeople({ team, notes }: DetectorInput, read: readonly DetectorNote[]): string[] {
  const listed = read.flatMap(({ text }) =>
    [...text.matchAll(ourSide)].flatMap(([, names = ""]) => names.split(/[、,，;；]/u)),
  );
  const clean = listed.map((name) => name.replace(/[（(].*$/u, "").trim()).filter((name) => name.length > 1);
  return sortedUnique([...team, ...notes.flatMap(({ author }) => author ?? []), ...clean]);
}

function strangersIn(line: Line, known: (text: string) => Mention[]): Sighting[] {
  const mentions = known(line.text);
  const isKnown = ({ start, end }: NameCandidate) => mentions.some((one) => one.start < end && start < one.end);
  return [...chineseNames(line.text), ...latinNames(line.text)]
    .filter((candidate) => !isKnown(candidate))
    .map((candidate) => ({ ...candidate, line }));
}

/** Sightings of whole names are people; those of surname and title join the one person of that surname, or are one. */
function peopleOf(sightings: readonly Sighting[]): Person[] {
  const whole = sortedUnique(sightings.filter((one) => one.whole).map(({ name }) => name));
  const people = new Map<string, Person>(whole.map((name) => [name, { name, aliases: [], title: null }]));
  for (const { name, whole: isWhole, title, aliases } of sightings) {
    const person = isWhole ? people.get(name) : joined(name, whole, people);
    if (!person) continue;
    person.title ??= title;
    person.aliases = sortedUnique([...person.aliases, ...aliases, ...(person.name === name ? [] : [name])]);
  }
  return [...people.values()];
}

function joined(name: string, whole: readonly string[], people: Map<string, Person>): Person {
  const namesakes = whole.filter((one) => one[0] === name[0]);
  const held = people.get(namesakes.length === 1 ? (namesakes[0] ?? name) : name);
  if (held) return held;
  const person = { name, aliases: [], title: null };
  people.set(name, person);
  return person;
}

/** Names to look for: a Latin name's last word too, as notes go on with it. */
export function formsOf(name: string, aliases: readonly string[]): string[] {
  const last = name.split(" ").at(-1) ?? name;
  return /\p{Script=Han}/u.test(name) || last.length < 4 ? [name, ...aliases] : [name, last, ...aliases];
}

function withQuotes({ name, aliases, title }: Person, lines: readonly ReadLine[], most: number): UnmappedPerson {
  const all = lines.flatMap(({ note, text, start, mentions }): PersonQuote[] => {
    const own = mentions.filter(({ named }) => named.kind === "person" && named.name === name);
    if (own.length === 0) return [];
    const influence = strongest(own.map((mention) => influenceAt(text, mention, mentions)));
    return [{ ref: note.ref, date: note.date, quote: text, start, end: start + text.length, influence }];
  });
  const influence = strongest(all.map((quote) => quote.influence));
  const telling = all.find((quote) => quote.influence === influence);
  const rest = all.filter((quote) => quote !== telling).slice(0, most - 1);
  const quotes = all.filter((quote) => quote === telling || rest.includes(quote));
  return { name, aliases, title, influence, quotes };
}

/** Words of influence between the people named before and after. */
function influenceAt(text: string, mention: Mention, mentions: readonly Mention[]): Influence | null {
  const from = mentions.filter(({ end }) => end <= mention.start).at(-1)?.end ?? 0;
  const to = mentions.find(({ start }) => start >= mention.end)?.start ?? text.length;
  const around = text.slice(from, to);
  return influencePhrases.find(({ zh, en }) => zh.test(around) || en.test(around))?.influence ?? null;
}

function strongest(found: readonly (Influence | null)[]): Influence | null {
  return influencePhrases.find(({ influence }) => found.includes(influence))?.influence ?? null;
}
