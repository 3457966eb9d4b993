import type { ChangeReading } from "#chat/chat-tools";
import { addMonths, type Day } from "#domain/day";
import type { Lang } from "#domain/lang";
import type { ReRatedAccount, Review } from "#domain/review";
import { reasonWords } from "#scoring/re-rating/explain-re-rating";
import { scoreReRating } from "#scoring/re-rating/re-rating";
import type { ReRatingAccount } from "#scoring/re-rating/re-rating-input";
import { createScoringText, type ScoringText } from "#scoring/rules/scoring-text";
import type { ScoredPortfolio } from "../../score-portfolio.ts";
import { toldFact } from "./told-facts.ts";
import type { TurnLedger } from "./turn-ledger.ts";

/** Without a kept review the portfolio of some months ago is compared with. */
export const monthsBack = 3;
const moversTold = 4;

type Standing = Review["score"]["standing"];
type Parts = {
  portfolio: ScoredPortfolio;
  /** Of the last review that was kept. */
  kept: Standing | null;
  readEarlier: (day: Day) => Promise<ScoredPortfolio>;
  ledger: TurnLedger;
};

/** How classes stand against the last review, or against some months ago where none was kept. */
export async function readChanges(
  { portfolio, kept, readEarlier, ledger }: Parts,
  accountId: string | null,
  lang: Lang,
): Promise<ChangeReading[]> {
  const { asOf, scoring } = portfolio;
  const earlier = addMonths(asOf, -monthsBack);
  const last = kept ?? standingOn(await readEarlier(earlier), earlier);
  const { accounts, lastAsOf } = scoreReRating({ asOf, last, accounts: ratedIn(portfolio) }, scoring);
  const text = createScoringText(lang, {});
  return accounts
    .filter((account) => accountId === null || account.accountId === accountId)
    .flatMap((account) => {
      const called = portfolio.accounts.get(account.accountId)?.account;
      if (!called) return [];
      const of = { entity: called.name, accountId: called.id, record: `re-rating:${lastAsOf ?? ""}`, asOf };
      const [why] = ledger.add([toldFact("chat.change.why", reasonWords(account, text), of)]);
      const movers = moverWords(account, text).map((words) => toldFact("chat.change.mover", words, of));
      return why ? [{ account, lastAsOf, why, movers: ledger.add(movers) }] : [];
    });
}

function ratedIn({ accounts }: ScoredPortfolio): ReRatingAccount[] {
  return [...accounts.values()].map(({ account, scorecard, config }) => {
    return { id: account.id, score: scorecard, rules: config.scorecard };
  });
}

function standingOn(portfolio: ScoredPortfolio, asOf: Day): Standing {
  return scoreReRating({ asOf, last: null, accounts: ratedIn(portfolio) }, portfolio.scoring).standing;
}

function moverWords({ movers }: ReRatedAccount, text: ScoringText): string[] {
  const shown = (value: number | null) => (value === null ? text.say("difference.none") : text.figure(value));
  return movers
    .filter(({ change }) => Math.abs(change) >= 0.05)
    .slice(0, moversTold)
    .map(({ id, from, to, change }) =>
      text.say("difference.factor", {
        name: text.name(`factor.scorecard.${id}`, id),
        change: text.say(change < 0 ? "difference.fell" : "difference.rose", { by: text.figure(Math.abs(change)) }),
        from: shown(from),
        to: shown(to),
      }),
    );
}
