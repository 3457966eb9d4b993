import type { KnowledgeEntry, NoteEntry } from "#domain/evidence";
import { refTo } from "#drafting/ledger-index";
import { quotableSentences } from "#drafting/quotes/quotable-sentences";
import type { ClaimId } from "#drafting/section-builder";
import type { ConductConfig } from "#scoring/conduct/conduct-config";
import { guardConduct } from "#scoring/conduct/guard-conduct";
import { firstOf } from "./account-page.ts";
import type { Page } from "./page.ts";

export type Quoted = { text: string; entry: NoteEntry | KnowledgeEntry };

/** Kin and hearsay about them: nothing that a note on business is quoted for. */
const kin =
  /女婿|儿媳|儿子|女儿|太太|先生家|亲戚|侄|外甥|表[哥弟姐妹]|堂[哥弟姐妹]|小舅|cousin|nephew|niece|in-law|brother|sister|they say/i;

/**
 * Sentences of passages that may be shown, best passage first: verbatim, without links, markup or orders to whoever reads
 * them with a machine, and nothing that the code of conduct keeps out of sight.
 */
export function quotableIn(
  passages: readonly (NoteEntry | KnowledgeEntry)[],
  fits: (sentence: string) => boolean,
  limit: number,
  conduct?: ConductConfig,
): Quoted[] {
  const found = passages.flatMap((entry) =>
    quotableSentences(nested(entry.text))
      .filter(
        (text) =>
          fits(text) && !kin.test(text) && (conduct === undefined || guardConduct(text, conduct).verdict === "fine"),
      )
      .map((text): Quoted => ({ text, entry })),
  );
  const once = found.filter(({ text }, at) => found.findIndex((other) => other.text === text) === at);
  return spread(once).slice(0, limit);
}

/** Quotation marks inside a quotation become the inner kind, so that it ends where it ends. */
function nested(text: string): string {
  return text
    .replace(/[“「『„«]/g, "‘")
    .replace(/[”」』»]/g, "’")
    .replace(/"([^"\n]*)"/g, "‘$1’");
}

/** One sentence of each passage first, then the second of each. */
function spread(quotes: readonly Quoted[]): Quoted[] {
  const turns = quotes.map(
    (quote, at) => quotes.slice(0, at).filter(({ entry }) => entry.id === quote.entry.id).length,
  );
  return quotes
    .map((quote, at) => ({ quote, turn: turns[at] ?? 0 }))
    .sort((a, b) => a.turn - b.turn)
    .map(({ quote }) => quote);
}

/** A quotation with day and title of where it stands. */
export function quoteClaim(page: Page, { text: quote, entry }: Quoted): ClaimId {
  const title = entry.title === undefined ? null : refTo(entry, "title");
  const date = entry.date === undefined ? null : refTo(entry, "date");
  return firstOf(
    page,
    { kind: "fact", key: "quote.dated", values: { date, title, quote }, evidence: [entry.id] },
    { kind: "fact", key: "quote.undated", values: { title, quote }, evidence: [entry.id] },
    { kind: "fact", key: "quote.bare", values: { quote }, evidence: [entry.id] },
  );
}
