import type { Assessment } from "#domain/assessment";
import type { Day } from "#domain/day";
import { type DecimalMoney, toDecimal } from "#domain/money";
import type { Need } from "#domain/need";
import type { Note } from "#domain/note";
import type { Position } from "#domain/position";
import type { Product } from "#domain/product";
import type { RelationshipGoal } from "#domain/relationship-goal";
import type { ScoreSubject } from "#domain/score";
import type { Task } from "#domain/task";
import type { ScoringMethodName } from "#scoring/methods";
import type { ScoredAccount, ScoredPortfolio } from "../score-portfolio.ts";

/** Records of one account that only its own scores need; those of after the day asked for are left out already. */
export type AccountDetails = {
  needs: Need[];
  positions: Position[];
  goals: RelationshipGoal[];
  notes: Note[];
  products: Product[];
  buyingUnits: { id: string; name: string }[];
  /** Open ones by due day. */
  tasks: Task[];
  /** Days on which a plan for the account was drafted. */
  plannedOn: Day[];
};

/** One account within its portfolio, as the scoring methods are asked about it. */
export type AccountScope = {
  portfolio: ScoredPortfolio;
  scored: ScoredAccount;
  details: AccountDetails;
};

/** A question to a scoring method in the words of `POST /v1/score/{method}`: asked again, it gives the same score. */
export type ScoringRequest = { method: ScoringMethodName; subject: ScoreSubject; body: unknown };

/** Money of the organisation as it crosses HTTP; null stays null. */
export function orgMoney({ portfolio }: AccountScope, amountMinor: number | null): DecimalMoney | null {
  const { currency } = portfolio.organisation;
  return amountMinor === null ? null : { amount: toDecimal({ amountMinor, currency }), currency };
}

/** What people stated for `method` about one subject, newest first. */
export function statedFor(
  { scored }: Pick<AccountScope, "scored">,
  method: Assessment["method"],
  subjectId: string,
): Assessment[] {
  return scored.assessments
    .filter((stated) => stated.method === method && stated.subjectId === subjectId)
    .sort((a, b) => ((a.observedOn ?? "") < (b.observedOn ?? "") ? 1 : -1));
}

/** The newest answer about `item`. */
export function answerTo(stated: readonly Assessment[], item: string): Assessment | undefined {
  return stated.find((answer) => answer.item === item);
}

/** The newest answer about `item` as a number; undefined where nobody gave one. */
export function numberFor(stated: readonly Assessment[], item: string): number | undefined {
  const answer = answerTo(stated, item);
  const value = answer === undefined ? Number.NaN : Number(answer.answer);
  return Number.isFinite(value) ? value : undefined;
}

/** The newest day on which any of these was stated. */
export function lastStatedOn(stated: readonly Assessment[]): Day | null {
  return stated.find(({ observedOn }) => observedOn !== null)?.observedOn ?? null;
}
