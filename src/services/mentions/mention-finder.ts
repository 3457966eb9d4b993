import type { Day } from "#domain/day";
import type { KnownName } from "#domain/known-name";
import type { Mention } from "#domain/mention";
import { createNameFinder } from "#retrieval/find-names";
import type { FindMentions } from "#retrieval/link-mentions";
import { createMentionFinder } from "#scoring/detectors/mentions";
import { surnames, surnameTitle } from "#scoring/detectors/phrases/name-phrases";
import { findValueMentions } from "./find-value-mentions.ts";

type Sources = {
  known: readonly KnownName[];
  /** Our own people: 沈总 may be one of them. */
  team: readonly string[];
  /** What 元 is meant in. */
  currency: string;
};

/**
 * Raised when passages have to be looked through again because what is found in the same text with the same names changed.
 */
export const mentionRules = 1;

type Text = { text: string; accountId: string | null };
type Find = (text: Text) => Mention[];

/** Finds names, amounts and dates in passages; people of the passage's own account also by how they are addressed. */
export function createFindMentions({ known: recorded, team, currency }: Sources): FindMentions {
  const known = recorded.map((name) => withoutOurs(name, team));
  const names = createNameFinder(known);
  const addressed = createAddressFinder(known, team);
  const named: Find = (text) => {
    const found = names(text.text, text.accountId);
    return [...found, ...addressed(text).filter((one) => !found.some((other) => overlap(one, other)))];
  };
  const voicesOf = createVoiceFinder(known, new Set(team), named);
  const values = (text: string, date: Day | null, found: readonly Mention[]) =>
    findValueMentions(text, date, currency).filter((value) => !found.some((name) => isInside(value, name)));
  return ({ text, accountId, date, author, speakers }) => {
    const found = named({ text, accountId });
    const labels = [...speakers, ...(author === null ? [] : [author])];
    return { mentions: [...found, ...values(text, date, found)], voices: voicesOf(labels, accountId) };
  };
}

const titledSurname = new RegExp(`^${surnames}${surnameTitle}$`, "u");

/** A contact's alias 沈总 is no name where one of our own people may be called so. */
function withoutOurs(known: KnownName, team: readonly string[]): KnownName {
  if (known.kind !== "person") return known;
  const isOurs = (name: string) => titledSurname.test(name) && team.some((own) => own.charAt(0) === name.charAt(0));
  return { ...known, names: known.names.filter((name, at) => at === 0 || !isOurs(name)) };
}

type Span = { start: number; end: number };
const overlap = (a: Span, b: Span) => a.start < b.end && b.start < a.end;
const isInside = (inner: Span, outer: Span) => outer.start <= inner.start && inner.end <= outer.end;

/** 沈总, Ms Vogel and bare parts of Latin names, where one contact of the account alone can be meant. */
function createAddressFinder(known: readonly KnownName[], team: readonly string[]): Find {
  const people = contactsByAccount(known);
  const finders = new Map<string, ReturnType<typeof createMentionFinder>>();
  return ({ text, accountId }) => {
    if (accountId === null) return [];
    const contacts = people.get(accountId);
    if (!contacts) return [];
    const find = finders.get(accountId) ?? createMentionFinder({ contacts, team, neighbours: [] });
    finders.set(accountId, find);
    return find(text).flatMap(({ named, start, end }): Mention[] =>
      named.kind === "contact"
        ? [{ kind: "person", refId: named.id, start, end, text: text.slice(start, end), value: null }]
        : [],
    );
  };
}

type Addressed = { id: string; name: string; aliases: string[]; title: string | null };

function contactsByAccount(known: readonly KnownName[]): Map<string, Addressed[]> {
  const people = new Map<string, Addressed[]>();
  for (const { kind, refId, accountId, names, title } of known) {
    const [name, ...aliases] = names;
    if (kind !== "person" || refId === null || accountId === null || name === undefined) continue;
    const held = people.get(accountId);
    const contact = { id: refId, name, aliases, title };
    if (held) held.push(contact);
    else people.set(accountId, [contact]);
  }
  return people;
}

/** Contacts whom the label of a turn or an author's name means: of the note's own account where it has one. */
function createVoiceFinder(known: readonly KnownName[], team: ReadonlySet<string>, find: Find) {
  const accountOf = new Map(known.map(({ refId, accountId }) => [refId, accountId]));
  return (labels: readonly string[], accountId: string | null): string[] => {
    const found = labels.filter((label) => !team.has(label)).flatMap((text) => find({ text, accountId }));
    const people = found.flatMap(({ kind, refId }) => (kind === "person" && refId !== null ? [refId] : []));
    const own = people.filter((id) => accountId === null || accountOf.get(id) === accountId);
    return [...new Set(own)];
  };
}
