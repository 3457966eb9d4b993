import { refTo } from "#drafting/ledger-index";
import type { AskedWord } from "../recognise/words/asked-words.ts";
import { sayingOf } from "../recognise/words/asked-words.ts";
import { foldWords } from "../recognise/words/fold-words.ts";
import { question } from "./account-page.ts";
import { isTelling, joinQuoted, recordAsked, wordsNamed } from "./asked-words-entry.ts";
import { openPage } from "./page.ts";
import type { Related } from "./rank-sentences.ts";
import { tellRelated } from "./related.ts";
import type { Turn, Written } from "./turn.ts";

const longFigure = /\d.*\d.*\d/;

/**
 * Says that the data does not hold what is asked, names the words that stand nowhere, and shows the nearest notes as what they
 * are: no answer.
 */
export async function refuse(turn: Turn, related: Related): Promise<Written> {
  const { understood, tools, lang } = turn;
  const [accountId] = understood.accountIds;
  const missing = related.missing.filter((word) => word.kind === "ordinal" || isTelling(word));
  const words = missing.slice(0, wordsNamed).map(({ shown }) => shown);
  const quoted = related.quotes.flatMap(({ entry }) => entry.accountId ?? []);
  const ids = [...new Set(accountId === undefined ? quoted : [accountId])];
  await tools.lines(ids);
  const entry = words.length === 0 ? undefined : recordAsked(tools, joinQuoted(words, lang));
  const page = openPage(tools, lang, ids);
  const { account } = page.of(accountId ?? "");
  page.section.paragraph(
    accountId === undefined ? question(page, "none.held") : question(page, "none.onAccount", { account }),
    entry ? question(page, "none.words", { words: refTo(entry) }) : null,
    question(page, accountId === undefined ? "where.held" : "where.note"),
  );
  tellRelated(page, related, new Set(), "head.nearest");
  return { state: "not-in-data", page, accountIds: accountId === undefined ? [] : [accountId] };
}

/** True where a question counts a phase, or gives a long figure, that neither notes nor deals have: nothing near answers it. */
export async function lacksWhatIsCounted({ tools, understood }: Turn, { missing }: Related): Promise<boolean> {
  const counted = missing.filter(
    ({ kind, shown }) => kind === "ordinal" || (kind === "number" && longFigure.test(shown)),
  );
  if (counted.length === 0 || understood.period !== null) return false;
  const all = await tools.portfolio();
  const [accountId] = understood.accountIds;
  const own = accountId === undefined ? all : all.filter(({ account }) => account.id === accountId);
  const names = own.flatMap(({ opportunities }) => opportunities.map(({ opportunity }) => foldWords(opportunity.name)));
  const isHeld = (word: AskedWord) => names.some((name) => sayingOf(word, name) > 0);
  return counted.some((word) => !isHeld(word));
}

/** True where the word that a question begins with is a name that stands nowhere: Riyadh. */
export function beginsWithUnknown({ understood: { question: asked } }: Turn, { missing }: Related): boolean {
  const [, first] = /^(\p{Lu}\p{Ll}{3,})(?:['’]s)?\s+\p{Ll}/u.exec(asked) ?? [];
  return first !== undefined && missing.some(({ shown }) => shown === first.toLowerCase());
}
