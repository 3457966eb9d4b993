import type { ReRatingScore, Review } from "#domain/review";
import { type Access, sees } from "./access.ts";

type Told = Pick<Review, "score" | "names">;

/** A review with the rows of seen accounts only; how many changed how is counted among those, the rest is of the whole. */
export function narrowReview<Kept extends Told>(review: Kept, access: Access): Kept {
  if (access.accountIds === null) return review;
  const isSeen = (id: string) => sees(access, id);
  const names = Object.fromEntries(Object.entries(review.names).filter(([id]) => isSeen(id)));
  return { ...review, score: narrowScore(review.score, isSeen), names };
}

function narrowScore(score: ReRatingScore, isSeen: (id: string) => boolean): ReRatingScore {
  const accounts = score.accounts.filter(({ accountId }) => isSeen(accountId));
  const { accountIds, entered, left } = score.keyAccounts;
  return {
    ...score,
    accounts,
    counts: countAmong(accounts),
    keyAccounts: { accountIds: accountIds.filter(isSeen), entered: entered.filter(isSeen), left: left.filter(isSeen) },
    standing: { ...score.standing, accounts: score.standing.accounts.filter(({ id }) => isSeen(id)) },
    missing: score.missing.filter(isSeen),
    factors: score.factors.map((factor) => {
      const evidence = factor.evidence.filter((ref) => isSeen(ref.replace(/^account:/, "")));
      return { ...factor, evidence };
    }),
  };
}

function countAmong(accounts: ReRatingScore["accounts"]): ReRatingScore["counts"] {
  const count = (change: ReRatingScore["accounts"][number]["change"]) =>
    accounts.filter((account) => account.change === change).length;
  return {
    entered: count("entered"),
    left: count("left"),
    promoted: count("promoted"),
    demoted: count("demoted"),
    held: count("held"),
    new: count("new"),
    gone: count("gone"),
  };
}
