import { editDistance } from "#importing/edit-distance";
import { foldSpelling } from "#importing/fold-text";
import type { Caller } from "./caller.ts";
import { createFindNamed, type FindNamed } from "./chat/tools/find-named.ts";
import type { PortfolioReader } from "./portfolio.ts";
import type { ScoredPortfolio } from "./score-portfolio.ts";

export type AccountChoice = { id: string; externalId: string; name: string; ownerName: string | null };

/**
 * Which account words mean. `one`: where it is named, `rest` is what is said beside the name. `several`: it may be any of
 * these. `none`: the nearest names there are.
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
  const finders = new WeakMap<ScoredPortfolio, FindNamed>();
  const finderOf = (portfolio: ScoredPortfolio): FindNamed => {
    const found = finders.get(portfolio) ?? createFindNamed(accountNames(portfolio));
    finders.set(portfolio, found);
    return found;
  };
  return async (caller: Caller, text: string): Promise<AccountMatch> => {
    const portfolio = await readPortfolio(caller, undefined);
    const byId = portfolio.accounts.get(text.trim());
    if (byId) return { kind: "one", account: choiceOf(byId.account), rest: "" };
    const found = finderOf(portfolio)(text);
    const [first] = found;
    if (first) {
      const ids = new Set(found.filter(({ start }) => start === first.start).map(({ id }) => id));
      return among(portfolio, [...ids], `${text.slice(0, first.start)} ${text.slice(first.end)}`.trim());
    }
    const sought = foldSpelling(text);
    const holding = [...portfolio.accounts.values()].filter(
      ({ account }) => sought !== "" && spellings(account).some((name) => foldSpelling(name).includes(sought)),
    );
    if (holding.length > 0)
      return among(
        portfolio,
        holding.map(({ account }) => account.id),
        "",
      );
    return { kind: "none", nearest: nearestTo(sought, portfolio) };
  };
}

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
