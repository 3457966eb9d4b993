import type { AnswerState } from "#domain/chat";
import type { ChatKey } from "../chat-words.ts";
import { askWhich, notOnRecord } from "./about-account.ts";
import { question } from "./account-page.ts";
import { notInDataAtAll } from "./not-in-data.ts";
import { openPage } from "./page.ts";
import { quotableIn, quoteClaim } from "./quoted.ts";
import type { Related } from "./rank-sentences.ts";
import type { Turn, WriteAnswer, Written } from "./turn.ts";

/** A fixed sentence, and the list of what can be asked where that helps. */
export function say(key: ChatKey, state: AnswerState, withHelp = false): WriteAnswer {
  return async ({ tools, lang }) => {
    const page = openPage(tools, lang, []);
    page.section.paragraph(question(page, key));
    if (withHelp) page.section.list(...helpKeys.map((help) => question(page, help)));
    return { state, page, accountIds: [] };
  };
}

export const helpKeys = [
  "help.account",
  "help.people",
  "help.deals",
  "help.needs",
  "help.portfolio",
  "help.whatIf",
  "help.write",
] as const satisfies readonly ChatKey[];

const passagesShown = 3;

/**
 * Nothing was recognised: the passages that hold the words of the question stand in place of an answer. Where an account is
 * asked about and no note holds them, the data has nothing on it; without an account what can be asked is told.
 */
export async function notUnderstood(turn: Turn): Promise<Written> {
  const { accountIds, candidates, unknownName } = turn.understood;
  if (candidates.length > 1) return askWhich(turn, candidates);
  return unknownName !== null && accountIds.length === 0 ? notOnRecord(turn) : passagesOrHelp(turn);
}

async function passagesOrHelp(turn: Turn): Promise<Written> {
  const { understood, tools, lang } = turn;
  const [accountId] = understood.accountIds;
  const { topic } = understood;
  const scope = accountId === undefined ? {} : { accountId };
  const passages = topic ? await tools.search({ query: topic.query, ...scope, kind: "note" }) : [];
  const said = quotableIn(passages, holdsWords(topic?.words ?? []), passagesShown);
  const ids = accountId === undefined ? [...new Set(said.flatMap(({ entry }) => entry.accountId ?? []))] : [accountId];
  if (accountId !== undefined) await tools.lines([accountId]);
  const page = openPage(tools, lang, ids);
  const { section } = page;
  const isAbout = accountId !== undefined && topic !== null && said.length === 0;
  if (isAbout) {
    const { account } = page.of(accountId);
    section.paragraph(question(page, "none.onAccount", { account }), question(page, "where.note"));
    return { state: "not-in-data", page, accountIds: [accountId] };
  }
  // Whom or what is asked about is known: it is the data that has nothing, not the question that is unclear.
  if (said.length === 0 && topic !== null && understood.named.length > 0)
    return notInDataAtAll(turn, "none.held", "where.held");
  section.paragraph(question(page, said.length > 0 ? "unclear.passages" : "unclear.help"));
  section.list(...said.map((quote) => quoteClaim(page, quote)));
  if (said.length === 0) section.list(...helpKeys.map((help) => question(page, help)));
  return { state: "not-understood", page, accountIds: accountId === undefined ? [] : [accountId] };
}

/** At least half of the words of a question, of Latin ones at least one: a common word alone says nothing. */
function holdsWords(words: readonly string[]): (sentence: string) => boolean {
  const latin = words.filter((word) => !/\p{Script=Han}/u.test(word));
  return (sentence) => {
    const lower = sentence.toLowerCase();
    const holds = (word: string) => lower.includes(word.toLowerCase());
    const enough = words.filter(holds).length >= Math.ceil(words.length / 2);
    return words.length > 0 && enough && (latin.length === 0 || latin.some(holds));
  };
}

/** Nothing on record answers, notes do. */
export async function fromNotes({ understood, tools, lang }: Turn, related: Related): Promise<Written> {
  const [accountId] = understood.accountIds;
  const ids = [...new Set([...understood.accountIds, ...related.quotes.flatMap(({ entry }) => entry.accountId ?? [])])];
  await tools.lines(ids);
  const page = openPage(tools, lang, ids);
  page.section.paragraph(question(page, "notes.say"));
  page.section.list(...related.quotes.map((quote) => quoteClaim(page, quote)));
  return { state: "answered", page, accountIds: accountId === undefined ? ids.slice(0, 1) : [accountId] };
}
