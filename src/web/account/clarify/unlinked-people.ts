import type { AccountDetections, NamedInNotes } from "../../api/account-types.ts";

export type Quote = {
  ref: string;
  noteId: string | null;
  date: string | null;
  quote: string;
  start: number;
  end: number;
};
export type UnlinkedPerson = {
  /** What is decided about them by; null where only their rise was found. */
  id: string | null;
  name: string;
  title: string | null;
  /** What is the matter, in the words of the finding. */
  messages: string[];
  quotes: Quote[];
};

/** Everybody whom notes name and who is no contact, once: people on no map, those who rise, those the index holds. */
export function unlinkedPeople(
  { unmappedPeople, risingStars }: Pick<AccountDetections, "unmappedPeople" | "risingStars">,
  named: Pick<NamedInNotes, "unlinkedPeople"> | undefined,
): UnlinkedPerson[] {
  const rising = risingStars
    .filter(({ contactId }) => contactId === null)
    .map((star) => ({ ...star, id: null, title: star.post }));
  const people = new Map<string, UnlinkedPerson>();
  for (const { id, name, title, message, quotes } of [...unmappedPeople, ...rising, ...(named?.unlinkedPeople ?? [])]) {
    const held = people.get(name);
    const places = new Set(held?.quotes.map(placeOf));
    people.set(name, {
      id: held?.id ?? id,
      name,
      title: held?.title ?? title,
      messages: [...new Set([...(held?.messages ?? []), message])],
      quotes: [...(held?.quotes ?? []), ...quotes.filter((quote) => !places.has(placeOf(quote)))],
    });
  }
  return [...people.values()];
}

function placeOf({ ref, start }: Quote): string {
  return `${ref} ${start}`;
}
