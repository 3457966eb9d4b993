import type { Day } from "#domain/day";
import { splitSentences } from "../rules/sentences.ts";
import { createDealBinder } from "./bind-deal.ts";
import { majorAmount } from "./deal-state.ts";
import {
  type DetectorDeal,
  type DetectorInput,
  type DetectorNote,
  namesOfOthers,
  notesUpTo,
} from "./detector-input.ts";
import type { Figure, ReadFigures } from "./figures.ts";
import { createMentionFinder, type Mention } from "./mentions.ts";

/** A sentence of a dated note as the readers of statements see it; offsets into the sentence. */
export type ReadSentence = {
  note: DetectorNote & { date: Day };
  text: string;
  /** Where the sentence starts in the note. */
  start: number;
  mentions: readonly Mention[];
  /** Whom 他 or she means here: the one person of the title, else of the sentence before; a contact's id. */
  focus: string | null;
  figures: readonly Figure[];
  /** The deal that its own words name. */
  deal: DetectorDeal | null;
  /** The deal of the sentence, else of the title. */
  topic: DetectorDeal | null;
};

/** The sentences of all dated notes up to the day, newest note first. */
export function readNotes(input: DetectorInput, readFigures: ReadFigures): ReadSentence[] {
  const { contacts, team, opportunities } = input;
  const findMentions = createMentionFinder({ contacts, team, neighbours: namesOfOthers(input) });
  const bind = createDealBinder(opportunities);
  const dealOf = (text: string) => {
    const id = bind(text);
    return opportunities.find((deal) => deal.id === id) ?? null;
  };
  return notesUpTo(input.notes, input.asOf).flatMap((note) => {
    const { date, title } = note;
    if (date === null) return [];
    const titled = soleContact(findMentions(title));
    const titleDeal = dealOf(title);
    let before: readonly Mention[] = [];
    return splitSentences(note.text).map(({ text, start }): ReadSentence => {
      const mentions = findMentions(text);
      const figures = readFigures(text, date);
      const deal = dealOf(text) ?? dealByAmount(figures, opportunities);
      const sentence = { note: { ...note, date }, text, start, mentions, figures, deal, topic: deal ?? titleDeal };
      const read = { ...sentence, focus: focusOf(titled, before) };
      before = mentions;
      return read;
    });
  });
}

function soleContact(mentions: readonly Mention[]): string | null {
  const ids = new Set(mentions.map(({ named }) => (named.kind === "contact" ? named.id : null)));
  const [only] = ids;
  return ids.size === 1 && only !== undefined ? only : null;
}

/** Nobody where the title and the sentence before name different people. */
function focusOf(titled: string | null, before: readonly Mention[]): string | null {
  if (before.length === 0) return titled;
  const told = soleContact(before);
  return titled === null || titled === told ? told : null;
}

const sameAmount = 0.001;

/** 那个 960 万: the one open deal of that amount. */
function dealByAmount(figures: readonly Figure[], deals: readonly DetectorDeal[]): DetectorDeal | null {
  const fitting = deals.filter((deal) => {
    const amount = majorAmount(deal);
    if (deal.status !== "open" || amount === null) return false;
    return figures.some((figure) => figure.kind === "amount" && isNear(figure.value, amount));
  });
  const [only] = fitting;
  return fitting.length === 1 && only ? only : null;
}

function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) <= sameAmount * Math.abs(b);
}

const pronoun = /(?:他|她)(?!们)(?:本人|自己)?|\b(?:he|she)\b/iu;

/** The contact of whom a sentence says what stands at `start`–`end`; null where it is not clear. */
export function contactAt(
  { text, mentions, focus }: ReadSentence,
  { start, end, person }: { start: number; end: number; person: "before" | "after" },
): string | null {
  if (person === "after") {
    const next = mentions.find((mention) => mention.start >= end && mention.start - end <= nearest);
    return next?.named.kind === "contact" ? next.named.id : null;
  }
  const last = mentions.filter((mention) => mention.end <= start).at(-1);
  if (last) return last.named.kind === "contact" && start - last.end <= farthest ? last.named.id : null;
  return pronoun.test(text.slice(0, start)) ? focus : null;
}

const nearest = 4;
const farthest = 40;
