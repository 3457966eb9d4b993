import { ScoringInputError } from "#errors";
import { checkUniqueIds } from "../rules/check-input.ts";
import { compareText } from "../rules/compare-text.ts";

/** What adds up along parents and divisions: whole numbers, money in minor units of one currency. */
export const rollUpFigures = [
  "revenue12mMinor",
  "revenuePrior12mMinor",
  "netContributionMinor",
  "overdueMinor",
  "orderCount12m",
  "openAmountMinor",
  "openOpportunities",
] as const;
export type RollUpFigure = (typeof rollUpFigures)[number];
/** Null where it is not known, which is not zero. */
export type RollUpFigures = Readonly<Record<RollUpFigure, number | null>>;

export type AccountNode = {
  id: string;
  parentId: string | null;
  /** The account's own alone, nothing of its divisions. */
  own: RollUpFigures;
};

export type RolledUpAccount = AccountNode & {
  /** 0 for an account without a parent. */
  depth: number;
  /** The account and everything below it, each once, by id. */
  members: string[];
  /** Σ own over the members that know the figure; null where none does. */
  rolledUp: RollUpFigures;
  /** How many of the members know the figure: below `members.length` the sum is a part of the truth. */
  knownBy: Readonly<Record<RollUpFigure, number>>;
};

/**
 * Values of accounts with those of their divisions, by account id (`10-method.md §21`).
 *
 * rolledUp = own + own of every account below, each counted once; so the sum over the roots is the sum over all.
 * @throws ScoringInputError naming the account for a repeated id, an unknown parent, a parent that is its own
 *   descendant, a figure that is no whole number.
 */
export function rollUp(accounts: readonly AccountNode[]): RolledUpAccount[] {
  checkUniqueIds("account", accounts);
  for (const account of accounts) checkFigures(account);
  const sorted = [...accounts].sort((a, b) => compareText(a.id, b.id));
  const byId = new Map(sorted.map((account) => [account.id, account]));
  const lines = new Map(sorted.map((account) => [account.id, lineOf(account, byId)]));
  const below = new Map<string, AccountNode[]>(sorted.map(({ id }) => [id, []]));
  for (const account of sorted) {
    for (const id of lines.get(account.id) ?? []) below.get(id)?.push(account);
  }
  return sorted.map((account) => {
    const members = below.get(account.id) ?? [];
    const depth = (lines.get(account.id)?.length ?? 1) - 1;
    return { ...account, depth, members: members.map(({ id }) => id), ...sumFigures(`account:${account.id}`, members) };
  });
}

export type PortfolioTotal = Pick<RolledUpAccount, "members" | "rolledUp" | "knownBy">;

/**
 * A set of accounts summed, with everything below them, each account once even where both it and its parent are named.
 * Without `ids` the whole portfolio.
 * @throws ScoringInputError as `rollUp`, and for an id that is not among the accounts.
 */
export function portfolioTotal(accounts: readonly AccountNode[], ids?: readonly string[]): PortfolioTotal {
  const rolled = rollUp(accounts);
  const byId = new Map(rolled.map((account) => [account.id, account]));
  const named = ids ?? rolled.map(({ id }) => id);
  const within = new Set(
    named.flatMap((id) => {
      const account = byId.get(id);
      if (!account) throw new ScoringInputError(`account:${id}`, "id", "no such account");
      return account.members;
    }),
  );
  const members = rolled.filter(({ id }) => within.has(id));
  return { members: members.map(({ id }) => id), ...sumFigures("portfolio", members) };
}

/** The account, its parent, and so on up to the root. */
function lineOf(account: AccountNode, byId: ReadonlyMap<string, AccountNode>): string[] {
  const line: string[] = [];
  const seen = new Set<string>();
  for (let at: AccountNode | undefined = account; at; ) {
    if (seen.has(at.id)) throw cycle(line.slice(line.indexOf(at.id)));
    seen.add(at.id);
    line.push(at.id);
    const parent: AccountNode | undefined = at.parentId === null ? undefined : byId.get(at.parentId);
    if (at.parentId !== null && !parent) {
      throw new ScoringInputError(`account:${at.id}`, "parentId", `no account ${at.parentId}`);
    }
    at = parent;
  }
  return line;
}

/** Named by its first account, so that the same circle reads the same from wherever it was found. */
function cycle(circle: readonly string[]): ScoringInputError {
  const first = circle.reduce((least, id) => (compareText(id, least) < 0 ? id : least));
  const at = circle.indexOf(first);
  const path = [...circle.slice(at), ...circle.slice(0, at), first].join(" → ");
  return new ScoringInputError(`account:${first}`, "parentId", `is its own descendant: ${path}`);
}

function sumFigures(record: string, members: readonly AccountNode[]): Pick<RolledUpAccount, "rolledUp" | "knownBy"> {
  const known = (figure: RollUpFigure) => members.flatMap(({ own }) => own[figure] ?? []);
  const sum = (figure: RollUpFigure): number | null => {
    const amounts = known(figure);
    if (amounts.length === 0) return null;
    const total = amounts.reduce((all, amount) => all + amount, 0);
    if (Number.isSafeInteger(total)) return total;
    throw new ScoringInputError(record, `rolledUp.${figure}`, "too large to add exactly");
  };
  return { rolledUp: everyFigure(sum), knownBy: everyFigure((figure) => known(figure).length) };
}

function everyFigure<T>(of: (figure: RollUpFigure) => T): Record<RollUpFigure, T> {
  return {
    revenue12mMinor: of("revenue12mMinor"),
    revenuePrior12mMinor: of("revenuePrior12mMinor"),
    netContributionMinor: of("netContributionMinor"),
    overdueMinor: of("overdueMinor"),
    orderCount12m: of("orderCount12m"),
    openAmountMinor: of("openAmountMinor"),
    openOpportunities: of("openOpportunities"),
  };
}

function checkFigures({ id, own }: AccountNode): void {
  for (const figure of rollUpFigures) {
    const value = own[figure];
    if (value !== null && !Number.isSafeInteger(value))
      throw new ScoringInputError(`account:${id}`, `own.${figure}`, "not a whole number");
  }
}
