import { addMonths } from "#domain/day";
import type { Dossier } from "../../dossier.ts";
import { isNamed } from "../../parts/called.ts";
import { dayAhead } from "../../quotes/days-ahead.ts";
import { type HandoverSubject, handoverSubjects, subjectOf } from "../../quotes/handover-words.ts";
import { type NoteSentence, noteSentences } from "../../quotes/note-sentences.ts";

/** Sentences of the notes by what a handover has to tell, newest note first; `ahead`: they name a day to come. */
export type HandoverFinds = Record<HandoverSubject | "ahead", NoteSentence[]>;

export const horizonDays = 90;
/** Issues older than this are taken for settled unless a note says so again. */
const issueMonths = 12;
const shown = {
  taboo: 8,
  promise: 10,
  payment: 5,
  acceptance: 5,
  issue: 7,
  manner: 24,
  ahead: 8,
} as const satisfies Record<keyof HandoverFinds, number>;

export function handoverFinds(dossier: Dossier): HandoverFinds {
  const { contacts, asOf } = dossier;
  const namesSomebody = (text: string) => contacts.some((contact) => isNamed(contact, text, contacts));
  const all = noteSentences(dossier, () => true);
  const of = (subject: HandoverSubject) =>
    all.filter(({ text, note }) => {
      if (subject === "issue" && (note.date ?? "") < addMonths(asOf, -issueMonths)) return false;
      return subjectOf(text, namesSomebody(text)) === subject;
    });
  const bySubject = Object.fromEntries(
    handoverSubjects.map((subject) => [subject, of(subject).slice(0, shown[subject])]),
  );
  const ahead = all.filter((sentence) => dayAhead(sentence, asOf, horizonDays) !== null).slice(0, shown.ahead);
  return { taboo: [], promise: [], payment: [], acceptance: [], issue: [], manner: [], ...bySubject, ahead };
}

/** Everything that a handover quotes. */
export function handoverPassages(dossier: Dossier): NoteSentence[] {
  return Object.values(handoverFinds(dossier)).flat();
}
