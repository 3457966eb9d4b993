import type { Contact } from "#domain/contact";
import { addMonths } from "#domain/day";
import type { Dossier } from "../../dossier.ts";
import type { DraftContext } from "../../draft-context.ts";
import type { Gap, GapKind } from "../../gaps/gap.ts";
import { wentWrong } from "../../parts/went-wrong.ts";
import { peopleOf, rivalNames, whomToAsk } from "../../parts/whom.ts";
import { type HandoverSubject, subjectOf } from "../../quotes/handover-words.ts";
import { type NoteSentence, noteSentences } from "../../quotes/note-sentences.ts";
import { findPitches, type Pitch } from "../fabe/pitch.ts";
import { type Focus, focusDeal } from "../spin/focus-deal.ts";

/** Whom a visit is for, who else takes part, and what it is about. */
export type VisitPlan = {
  focus: Focus | null;
  /** Null where nobody is on record. */
  person: Contact | null;
  /** Everybody worth a line, the person first. */
  people: readonly Contact[];
  /** What of the deal brings us to this person; null where no gap does. */
  gap: Gap | null;
  pitches: readonly Pitch[];
  finds: VisitFinds;
};

const peopleShown = 5;
const aboutPerson: readonly GapKind[] = ["personRejecting", "personUnmet", "personNeutral", "personUnrated"];

export function planVisit({ dossier, gaps, index }: DraftContext): VisitPlan {
  const focus = focusDeal(dossier);
  const gap = gaps.find(({ kind, dealRecord }) => dealRecord === focus?.record && aboutPerson.includes(kind)) ?? null;
  const named = dossier.contacts.find(
    ({ externalId }) => gap && index.ref("contact.name", `contact:${externalId}`) === gap.values.person,
  );
  const person = named ?? whomToAsk(focus?.deal ?? null, { roles: ["D", "A", "S"] }, dossier);
  const others = peopleOf(focus?.deal ?? null, dossier).filter(({ id }) => id !== person?.id);
  const known = others.sort((a, b) => (b.power ?? 0) - (a.power ?? 0));
  const { pitches } = findPitches(dossier, index.knowledge);
  return {
    focus,
    person,
    people: person ? [person, ...known].slice(0, peopleShown) : [],
    gap: named ? gap : null,
    pitches,
    finds: visitFinds(dossier),
  };
}

/** What the notes tell for a visit, newest first. */
export type VisitFinds = Record<"promise" | "issue" | "taboo" | "news", NoteSentence[]>;

const most = { promise: 3, issue: 3, taboo: 3, news: 4 } as const;
/** Older promises and issues are taken for settled unless a note says so again. */
const recentMonths = 6;

/** What we said among ourselves, and whose relative or schoolmate somebody is: a brief may be left on the table. */
const internal = /内部|internal/i;
const personal =
  /女婿|儿媳|儿子|女儿|太太|老婆|老公|亲戚|同学|老乡|\b(in-law|brother|sister|cousin|nephew|niece|classmate|from school)\b/i;

export function visitFinds(dossier: Dossier): VisitFinds {
  const names = dossier.contacts.flatMap(({ name, aliases }) => [name, ...aliases]).filter((name) => name.length > 1);
  const subject = (text: string): HandoverSubject | null =>
    subjectOf(
      text,
      names.some((name) => text.includes(name)),
    );
  const since = addMonths(dossier.asOf, -recentMonths);
  const all = noteSentences(dossier, ({ text, note }) => !internal.test(note.title) && !personal.test(text));
  const recent = all.filter(({ note }) => (note.date ?? "") >= since);
  const of = (list: readonly NoteSentence[], wanted: "promise" | "taboo") =>
    list.filter(({ text }) => subject(text) === wanted).slice(0, most[wanted]);
  const rivals = rivalNames(dossier);
  const issue = recent.filter(({ text }) => wentWrong(text, rivals)).slice(0, most.issue);
  const told = { promise: of(recent, "promise"), issue, taboo: of(all, "taboo") };
  const used = new Set(Object.values(told).flatMap((list) => list.map(({ text }) => text)));
  return {
    ...told,
    news: latest(
      recent.filter(({ text }) => !used.has(text)),
      names,
    ),
  };
}

const leansOnTheOneBefore = /^(他|她|它|另外|但|而且|这|那|He|She|They|It|But|And|That|This)(?![\p{Script=Latin}])/u;

/** The sentence of each of the newest notes that says most: one with a figure or a name before one without. */
function latest(sentences: readonly NoteSentence[], names: readonly string[]): NoteSentence[] {
  const notes = [...new Set(sentences.map(({ note }) => note.id))].slice(0, most.news);
  const weigh = ({ text }: NoteSentence) =>
    (/\d/.test(text) ? 2 : 0) +
    (names.some((name) => text.includes(name)) ? 2 : 0) +
    Math.min(1, text.length / 60) -
    (leansOnTheOneBefore.test(text) ? 2 : 0);
  return notes.flatMap((id) => {
    const [best] = sentences.filter(({ note }) => note.id === id).sort((a, b) => weigh(b) - weigh(a));
    return best ? [best] : [];
  });
}

/** Everything that a visit brief quotes. */
export function visitPassages(dossier: Dossier): NoteSentence[] {
  return Object.values(visitFinds(dossier)).flat();
}
