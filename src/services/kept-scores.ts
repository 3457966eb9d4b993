import type { Day } from "#domain/day";
import type { AnyScore } from "#domain/score";
import { stableJson } from "#domain/stable-json";
import { AppError } from "#errors";
import { restoreScoringConfig } from "#scoring/config";
import { getKeptScore, getScoringConfig, type KeptScore, listKeptScores } from "#store/scores";

import type { Tx } from "#store/tx";
import { withOrg } from "#store/with-org";
import { accountOf } from "./account-page.ts";
import type { Caller } from "./caller.ts";
import type { Deps } from "./deps.ts";
import type { PortfolioReader } from "./portfolio.ts";
import { isScoringMethod } from "./score-inputs.ts";
import type { ScoredAccount, ScoredPortfolio } from "./score-portfolio.ts";
import { answerRequest } from "./scoring-requests/answer-request.ts";
import { unknown } from "./sight/access.ts";

/** A kept score computed once more: `same` where every byte of its JSON is. */
export type Replay = { id: string; method: string; asOf: Day; same: boolean; kept: AnyScore; recomputed: AnyScore };

/** Scores as they were kept when something was written from them: read and recomputed. */
export function createKeptScores({ db }: Deps, readPortfolio: PortfolioReader) {
  return {
    /** Of an account, its contacts and deals; newest first. @throws AppError `not-found` */
    list: async (caller: Caller, accountId: string, method?: string) => {
      const { account, contacts, opportunities } = accountOf(await readPortfolio(caller, undefined), accountId);
      const ids = [account, ...contacts, ...opportunities].map(({ id }) => id);
      const kept = await withOrg(db, caller.orgId, (tx) => listKeptScores(tx, caller.orgId, ids));
      return kept.filter((one) => method === undefined || one.method === method).map(lineOf);
    },
    /** With inputs and the values of its config. @throws AppError `not-found` */
    read: async (caller: Caller, id: string) => {
      const portfolio = await readPortfolio(caller, undefined);
      return withOrg(db, caller.orgId, async (tx) => {
        const kept = await getSeenScore(tx, caller.orgId, portfolio, id);
        const { score, inputs, configHash } = kept;
        return { ...lineOf(kept), score, inputs, config: await getScoringConfig(tx, caller.orgId, configHash) };
      });
    },
    /** @throws AppError `not-found` */
    replay: async (caller: Caller, id: string) => {
      const portfolio = await readPortfolio(caller, undefined);
      return withOrg(db, caller.orgId, async (tx) =>
        replay(tx, caller.orgId, await getSeenScore(tx, caller.orgId, portfolio, id)),
      );
    },
  };
}

/** Whoever does not see all is told the scores of what there is for them: a contact or deal that is gone is nobody's. */
async function getSeenScore(
  tx: Tx,
  orgId: string,
  { accounts, seenAccountIds }: ScoredPortfolio,
  id: string,
): Promise<KeptScore> {
  const kept = await getKeptScore(tx, orgId, id);
  if (seenAccountIds === undefined) return kept;
  const isOf = ({ account, contacts, opportunities }: ScoredAccount) =>
    [account, ...contacts, ...opportunities].some((subject) => subject.id === kept.subjectId);
  if (![...accounts.values()].some(isOf)) throw unknown(id);
  return kept;
}

function lineOf({ id, subjectType, subjectId, method, asOf, score, configHash, createdAt }: KeptScore) {
  const subject = { type: subjectType, id: subjectId };
  return { id, subject, method, asOf, value: score.value, band: score.band, configHash, createdAt };
}

async function replay(tx: Tx, orgId: string, kept: KeptScore): Promise<Replay> {
  const { id, method, asOf, score, inputs, configHash } = kept;
  if (!isScoringMethod(method))
    throw new AppError("not-found", `no scoring method ${method}`, { params: { what: method } });
  const config = restoreScoringConfig(await getScoringConfig(tx, orgId, configHash), configHash);
  const subject = { type: kept.subjectType, id: kept.subjectId };
  const { score: recomputed } = answerRequest({ method, subject, body: inputs }, config);
  return { id, method, asOf, same: stableJson(recomputed) === stableJson(score), kept: score, recomputed };
}
