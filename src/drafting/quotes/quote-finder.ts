import type { NoteEntry } from "#domain/evidence";
import type { Dossier, EvidenceTopic } from "../dossier.ts";
import type { LedgerIndex } from "../ledger-index.ts";
import { quotableSentences } from "./quotable-sentences.ts";
import { topicWords } from "./topic-words.ts";

/** A sentence as it stands in the note. */
export type Quote = { text: string; note: NoteEntry };

export type QuoteFinder = {
  /** The best sentences on a topic, not yet used by this finder. */
  find: (topic: EvidenceTopic, limit: number, accept?: (text: string) => boolean) => Quote[];
};

/** One finder serves one section: no sentence is quoted twice in it. */
export function createQuoteFinder(dossier: Dossier, index: LedgerIndex): QuoteFinder {
  const used = new Set<string>();
  const names = dossier.contacts.flatMap(({ name, aliases }) => [name, ...aliases]);
  const rivals = dossier.opportunities.flatMap(({ opportunity }) => opportunity.competitors.map(({ name }) => name));
  const candidates = (topic: EvidenceTopic): Quote[] => {
    const fits = (text: string) =>
      topicWords[topic].test(text) || (topic === "competition" && rivals.some((rival) => text.includes(rival)));
    return dossier.passages[topic].flatMap((passage) => {
      const note = index.note(passage.id);
      const own = note && passage.accountId !== null && passage.accountId === dossier.account.id;
      return own ? quotableSentences(note.text).flatMap((text) => (fits(text) ? [{ text, note }] : [])) : [];
    });
  };
  return {
    find: (topic, limit, accept = () => true) => {
      const found = candidates(topic)
        .filter(({ text }) => !used.has(text) && accept(text))
        .map((quote, at) => ({ quote, at, weight: informationOf(quote.text, names) }))
        .sort((a, b) => b.weight - a.weight || a.at - b.at)
        .map(({ quote }) => quote);
      const chosen = found
        .filter(({ text }, at) => found.findIndex((other) => other.text === text) === at)
        .slice(0, limit);
      for (const { text } of chosen) used.add(text);
      return chosen;
    },
  };
}

/** A figure, a named person and enough length make a sentence worth a line of the plan. */
function informationOf(text: string, names: readonly string[]): number {
  const figure = /[0-9０-９]|[一二三四五六七八九十百千万两]/.test(text) ? 2 : 0;
  const person = names.some((name) => text.includes(name)) ? 2 : 0;
  const length = Math.min(2, text.length / 40);
  return figure + person + length;
}
