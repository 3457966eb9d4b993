import type { LedgerEntry } from "#domain/evidence";
import type { Lang } from "#domain/lang";
import { createLedgerIndex, type LedgerIndex } from "#drafting/ledger-index";
import { createRender } from "#drafting/render-source";
import { scoreWords } from "#drafting/score-words";
import { createSectionBuilder, type SectionBuilder } from "#drafting/section-builder";
import { type PreparedLedger, prepareLedger } from "#grounding/ledger/prepare-ledger";
import type { ChatTools } from "../chat-tools.ts";
import { type ChatKey, chatWords } from "../chat-words.ts";

/** What an answer is written on: sentences go in by key, values by reference. */
export type Page = {
  section: SectionBuilder<ChatKey>;
  prepared: PreparedLedger;
  entries: readonly LedgerEntry[];
  /** Evidence of one account, looked up by what it states. */
  of: (accountId: string) => LedgerIndex;
  say: (key: ChatKey, values?: Record<string, string>) => string;
  /** Word of the scoring catalogue; the key itself where it has none. */
  scoreWord: (key: string) => string;
  list: (words: readonly string[]) => string;
};

/**
 * The evidence an answer about these accounts is held against. About one account everything read in the turn stands there, so
 * that another's figure is told from an invented one; about several only theirs, and what belongs to no account.
 */
export function answerEvidence(
  entries: readonly LedgerEntry[],
  accountIds: readonly string[],
  currency: string,
): PreparedLedger {
  const [only] = accountIds;
  if (accountIds.length === 1) return prepareLedger(entries, { accountId: only, currency });
  const own = entries.filter(({ accountId }) => accountId === undefined || accountIds.includes(accountId));
  return prepareLedger(own, { currency });
}

/** A page about some accounts, on all that the turn has read so far. */
export function openPage(tools: ChatTools, lang: Lang, accountIds: readonly string[]): Page {
  const entries = tools.entries();
  const prepared = answerEvidence(entries, accountIds, tools.currency);
  const say = (key: ChatKey, values?: Record<string, string>) => chatWords(lang, key, values);
  const names = entries.filter(
    (entry) => entry.kind === "fact" && (entry.path === "account.name" || entry.path === "account.shortName"),
  );
  const frame = { id: "a", title: "", unknown: say("unknown"), ownNames: new Set(names.map(({ id }) => id)) };
  const scoreWord = (key: string) => scoreWords(lang, key);
  return {
    section: createSectionBuilder(frame, say, createRender(prepared, lang)),
    prepared,
    entries,
    of: (accountId) => createLedgerIndex(entries.filter((entry) => entry.accountId === accountId)),
    say,
    scoreWord,
    list: (words) => words.join(scoreWord("join.list")),
  };
}
