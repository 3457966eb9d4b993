import type { People } from "../ledger/people.ts";
import type { Check, RawFinding } from "./check.ts";

type Place = { start: number; end: number };

/** The longest known title that ends right before `at`: 采购总监|陈建国, purchasing director |Li Wei. */
function titleBefore(text: string, at: number, titles: readonly string[]): Place | null {
  const end = text[at - 1] === " " ? at - 1 : at;
  const title = titles.find((known) => endsWithTitle(text, end, known));
  return title === undefined ? null : { start: end - title.length, end };
}

function endsWithTitle(text: string, end: number, title: string): boolean {
  const start = end - title.length;
  const glued = /[A-Za-z]/.test(title[0] ?? "") && /[A-Za-z]/.test(text[start - 1] ?? "");
  return start >= 0 && !glued && text.slice(start, end).toLowerCase() === title.toLowerCase();
}

/** A known title that fills the brackets right after `at`: 陈建国（采购总监）. */
function titleAfter(text: string, at: number, titles: readonly string[]): Place | null {
  const bracket = /^\s?[（(]\s?/.exec(text.slice(at, at + 4));
  if (!bracket) return null;
  const start = at + bracket[0].length;
  const title = titles.find(
    (known) =>
      text.slice(start, start + known.length).toLowerCase() === known.toLowerCase() &&
      /^\s?[）)，,；;、]/.test(text.slice(start + known.length, start + known.length + 2)),
  );
  return title === undefined ? null : { start, end: start + title.length };
}

function occurrences(text: string, name: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) found.push(at);
  return found;
}

function wrongTitle(text: string, name: string, place: Place | null, people: People): RawFinding[] {
  const own = [...(people.titlesOf.get(name) ?? [])];
  const written = place && text.slice(place.start, place.end).toLowerCase();
  if (!place || own.some((title) => title.toLowerCase() === written)) return [];
  const expected = own.join(" / ");
  const nearest = [people.entryOf.get(name) ?? ""].filter((id) => id !== "");
  return [
    {
      code: "wrong-attribute",
      severity: "block",
      message: "wrong-attribute",
      ...place,
      nearest,
      expected,
      subject: name,
    },
  ];
}

/**
 * Part of check 3: somebody the ledger knows carries somebody else's title, written right before the name or in brackets
 * right after it. Other ways of saying it are left alone, because there a title may belong to another person.
 */
export const checkTitles: Check = ({ text }, { ledger: { people } }) =>
  [...people.titlesOf.keys()].flatMap((name) =>
    occurrences(text, name).flatMap((at) => [
      ...wrongTitle(text, name, titleBefore(text, at, people.titles), people),
      ...wrongTitle(text, name, titleAfter(text, at + name.length, people.titles), people),
    ]),
  );
