import { addDays } from "#domain/day";
import type { Review } from "#domain/review";
import type { Notice } from "#scoring/notices/notice";
import { noticesOf } from "#scoring/notices/notices-of";
import type { Organisation } from "#store/organisations";
import { findReviewBefore } from "#store/reviews";
import { readWithOrg } from "#store/with-org";
import type { Deps } from "../deps.ts";
import { readAccountScope } from "../score-account.ts";
import type { ScoredAccount, ScoredPortfolio } from "../score-portfolio.ts";
import { noticeFacts } from "./notice-facts.ts";

/** What is to be told of one account on its portfolio's day, whoever is told. */
export type AccountNotices = (portfolio: ScoredPortfolio, scored: ScoredAccount) => Promise<readonly Notice[]>;

/**
 * Looks at an account once for as long as its portfolio is kept: a look at a company where nothing changed reads nothing.
 * Each account is read by itself, so that whoever works meanwhile does not wait for all of them.
 */
export function createAccountNotices({ db }: Pick<Deps, "db">): AccountNotices {
  const reviews = new WeakMap<Organisation, Promise<Review | null>>();
  const kept = new WeakMap<ScoredAccount, Promise<readonly Notice[]>>();
  const reviewOf = ({ organisation, asOf }: ScoredPortfolio) => {
    return once(reviews, organisation, () =>
      readWithOrg(db, organisation.id, (tx) => findReviewBefore(tx, organisation.id, addDays(asOf, 1))),
    );
  };
  const look: AccountNotices = async (portfolio, scored) => {
    const { id } = portfolio.organisation;
    const review = await reviewOf(portfolio);
    const scope = await readWithOrg(db, id, (tx) => readAccountScope(tx, id, { portfolio, scored }));
    return noticesOf(noticeFacts(scope, review), scored.config.calendar);
  };
  return (portfolio, scored) => once(kept, scored, () => look(portfolio, scored));
}

/** What failed is asked for again the next time. */
function once<Key extends object, T>(held: WeakMap<Key, Promise<T>>, key: Key, make: () => Promise<T>): Promise<T> {
  const known = held.get(key);
  if (known) return known;
  const made = make();
  held.set(key, made);
  made.catch(() => held.delete(key));
  return made;
}
