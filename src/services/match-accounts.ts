import { editDistance } from "#importing/edit-distance";
import { foldSpelling } from "#importing/fold-text";
import type { Caller } from "./caller.ts";
import { createFindNamed, type FindNamed } from "./chat/tools/find-named.ts";
import type { PortfolioReader } from "./portfolio.ts";
import type { ScoredPortfolio } from "./score-portfolio.ts";

export type AccountChoice = { id: string; externalId: string; name: string; ownerName: string | null };

/**
 * Which account words mean. `one`: where it is named; `rest` is what follows the name, all of it where the name stands further on.
 * `several`: it may be any of these. `none`: the nearest names there are.
 */
export type AccountMatch =
  | { kind: "one"; account: AccountChoice; rest: string }
  | { kind: "several"; accounts: AccountChoice[]; rest: string }
  | { kind: "none"; nearest: AccountChoice[] };

const mostChoices = 5;

/**
 * Finds the account that somebody means: by id or number, by name or alias in whole or in part, a letter or two otherwise,
 * in Chinese by sound too. Only accounts that the caller sees.
 */
export function createMatchAccounts(readPortfolio: PortfolioReader) {
  const indexes = new WeakMap<ScoredPortfolio, NameIndex>();
  const indexOf = (portfolio: ScoredPortfolio): NameIndex => {
    const found = indexes.get(portfolio) ?? indexNames(portfolio);
    indexes.set(portfolio, found);
    return found;
  };
  return async (caller: Caller, text: string): Promise<AccountMatch> => {
    const portfolio = await readPortfolio(caller, undefined);
    const byId = portfolio.accounts.get(text.trim());
    if (byId) return { kind: "one", account: choiceOf(byId.account), rest: "" };
    const { find, spelt } = indexOf(portfolio);
    const found = find(text);
    const [first] = found;
    if (first) {
      const ids = found.filter(({ start }) => start === first.start).map(({ id }) => id);
      const begun = begunAt(text, first, spelt) ?? { ids: [...new Set(ids)], end: first.end };
      return among(portfolio, begun.ids, restOf(text, first.start, begun.end));
    }
    const sought = foldSpelling(text);
    const held = holding(sought, spelt);
    if (held.length > 0) return among(portfolio, held, "");
    const [word = ""] = text.trim().split(/\s+/u);
    const heldByWord = isTelling(word) ? holding(foldSpelling(word), spelt) : [];
    if (heldByWord.length > 0) return among(portfolio, heldByWord, text.trim().slice(word.length).trim());
    return { kind: "none", nearest: nearestTo(sought, portfolio) };
  };
}

type Spelt = { id: string; spellings: readonly string[] };
type NameIndex = { find: FindNamed; spelt: readonly Spelt[] };

function indexNames(portfolio: ScoredPortfolio): NameIndex {
  const spelt = [...portfolio.accounts.values()].map(({ account }) => ({
    id: account.id,
    spellings: spellings(account).map(foldSpelling),
  }));
  return { find: createFindNamed(accountNames(portfolio)), spelt };
}

/**
 * Where what is named goes on as the beginning of longer names, those are meant: 粤瀚照明 begins two names, though 粤瀚 alone is
 * what one of them is called. Null where it does not go on.
 */
function begunAt(text: string, { start, end }: { start: number; end: number }, all: readonly Spelt[]) {
  let begun: { ids: string[]; end: number } | null = null;
  let fitting = all;
  for (let at = end + 1; at <= text.length && fitting.length > 0; at += 1) {
    const written = text.slice(start, at);
    // Chinese names have no spaces: what follows one is said beside the name.
    if (/\p{Script=Han}\s$/u.test(written)) break;
    const beginning = foldSpelling(written);
    fitting = fitting.filter(({ spellings: names }) => names.some((name) => name.startsWith(beginning)));
    if (fitting.length > 0 && isWordEnd(text, at)) begun = { ids: fitting.map(({ id }) => id), end: at };
  }
  return begun;
}

const latin = /[\p{Script=Latin}\p{N}]/u;

function isWordEnd(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  return before.trim() !== "" && !(latin.test(before) && latin.test(text.charAt(at)));
}

/** What is said beside a name at the beginning; a name within a sentence belongs to it. */
function restOf(text: string, start: number, end: number): string {
  const isFirst = !/[\p{L}\p{N}]/u.test(text.slice(0, start));
  return (isFirst ? text.slice(end) : text).trim();
}

function holding(sought: string, all: readonly Spelt[]): string[] {
  if (sought === "") return [];
  return all.filter(({ spellings: names }) => names.some((name) => name.includes(sought))).map(({ id }) => id);
}

/** Shorter ones stand in too many names by chance. */
const isTelling = (word: string): boolean => [...word].length >= (/\p{Script=Han}/u.test(word) ? 2 : 3);

type Named = { name: string; aliases: readonly string[]; externalId: string };
const spellings = ({ name, aliases, externalId }: Named): string[] => [name, ...aliases, externalId];

function accountNames({ accounts }: ScoredPortfolio): Parameters<typeof createFindNamed>[0] {
  return [...accounts.values()].map(({ account }) => {
    const { id, name } = account;
    return { kind: "account" as const, id, name, accountId: id, names: spellings(account) };
  });
}

function among({ accounts }: ScoredPortfolio, ids: readonly string[], rest: string): AccountMatch {
  const choices = ids.flatMap((id) => accounts.get(id) ?? []).map(({ account }) => choiceOf(account));
  const [only] = choices;
  if (only && choices.length === 1) return { kind: "one", account: only, rest };
  return { kind: "several", accounts: choices, rest };
}

function choiceOf({ id, externalId, name, ownerName }: AccountChoice): AccountChoice {
  return { id, externalId, name, ownerName };
}

/** By letters that must be changed, a name's beginning counting as the whole of it. */
function nearestTo(sought: string, { accounts }: ScoredPortfolio): AccountChoice[] {
  const length = [...sought].length;
  const distanceTo = (name: string) => editDistance(sought, [...foldSpelling(name)].slice(0, length + 2).join(""));
  return [...accounts.values()]
    .map(({ account }) => ({ account, distance: Math.min(...spellings(account).map(distanceTo)) }))
    .toSorted((a, b) => a.distance - b.distance)
    .slice(0, mostChoices)
    .map(({ account }) => choiceOf(account));
}
