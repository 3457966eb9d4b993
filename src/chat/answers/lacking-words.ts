import { refTo } from "#drafting/ledger-index";
import { unexplainedBy } from "../recognise/score-intents.ts";
import { type AskedWord, readAskedWords, sayingOf } from "../recognise/words/asked-words.ts";
import { foldWords } from "../recognise/words/fold-words.ts";
import { question } from "./account-page.ts";
import { isTelling, joinQuoted, recordAsked, wordsNamed } from "./asked-words-entry.ts";
import type { Related } from "./rank-sentences.ts";
import type { Turn, Written } from "./turn.ts";

/** A word of the question that no note near it holds, with the entry that lets an answer name it. */
export type LackingWord = { word: AskedWord; ref: string };

/**
 * What a recognised question asks for beyond the words it was recognised by and no note near it speaks of: "what is their
 * budget for toys" is recognised by the budget. To be read before the answer is written, so that the answer may name them.
 */
export function lackingWords({ understood, tools }: Turn, { missing }: Related): LackingWord[] {
  const { intent, masked } = understood;
  if (intent === null || missing.length === 0) return [];
  const nowhere = new Set(missing.map(({ shown }) => shown));
  return readAskedWords(unexplainedBy(masked, intent), [])
    .filter((word) => word.kind === "word" && isTelling(word) && nowhere.has(word.shown))
    .slice(0, wordsNamed)
    .flatMap((word) => {
      const ref = refTo(recordAsked(tools, word.shown));
      return ref === null ? [] : [{ word, ref }];
    });
}

/** Says first which words of the question neither the answer nor the notes speak of: what follows is what is known beside them. */
export function withLackingWords({ tools, lang }: Turn, written: Written, lacking: readonly LackingWord[]): Written {
  if (lacking.length === 0) return written;
  const { page } = written;
  const { claims, blocks } = page.section.build();
  const cited = new Set(claims.flatMap(({ evidence }) => evidence));
  const labels = tools
    .entries()
    .flatMap((entry) => (entry.kind === "fact" && cited.has(entry.id) ? Object.values(entry.label ?? {}) : []));
  const heads = blocks.flatMap((block) => {
    if (block.type === "heading") return block.text;
    return block.type === "table" ? block.columns : [];
  });
  const told = foldWords([...claims.map(({ text }) => text), ...heads, ...labels].join(" "));
  const untold = lacking.filter(({ word }) => sayingOf(word, told) === 0);
  if (untold.length === 0) return written;
  const words = joinQuoted(
    untold.map(({ ref }) => ref),
    lang,
  );
  page.section.paragraph(question(page, "beside.words", { words }));
  return { ...written, leadsWithLast: true };
}
