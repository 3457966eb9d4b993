import { moodAt } from "./mood.ts";
import { appointment } from "./phrases/role-phrases.ts";
import { contactAt, type ReadSentence } from "./read-notes.ts";
import { noteSide, type Statement, says } from "./statement.ts";
import type { CreateStatementReader } from "./statement-readers.ts";

/** Statements on somebody's new post, against the contact's title. One that begins after the day says nothing yet. */
export const createPostReader: CreateStatementReader =
  ({ input }) =>
  (sentence) =>
    appointmentsIn(sentence).flatMap(({ title, start, end }): Statement[] => {
      const contact = input.contacts.find(({ id }) => id === contactAt(sentence, { start, end, person: "before" }));
      if (!contact || contact.title === null || startsAfter(sentence, input.asOf)) return [];
      const record = isSameTitle(contact.title, title)
        ? null
        : { source: "record" as const, ref: `contact:${contact.id}`, date: null, says: says("title", contact.title) };
      const entity = { kind: "contact" as const, id: contact.id };
      return [{ attribute: "role", entity, topic: "post", note: noteSide(sentence, says("appointed", title)), record }];
    });

type Appointment = { title: string; start: number; end: number };

/** The new posts that a sentence states. */
export function appointmentsIn({ text }: Pick<ReadSentence, "text">): Appointment[] {
  return appointment.flatMap((pattern) => {
    const match = pattern.exec(text);
    const title = match?.groups?.title?.trim();
    if (!match || !title || moodAt(text, match.index) !== "stated") return [];
    return [{ title, start: match.index, end: match.index + match[0].length }];
  });
}

function startsAfter({ figures }: ReadSentence, asOf: string): boolean {
  return figures.some((figure) => figure.kind === "date" && monthText(figure.year, figure.month, figure.day) > asOf);
}

function monthText(year: number, month: number, day: number | null): string {
  return `${year}-${String(month).padStart(2, "0")}-${String(day ?? 1).padStart(2, "0")}`;
}

/** The words of one title among those of the other: Head of purchasing, Europe – head of purchasing. */
function isSameTitle(held: string, told: string): boolean {
  const [a, b] = [wordsOf(held), wordsOf(told)];
  const within = (few: readonly string[], many: readonly string[]) => few.every((word) => many.includes(word));
  return within(a, b) || within(b, a) || held.includes(told) || told.includes(held);
}

function wordsOf(title: string): string[] {
  return (title.toLowerCase().match(/\p{Script=Han}+|[\p{L}&]+/gu) ?? []).filter(
    (word) => !["of", "the", "for", "and"].includes(word),
  );
}
