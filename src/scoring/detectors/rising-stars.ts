import { compareText } from "../rules/compare-text.ts";
import { splitSentences } from "../rules/sentences.ts";
import { type DetectorInput, type DetectorNote, namesOfOthers, notesUpTo } from "./detector-input.ts";
import type { DetectorsConfig } from "./detectors-config.ts";
import { createMentionFinder, type Mention, type Named } from "./mentions.ts";
import { moodAt } from "./mood.ts";
import { type Rise, risePhrases } from "./phrases/rise-phrases.ts";
import { appointmentsIn } from "./read-post.ts";
import { findUnmappedPeople, formsOf, type Quote, type UnmappedPerson } from "./unmapped-people.ts";

/** Somebody whom notes say is promoted, named as successor, or newly in charge. */
export type RisingStar = {
  /** Null: no contact record. */
  contactId: string | null;
  name: string;
  rise: Rise;
  /** The contact whose successor they are. */
  successorOf: string | null;
  /** The new post, where it was told. */
  post: string | null;
  /** Newest first. */
  quotes: Quote[];
};

type Sign = Omit<RisingStar, "quotes"> & { quote: Quote };

/**
 * Rising stars (`10-method.md §20`): a contact, or a person on no map, of whom a note states that they are promoted, succeed
 * somebody or have newly taken charge. One entry a person with the strongest sign (successor, promoted, newly in
 * charge). Questions, wishes and denials do not count. Ordered by name.
 */
export function findRisingStars(
  input: DetectorInput,
  config: DetectorsConfig,
  strangers: readonly UnmappedPerson[] = findUnmappedPeople(input, config),
): RisingStar[] {
  const others = strangers.map(({ name, aliases }) => ({
    name,
    forms: formsOf(name, aliases),
  }));
  const find = createMentionFinder({
    contacts: input.contacts,
    others,
    team: input.team,
    neighbours: namesOfOthers(input),
  });
  const signs = notesUpTo(input.notes, input.asOf).flatMap((note) =>
    splitSentences(note.text).flatMap(({ text, start }) => signsIn({ note, text, start }, find(text), input)),
  );
  return gather(signs).sort((a, b) => compareText(a.name, b.name) || compareText(a.contactId ?? "", b.contactId ?? ""));
}

type Line = { note: DetectorNote; text: string; start: number };

function signsIn(line: Line, mentions: readonly Mention[], { contacts }: DetectorInput): Sign[] {
  return risePhrases.flatMap(({ rise, pattern }): Sign[] => {
    const spot = statedSpot(line.text, pattern);
    const who = spot && riserOf(whoRises(spot, mentions, rise), contacts);
    if (!spot || !who) return [];
    const successorOf = rise === "successor" ? contactAfter(spot.end, mentions) : null;
    const post = appointmentsIn(line)[0]?.title ?? null;
    return [{ ...who, rise, successorOf, post, quote: quoteOf(line) }];
  });
}

function statedSpot(text: string, pattern: RegExp): Spot | null {
  const match = pattern.exec(text);
  if (!match || moodAt(text, match.index) !== "stated") return null;
  return { start: match.index, end: match.index + match[0].length };
}

function riserOf(
  named: Named | null,
  contacts: DetectorInput["contacts"],
): Pick<RisingStar, "contactId" | "name"> | null {
  if (named?.kind === "person") return { contactId: null, name: named.name };
  const contact = named?.kind === "contact" ? contacts.find(({ id }) => id === named.id) : undefined;
  return contact ? { contactId: contact.id, name: contact.name } : null;
}

function quoteOf({ note, text, start }: Line): Quote {
  return { ref: note.ref, date: note.date, quote: text, start, end: start + text.length };
}

type Spot = { start: number; end: number };

/** Whoever was named last before the words; for somebody new also who is named within or behind them: 叫唐睿. */
function whoRises({ start, end }: Spot, mentions: readonly Mention[], rise: Rise): Named | null {
  const before = mentions.filter((mention) => mention.end <= start).at(-1);
  if (before) return start - before.end <= farthest ? before.named : null;
  const next = rise === "newly-in-charge" ? mentions.find((mention) => mention.start >= start) : undefined;
  return next && next.start - end <= farthest ? next.named : null;
}

const farthest = 20;

function contactAfter(end: number, mentions: readonly Mention[]): string | null {
  const next = mentions.find(({ start }) => start >= end && start - end <= farthest)?.named;
  return next?.kind === "contact" ? next.id : null;
}

function gather(signs: readonly Sign[]): RisingStar[] {
  const byPerson = new Map<string, Sign[]>();
  for (const sign of signs) {
    const key = `${sign.contactId ?? ""}|${sign.name}`;
    byPerson.set(key, [...(byPerson.get(key) ?? []), sign]);
  }
  return [...byPerson.values()].flatMap((group): RisingStar[] => {
    const strongest = risePhrases.flatMap(({ rise }) => group.filter((sign) => sign.rise === rise))[0];
    if (!strongest) return [];
    const { quote: _, ...star } = strongest;
    const quotes = group.map(({ quote }) => quote);
    const distinct = quotes.filter(
      (one, at) => quotes.findIndex((q) => q.ref === one.ref && q.start === one.start) === at,
    );
    return [{ ...star, post: group.find(({ post }) => post !== null)?.post ?? null, quotes: distinct }];
  });
}
