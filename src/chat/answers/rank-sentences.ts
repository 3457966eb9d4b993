import type { KnowledgeEntry, NoteEntry } from "#domain/evidence";
import { shownKind } from "../recognise/words/asked-kind.ts";
import { type AskedWord, sayingOf } from "../recognise/words/asked-words.ts";
import { type Folded, foldWords } from "../recognise/words/fold-words.ts";
import { type Quoted, quotableIn } from "./quoted.ts";

type Passage = NoteEntry | KnowledgeEntry;

/** A sentence and how much of what is asked it says, with what stands around it, 0–1. */
export type Ranked = Quoted & { closeness: number };

/** Sentences that speak of what is asked, best first. */
export type Related = {
  quotes: Ranked[];
  /** Part of what is asked, by weight, that the best passage speaks of anywhere, 0–1. */
  cover: number;
  /** The same of its best sentence and what stands around it. */
  closeness: number;
  /** What is asked for and stands in none of the passages. */
  missing: AskedWord[];
  /** Sentences that name somebody whom the question does not. */
  naming: ReadonlySet<string>;
};

export const noneRelated: Related = { quotes: [], cover: 0, closeness: 0, missing: [], naming: new Set() };

/** How much a word counts by where it stands: in the sentence, its title, beside it, elsewhere in the passage. */
const places = { sentence: 1, title: 0.75, beside: 0.6, passage: 0.4 };
const kindBonus = 0.14;
const newestBonus = 0.06;
/** What a sentence needs beside the best one to be told with it. */
const nearBest = 0.72;
const told = 5;
const toldOfOne = 3;
const sentencesOfPassage = 40;

type Read = { entry: Passage; title: Folded; whole: Folded; sentences: { quote: Quoted; folded: Folded }[] };

/** Ranks the sentences of some passages by how much of what is asked they say; newer ones win near ties. */
export function rankSentences(passages: readonly Passage[], words: readonly AskedWord[], masked: string): Related {
  const read = once(passages).map(readPassage);
  if (read.length === 0 || words.length === 0) return { ...noneRelated, missing: [...words] };
  const inWhole = words.map((word) => read.map(({ whole }) => sayingOf(word, whole)));
  const weights = words.map(({ factor }, at) => {
    const holders = (inWhole[at] ?? []).reduce((sum, part) => sum + part, 0);
    return factor * Math.log(1 + read.length / Math.max(1, holders));
  });
  const own = weights.map((weight, at) => (words[at]?.isBefore ? 0 : weight));
  const total = Math.max(1e-9, sumOf(own));
  const dates = read.map(({ entry }) => entry.date ?? "").toSorted();
  const ranked = read
    .flatMap((passage, at) => {
      const whole = inWhole.map((row) => row[at] ?? 0);
      const cover = weighed(whole, own) / total;
      const age = dates.length < 2 ? 0 : dates.indexOf(passage.entry.date ?? "") / (dates.length - 1);
      return scoreSentences(passage, words, whole).map(({ quote, held }) => ({
        quote,
        cover,
        closeness: weighed(held, own) / total,
        score: weighed(held, weights) / total + shownKind(quote.text, masked) * kindBonus + age * newestBonus,
      }));
    })
    .filter(({ closeness }) => closeness > 0)
    .toSorted((a, b) => b.score - a.score);
  const missing = words.filter(({ isBefore }, at) => !isBefore && (inWhole[at] ?? []).every((part) => part === 0));
  const [best] = ranked;
  if (!best) return { ...noneRelated, missing };
  const near = ranked.filter(({ score }) => score >= best.score * nearBest);
  return {
    quotes: chosen(near.map(({ quote, closeness }) => ({ ...quote, closeness }))),
    cover: best.cover,
    closeness: best.closeness,
    missing,
    naming: new Set(),
  };
}

const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

const once = (passages: readonly Passage[]) =>
  passages.filter(({ id }, at) => passages.findIndex((other) => other.id === id) === at);

function readPassage(entry: Passage): Read {
  const quotes = quotableIn([entry], () => true, sentencesOfPassage);
  const sentences = quotes.map((quote) => ({ quote, folded: foldWords(quote.text) }));
  const title = entry.title ?? "";
  return { entry, title: foldWords(title), whole: foldWords(`${title} ${entry.date ?? ""} ${entry.text}`), sentences };
}

const weighed = (parts: readonly number[], weights: readonly number[]) =>
  sumOf(parts.map((part, at) => part * (weights[at] ?? 0)));

/** How far each sentence of a passage says each word, by where the word stands. */
function scoreSentences({ title, sentences }: Read, words: readonly AskedWord[], whole: readonly number[]) {
  const inSentences = words.map((word) => sentences.map(({ folded }) => sayingOf(word, folded)));
  const inTitle = words.map((word) => sayingOf(word, title));
  return sentences.map(({ quote }, at) => {
    const held = words.map((_, i) => {
      const row = inSentences[i] ?? [];
      return Math.max(
        (row[at] ?? 0) * places.sentence,
        (inTitle[i] ?? 0) * places.title,
        Math.max(row[at - 1] ?? 0, row[at + 1] ?? 0) * places.beside,
        (whole[i] ?? 0) * places.passage,
      );
    });
    return { quote, held };
  });
}

/** The best few, not more than some of one passage. */
function chosen(ranked: readonly Ranked[]): Ranked[] {
  return ranked
    .filter(({ entry }, at) => ranked.slice(0, at).filter((other) => other.entry.id === entry.id).length < toldOfOne)
    .slice(0, told);
}
