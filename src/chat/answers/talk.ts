import type { AnswerState } from "#domain/chat";
import type { ChatKey } from "../chat-words.ts";
import { notOnRecord } from "./about-account.ts";
import { question } from "./account-page.ts";
import { fitsTopic } from "./needs.ts";
import { openPage } from "./page.ts";
import { quotableIn, quoteClaim } from "./quoted.ts";
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
 * Nothing was recognised: the passages that hold words of the question stand in place of an answer, of the account spoken of
 * where there is one; else what can be asked.
 */
export async function notUnderstood(turn: Turn): Promise<Written> {
  const { understood, tools, lang } = turn;
  if (understood.hasUnknownName && understood.accountIds.length === 0) return notOnRecord(turn);
  const [accountId] = understood.accountIds;
  const { topic } = understood;
  const passages = topic
    ? await tools.search({ query: topic.query, ...(accountId !== undefined && { accountId }), kind: "note" })
    : [];
  const said = quotableIn(passages, fitsTopic(topic && { ...topic, known: null }), passagesShown);
  const ids = [...new Set(said.flatMap(({ entry }) => entry.accountId ?? []))];
  const page = openPage(tools, lang, ids);
  const { section } = page;
  section.paragraph(question(page, said.length > 0 ? "unclear.passages" : "unclear.help"));
  section.list(...said.map((quote) => quoteClaim(page, quote)));
  if (said.length === 0) section.list(...helpKeys.map((help) => question(page, help)));
  return { state: "not-understood", page, accountIds: accountId === undefined ? [] : [accountId] };
}
