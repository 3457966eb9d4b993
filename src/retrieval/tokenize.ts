import { stemmer } from "stemmer";
import { simplifyChinese } from "#domain/simplify-chinese";
import { amountTerms } from "./amount-terms.ts";
import { segmentChinese } from "./segment-chinese.ts";
import { stopWords } from "./stop-words.ts";

/** Terms as they occur, repeats included: `words` is lexical field 0, `pairs` field 1. */
export type Tokens = { words: string[]; pairs: string[] };

/** Chinese runs, or one word, number or identifier such as `x-200`, `2024/q3`, `3.5`, `a_b@c.com`. */
const run =
  /(?<han>\p{Script=Han}+)|(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+(?:[.,'’_/@:+-](?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+)*/gu;
const joint = /[.,'’_/@:+-]/u;
const thousands = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
const plainNumber = /^\d+(?:\.\d+)?$/;

/** A B-tree entry holds 2.7 kB: pasted keys and addresses are cut to their beginning. */
const maxTermLength = 64;

/**
 * The one way text becomes terms, for documents and queries alike. Width and case are folded (NFKC), traditional
 * characters simplified, so that either finds the other. Chinese gives its jieba words and its character pairs; other
 * scripts give Porter stems and pairs of neighbouring stems; numbers lose their thousands separators, amounts with a unit
 * are written out as well; an identifier stays whole beside its parts (`60-stack.md`, BM25 inside the database).
 */
export function tokenize(text: string): Tokens {
  const tokens: Tokens = { words: [], pairs: [] };
  const folded = simplifyChinese(text.normalize("NFKC").toLowerCase());
  let previous: string | null = null;
  for (const match of folded.matchAll(run)) {
    if (match.groups?.han) {
      addChinese(match[0], tokens);
      previous = null;
    } else {
      previous = addLatin(match[0], previous, tokens);
    }
  }
  tokens.words.push(...amountTerms(folded));
  return tokens;
}

function addChinese(han: string, { words, pairs }: Tokens): void {
  for (const word of segmentChinese(han)) if (!stopWords.has(word)) words.push(word);
  const characters = Array.from(han);
  for (let i = 1; i < characters.length; i += 1) pairs.push(`${characters[i - 1]}${characters[i]}`);
}

/** Adds one word with its parts; returns the stem that the next word pairs with. */
function addLatin(word: string, previous: string | null, { words, pairs }: Tokens): string | null {
  const stems = partsOf(word)
    .filter((part) => !stopWords.has(part))
    .map(stem);
  const whole = identifierOf(word);
  if (whole) words.push(whole);
  let last = previous;
  for (const next of stems) {
    words.push(next);
    if (last !== null) pairs.push(`${last} ${next}`);
    last = next;
  }
  return last;
}

function partsOf(word: string): string[] {
  if (thousands.test(word)) return [word.replaceAll(",", "")];
  return plainNumber.test(word) ? [word] : word.split(joint);
}

/** Only what holds a digit and a joint is one thing with a name: `x-200`, `2024/q3`; `cost-plus` is two words. */
function identifierOf(word: string): string | null {
  if (thousands.test(word) || plainNumber.test(word)) return null;
  return joint.test(word) && /\d/.test(word) ? cut(word) : null;
}

const stem = (part: string): string => cut(/^[a-z]+$/.test(part) ? stemmer(part) : part);
const cut = (term: string): string =>
  term.length <= maxTermLength ? term : Array.from(term).slice(0, maxTermLength).join("");
