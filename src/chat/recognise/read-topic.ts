import { type EvidenceTopic, evidenceTopics } from "#drafting/dossier";
import { topicWords } from "#drafting/quotes/topic-words";
import { contentWords } from "./common-words.ts";

/** What passages are looked for. */
export type AskedTopic = {
  /** For the search: content words of the question. */
  query: string;
  words: readonly string[];
  /** A topic of the notes that one of the words belongs to. */
  known: EvidenceTopic | null;
};

/** Fit almost any sentence, or stand for a question and not for a topic. */
const tooWide: readonly EvidenceTopic[] = ["recent", "needs"];

export function readTopic(masked: string): AskedTopic | null {
  const words = contentWords(masked);
  if (words.length === 0) return null;
  const query = words.join(" ");
  const known = evidenceTopics.find((topic) => !tooWide.includes(topic) && topicWords[topic].test(query)) ?? null;
  return { query, words, known };
}
