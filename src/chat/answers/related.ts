import { type Day, daysBetween } from "#domain/day";
import type { KnowledgeEntry, NoteEntry } from "#domain/evidence";
import { topicQueries } from "#retrieval/topic-queries";
import { rangeOf } from "../recognise/read-period.ts";
import { relatedWords } from "../recognise/related-words.ts";
import type { Understood } from "../recognise/understood.ts";
import type { Page } from "./page.ts";
import { type Quoted, quotableIn, quoteClaim } from "./quoted.ts";
import type { Turn } from "./turn.ts";

/** Sentences of notes that speak of what is asked, best first. `cover`: part of the question's words that the best holds, 0–1. */
export type Related = { quotes: Quoted[]; cover: number };

const sentencesRead = 60;
const sentencesTold = 4;
/** What a sentence needs beside the best one to be told with it. */
const nearBest = 0.7;
const passagesRead = 12;
const shortQuestion = 5;

const none: Related = { quotes: [], cover: 0 };

/** Looks for the question's own words in the notes: of the account it is about, else of all. */
export async function findRelated({ understood, tools }: Turn): Promise<Related> {
  const { topic, accountIds, question, masked } = understood;
  const own = relatedWords(question, masked);
  // A short question goes on with what the last one spoke of.
  const words = own.length < shortQuestion ? [...new Set([...own, ...(understood.lastTopic?.split(" ") ?? [])])] : own;
  if (words.length === 0) return none;
  const [accountId] = accountIds;
  const more = topic?.known && topic.known !== "recent" ? topicQueries[topic.known] : "";
  const scope = accountId === undefined ? {} : { accountId };
  const asked = { ...scope, kind: "note" as const, limit: passagesRead };
  const found = await tools.search({ ...asked, query: words.join(" ") });
  const wider = more === "" ? [] : await tools.search({ ...asked, query: `${words.join(" ")} ${more}` });
  return rankSentences([...found, ...wider], words, masked);
}

function rankSentences(
  passages: readonly (NoteEntry | KnowledgeEntry)[],
  words: readonly string[],
  masked: string,
): Related {
  const once = passages.filter(({ id }, at) => passages.findIndex((other) => other.id === id) === at);
  const sentences = quotableIn(once, () => true, sentencesRead);
  const holders = words.map((word) => sentences.filter(({ text, entry }) => holds(text, entry.title, word)).length);
  // A word that stands in few sentences says more than one that stands in many.
  const weights = holders.map((count) => Math.log(1 + sentences.length / (1 + count)));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const ranked = sentences
    .map((quote) => ({
      quote,
      cover: coverOf(quote, words, weights) / Math.max(total, 1e-9),
      bonus: answersKind(quote.text, masked),
    }))
    .filter(({ cover }) => cover > 0)
    .toSorted((a, b) => b.cover + b.bonus - (a.cover + a.bonus));
  const [best] = ranked;
  if (!best) return none;
  const least = (best.cover + best.bonus) * nearBest;
  const told = ranked.filter(({ cover, bonus }) => cover + bonus >= least).slice(0, sentencesTold);
  return { quotes: told.map(({ quote }) => quote), cover: Math.max(...told.map(({ cover }) => cover)) };
}

function holds(text: string, title: string | undefined, word: string): boolean {
  return `${title ?? ""} ${text}`.toLowerCase().replace(/\s+/g, " ").includes(word);
}

function coverOf({ text, entry }: Quoted, words: readonly string[], weights: readonly number[]): number {
  const inText = (word: string) => text.toLowerCase().includes(word);
  return words.reduce((sum, word, at) => {
    const part = inText(word) ? 1 : holds("", entry.title, word) ? 0.6 : 0;
    return sum + part * (weights[at] ?? 0);
  }, 0);
}

/** What kind of thing is asked for, and how a sentence shows that it has one. */
const kinds: readonly (readonly [RegExp, RegExp])[] = [
  [
    /多少|几(个|套|家|根|台|米|点|号|天|笔|度|折|年)|how (much|many|far|high|long|cold)|what (price|amount|percent\w*|share|number)/,
    /\d|[一二三四五六七八九十百千万两半]成|[一二三四五六七八九十百千万两]+(个|套|家|台|米|天)/,
  ],
  [
    /哪天|什么时候|啥时候|何时|几号|几月|when\b|what (date|day)|by which/,
    /\d{1,2}\s*(月|日|号)|\d{4}|january|february|march|april|\bmay\b|june|july|august|september|october|november|december|week|周/i,
  ],
  [
    /谁|哪位|叫(啥|什么)|who\b|whose|name of/,
    /[总工姐哥部经理主任]|\p{Script=Han}{2}|\b([Mm]r|[Mm]s|[Mm]rs|[Dd]r)\b|\p{Lu}\p{Ll}+/u,
  ],
];
const kindBonus = 0.12;

function answersKind(text: string, masked: string): number {
  const asked = kinds.filter(([question]) => question.test(masked));
  return asked.filter(([, shown]) => shown.test(text)).length * kindBonus;
}

/**
 * True where some sentence is of the subject and of the kind that is asked for: the person or competitor that is named, the
 * year that is named, a figure for how much, a time for when. What only shares words with the question is no answer to it.
 */
export function tellsWhatIsAsked({ named, masked, period, question }: Understood, { quotes }: Related): boolean {
  const subjects = named.filter(({ kind }) => kind === "person" || kind === "rival");
  const forms = subjects.flatMap(({ name, start, end }) => [
    question.slice(start, end).toLowerCase(),
    ...nameParts(name),
  ]);
  const range = rangeOf(period);
  const isOf = ({ text, entry }: Quoted) => {
    const told = `${entry.title ?? ""} ${text}`.toLowerCase();
    const isThem = forms.length === 0 || forms.some((form) => told.includes(form));
    return isThem && (range === null || isInYear(told, entry.date, range));
  };
  const asked = kinds.filter(([question]) => question.test(masked));
  return quotes.some((quote) => isOf(quote) && asked.every(([, shown]) => shown.test(quote.text)));
}

/** Katrin Vogel may be told of as Vogel, 周立新 as 周部长. */
function nameParts(name: string): string[] {
  const lower = name.toLowerCase();
  if (/^\p{Script=Han}{2,3}$/u.test(lower)) return [lower.slice(0, 1)];
  return /\p{Script=Han}/u.test(lower) ? [lower.slice(0, 2)] : lower.split(/\s+/).filter((part) => part.length > 2);
}

const yearLongDays = 80;

/** Shorter times are told in too many ways to look for. */
function isInYear(told: string, date: string | undefined, { from, to }: { from: Day; to: Day }): boolean {
  if (daysBetween(from, to) < yearLongDays) return true;
  const year = from.slice(0, 4);
  const isNamed = told.includes(year) || told.includes(`${year.slice(2)}年`) || told.includes(`${year.slice(2)} 年`);
  return isNamed || (date !== undefined && date.slice(0, 10) >= from && date.slice(0, 10) <= to);
}

/** Puts the sentences under an answer that does not hold them yet. */
export function tellRelated(
  page: Page,
  { quotes }: Related,
  held: ReadonlySet<string>,
  head: "head.notesSay" | "head.nearest" = "head.notesSay",
): void {
  const fresh = quotes.filter(({ text }) => ![...held].some((other) => other.includes(text)));
  if (fresh.length === 0) return;
  page.section.heading(head);
  page.section.list(...fresh.map((quote) => quoteClaim(page, quote)));
}
