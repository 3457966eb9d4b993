import type { Claim } from "#domain/claim";
import type { LedgerEntry } from "#domain/evidence";
import type { Finding } from "#domain/finding";
import type { Lang } from "#domain/lang";
import { ruleFinding } from "../notices.ts";

/** Shorter sentences are told alike by chance. */
const shortestCopy = 12;
const sentenceEnd = /(?<=[。！？!?；;\n])|(?<=\.)\s/u;
const openingQuote = /[“「『"‘]$/;
const asks = /[?？]/;

/**
 * What holds for sentences of a model beside what holds for all: a question asks, and a sentence of a note stands in quotation
 * marks or is not repeated. An order in a note would else pass for what the note proves.
 * @returns findings that block.
 */
export function createModelRules(ledger: readonly LedgerEntry[], lang: Lang): (claim: Claim) => Finding[] {
  const sentences = ledger.flatMap((entry) => ("text" in entry ? sentencesOf(entry.text) : []));
  const isCopied = (text: string) => sentences.some((sentence) => standsUnquoted(sentence, text));
  return ({ id, kind, text }) => {
    if (kind === "question" && !asks.test(text)) return [ruleFinding("question", id, lang)];
    return isCopied(text) ? [ruleFinding("copied", id, lang)] : [];
  };
}

function sentencesOf(text: string): string[] {
  return text
    .split(sentenceEnd)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.length >= shortestCopy);
}

function standsUnquoted(sentence: string, text: string): boolean {
  const at = text.indexOf(sentence);
  return at >= 0 && !openingQuote.test(text.slice(0, at));
}
