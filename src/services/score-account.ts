import type { Day } from "#domain/day";
import type { Score } from "#domain/score";
import { listBuyingUnits } from "#store/accounts";
import { listPlans } from "#store/drafts";
import { listNeeds } from "#store/needs";
import { listNotes } from "#store/notes";
import { listPositions } from "#store/positions";
import { listProducts } from "#store/products";
import { listRelationshipGoals } from "#store/relationship-goals";
import { listTasks } from "#store/tasks";
import type { Tx } from "#store/tx";
import type { ScoredAccount, ScoredPortfolio } from "./score-portfolio.ts";
import { accountRequests } from "./scoring-requests/account-requests.ts";
import type { AccountDetails, AccountScope, ScoringRequest } from "./scoring-requests/account-scope.ts";
import { type AnsweredRequest, answerRequest, configFor } from "./scoring-requests/answer-request.ts";
import { goalsRequest } from "./scoring-requests/goal-requests.ts";

/** Everything that is scored of one account, its contacts and its open deals, with what it was computed from. */
export type AccountScores = { scope: AccountScope; answers: AnsweredRequest[] };

type ScoredOne = {
  portfolio: ScoredPortfolio;
  scored: ScoredAccount;
  /** The draft that is scored for: it and later ones do not count as plans. Without it every plan counts. */
  plansBefore?: string | undefined;
};

/** Reads what only this account's own scores need. */
export async function readAccountScope(tx: Tx, orgId: string, one: ScoredOne): Promise<AccountScope> {
  const { portfolio, scored } = one;
  return { portfolio, scored, details: await readAccountDetails(tx, orgId, one) };
}

/** Reads what only this account's own scores need, and asks every method. */
export async function scoreAccount(tx: Tx, orgId: string, one: ScoredOne): Promise<AccountScores> {
  const scope = await readAccountScope(tx, orgId, one);
  const { portfolio, scored } = scope;
  const configs = { common: portfolio.scoring, own: scored.config };
  const answer = (request: ScoringRequest) => answerRequest(request, configFor(request.method, configs));
  const answers = accountRequests(scope).map(answer);
  return { scope, answers: [...answers, ...goalsRequest(scope, answers).map(answer)] };
}

/** The scores of one method; of one subject where an id is given. */
export function scoresOf({ answers }: AccountScores, method: string, subjectId?: string): Score[] {
  return answers
    .filter(({ score, subject }) => score.method === method && (subjectId === undefined || subject.id === subjectId))
    .map(({ score }) => score);
}

async function readAccountDetails(tx: Tx, orgId: string, one: ScoredOne): Promise<AccountDetails> {
  const { asOf } = one.portfolio;
  const accountId = one.scored.account.id;
  const known = (day: Day | null) => day === null || day <= asOf;
  const units = await listBuyingUnits(tx, orgId, accountId);
  const plans = await listPlans(tx, orgId, accountId);
  const { plansBefore = null } = one;
  return {
    needs: (await listNeeds(tx, orgId, accountId)).filter(({ recordedOn }) => known(recordedOn)),
    positions: (await listPositions(tx, orgId, accountId)).filter(({ observedOn }) => known(observedOn)),
    goals: await listRelationshipGoals(tx, orgId, accountId),
    notes: (await listNotes(tx, orgId, accountId)).filter(({ date }) => known(date)),
    products: await listProducts(tx, orgId),
    buyingUnits: units.map(({ id, name }) => ({ id, name })),
    tasks: await listTasks(tx, orgId, { accountId, status: "open" }),
    plannedOn: plans
      .filter(({ asOf: day }) => day <= asOf)
      // Ids grow with time (UUID v7).
      .filter(({ id }) => plansBefore === null || id < plansBefore)
      .map(({ asOf: day }) => day),
  };
}
