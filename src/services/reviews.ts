import type { Day } from "#domain/day";
import { type ReRatedAccount, type Review, type ReviewSummary, reviewChanges } from "#domain/review";
import { reasonWords } from "#scoring/re-rating/explain-re-rating";
import { scoreReRating } from "#scoring/re-rating/re-rating";
import type { ReRatingAccount } from "#scoring/re-rating/re-rating-input";
import { compareText } from "#scoring/rules/compare-text";
import { createScoringText, type ScoringText } from "#scoring/rules/scoring-text";
import { recordAudit } from "#store/audit";
import { bumpDataVersion } from "#store/organisations";
import { findReviewBefore, getReview, listReviews, saveReview } from "#store/reviews";
import type { Tx } from "#store/tx";
import { withOrg } from "#store/with-org";
import type { Caller } from "./caller.ts";
import type { Deps } from "./deps.ts";
import { explained } from "./explained.ts";
import { type PageRequest, pageOf } from "./page-of.ts";
import type { WholePortfolioReader } from "./portfolio.ts";
import type { ScoredPortfolio } from "./score-portfolio.ts";
import { accessOf, assertRuns } from "./sight/access.ts";
import { narrowReview } from "./sight/narrow-review.ts";

export type ReviewRequest = {
  asOf?: Day | undefined;
  /** Compares and keeps nothing. */
  dryRun?: boolean | undefined;
};

/**
 * Makes the periodic re-rating of the portfolio (`10-method.md §5`) and reads earlier ones back. A review is of all accounts;
 * everybody reads the rows of those that they see.
 */
export function createReviewService({ db }: Deps, readWhole: WholePortfolioReader) {
  return {
    /**
     * Compares with the last review of an earlier day; one of the same day is replaced, never compared with.
     * @throws AppError `forbidden` for those who are no administrators and want it kept
     */
    create: async (caller: Caller, { asOf: asked, dryRun = false }: ReviewRequest) => {
      const { orgId, actor } = caller;
      const portfolio = await readWhole(orgId, asked);
      return withOrg(db, orgId, async (tx) => {
        if (!dryRun) await assertRuns(tx, caller);
        const { asOf, scoring } = portfolio;
        const last = await findReviewBefore(tx, orgId, asOf);
        const accounts = accountsOf(portfolio);
        const score = scoreReRating({ asOf, last: last?.score.standing ?? null, accounts }, scoring);
        const made = { score, names: { ...last?.names, ...namesOf(portfolio) }, createdBy: actor };
        if (dryRun) {
          const access = await accessOf(tx, caller);
          return reviewView({ ...narrowReview(made, access), id: null, createdAt: null }, caller);
        }
        const review = await saveReview(tx, orgId, made);
        const details = { asOf, counts: score.counts };
        // Whose class was lost needs attention.
        await bumpDataVersion(tx, orgId);
        await recordAudit(tx, orgId, { actor, action: "review", subject: `review:${review.id}`, details });
        return reviewView(review, caller);
      });
    },
    list: (caller: Caller, request: PageRequest) =>
      withOrg(db, caller.orgId, async (tx) => {
        const page = pageOf(await listReviews(tx, caller.orgId), request);
        return { ...page, items: await narrowSummaries(tx, caller, page.items) };
      }),
    read: (caller: Caller, id: string) =>
      withOrg(db, caller.orgId, async (tx) => {
        const review = await getReview(tx, caller.orgId, id);
        return reviewView(narrowReview(review, await accessOf(tx, caller)), caller);
      }),
  };
}

/** Counts among some accounts need the rows, which a list leaves unread. */
async function narrowSummaries(tx: Tx, caller: Caller, items: ReviewSummary[]): Promise<ReviewSummary[]> {
  const access = await accessOf(tx, caller);
  if (access.accountIds === null) return items;
  const narrowed: ReviewSummary[] = [];
  for (const item of items) {
    const { counts, keyAccounts } = narrowReview(await getReview(tx, caller.orgId, item.id), access).score;
    narrowed.push({ ...item, counts, keyAccounts });
  }
  return narrowed;
}

/** Every account's scorecard, with the cut-offs of its industry. */
function accountsOf({ accounts }: ScoredPortfolio): ReRatingAccount[] {
  return [...accounts.values()].map(({ account, scorecard, config }) => ({
    id: account.id,
    score: scorecard,
    rules: config.scorecard,
  }));
}

function namesOf({ accounts }: ScoredPortfolio): Review["names"] {
  return Object.fromEntries(
    [...accounts.values()].map(({ account: { id, name, externalId } }) => [id, { name, externalId }]),
  );
}

type MadeReview = Pick<Review, "score" | "names" | "createdBy"> & { id: string | null; createdAt: string | null };

/** A review as people read it: changes first, each account by name, with its reason in their language. */
function reviewView({ score, names, ...kept }: MadeReview, { lang }: Caller) {
  const { standing: _, accounts, ...rest } = explained(score, lang, plainNames(names));
  const text = createScoringText(lang, {});
  const told = accounts.map((account) => accountView(account, names, text));
  return { ...kept, ...rest, accounts: told.sort(byChangeThenName) };
}

function plainNames(names: Review["names"]): Record<string, string> {
  return Object.fromEntries(Object.entries(names).map(([id, { name }]) => [id, name]));
}

function accountView(account: ReRatedAccount, names: Review["names"], text: ScoringText) {
  const { accountId, movers } = account;
  return {
    ...account,
    name: names[accountId]?.name ?? accountId,
    externalId: names[accountId]?.externalId ?? accountId,
    why: reasonWords(account, text),
    movers: movers.map((move) => ({ ...move, name: text.name(`factor.scorecard.${move.id}`, move.id) })),
  };
}

type Placed = Pick<ReRatedAccount, "change"> & { name: string; accountId: string };

function byChangeThenName(a: Placed, b: Placed): number {
  const rank = reviewChanges.indexOf(a.change) - reviewChanges.indexOf(b.change);
  return rank || compareText(a.name, b.name) || compareText(a.accountId, b.accountId);
}
