import type { Score } from "#domain/score";
import { compareText } from "#scoring/rules/compare-text";
import { classOrder } from "#scoring/scorecard/scorecard";
import type { ScoredAccount, ScoredPortfolio } from "../score-portfolio.ts";
import { type ClassReason, classReason } from "./class-reason.ts";

type BeforeAfter<T> = { before: T; after: T };

/** An account that another config puts elsewhere. */
export type MovedAccount = {
  accountId: string;
  externalId: string;
  name: string;
  class: BeforeAfter<string>;
  value: BeforeAfter<number | null>;
  rfm: BeforeAfter<string>;
  octant: BeforeAfter<string | null>;
  /** Null where the class stays. */
  reason: ClassReason | null;
};

/** Accounts named at most; the counts are of all. */
const mostTold = 1_000;
const classNames = classOrder.toReversed();
const unclassed = "insufficient";
const compared = ["scorecard", "rfm", "match"] as const;

/**
 * What another config changes of the same records: accounts per class, how many values differ by method, and who stands
 * elsewhere: first those whose class changes, the largest step first, then those whose RFM band or octant alone does.
 */
export function comparePortfolios(before: ScoredPortfolio, after: ScoredPortfolio) {
  const pairs = [...before.accounts.values()].flatMap((was) => {
    const is = after.accounts.get(was.account.id);
    return is ? [{ was, is }] : [];
  });
  const moved = pairs.map(({ was, is }) => movedAccount(was, is)).sort(byStep);
  const changes = moved.filter(hasNewClass);
  const others = moved.filter((one) => !hasNewClass(one) && (differs(one.rfm) || differs(one.octant)));
  return {
    asOf: after.asOf,
    hash: { before: before.scoring.hash, after: after.scoring.hash },
    accounts: pairs.length,
    classes: [...classNames, unclassed].map((name) => ({
      class: name,
      before: pairs.filter(({ was }) => classIn(was) === name).length,
      after: pairs.filter(({ is }) => classIn(is) === name).length,
    })),
    moves: movesOf(changes),
    values: Object.fromEntries(compared.map((method) => [method, countChanged(pairs, method)])),
    changed: { classes: changes.length, others: others.length },
    changes: changes.slice(0, mostTold),
    others: others.slice(0, mostTold),
  };
}
export type PortfolioComparison = ReturnType<typeof comparePortfolios>;

type Pair = { was: ScoredAccount; is: ScoredAccount };

/** How many accounts go from one class to another. */
function movesOf(changes: readonly MovedAccount[]) {
  const counted = new Map<string, { from: string; to: string; accounts: number }>();
  for (const { class: moved } of changes) {
    const key = `${moved.before}>${moved.after}`;
    const { accounts } = counted.get(key) ?? { accounts: 0 };
    counted.set(key, { from: moved.before, to: moved.after, accounts: accounts + 1 });
  }
  return [...counted.values()];
}

function countChanged(pairs: readonly Pair[], method: (typeof compared)[number]): number {
  const figure = (score: Score | null) => score?.value ?? null;
  return pairs.filter(({ was, is }) => figure(was[method]) !== figure(is[method])).length;
}

function classIn({ scorecard }: ScoredAccount): string {
  return scorecard.class ?? unclassed;
}

const differs = <T>({ before, after }: BeforeAfter<T>) => before !== after;
const hasNewClass = (one: MovedAccount) => differs(one.class);

function movedAccount(was: ScoredAccount, is: ScoredAccount): MovedAccount {
  const { id, externalId, name } = is.account;
  const rank = { before: classIn(was), after: classIn(is) };
  return {
    accountId: id,
    externalId,
    name,
    class: rank,
    value: { before: was.scorecard.value, after: is.scorecard.value },
    rfm: { before: was.rfm.band, after: is.rfm.band },
    octant: { before: was.match?.octant ?? null, after: is.match?.octant ?? null },
    reason: differs(rank) ? classReason(was, is) : null,
  };
}

function stepOf({ value }: MovedAccount): number {
  return value.before === null || value.after === null ? 100 : Math.abs(value.after - value.before);
}

function byStep(a: MovedAccount, b: MovedAccount): number {
  return stepOf(b) - stepOf(a) || compareText(a.name, b.name) || compareText(a.accountId, b.accountId);
}
