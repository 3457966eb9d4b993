import { type ScoreSnapshot, saveScores } from "#store/scores";
import type { Tx } from "#store/tx";
import type { ScoredAccount } from "./score-portfolio.ts";

/** Keeps an account's scores as they stand, with what they were computed from. */
export async function saveAccountScores(tx: Tx, orgId: string, scored: ScoredAccount): Promise<void> {
  await saveScores(tx, orgId, snapshotsOf(scored));
}

function snapshotsOf({ account, rfm, scorecard, scorecardInput, purchases, deals }: ScoredAccount): ScoreSnapshot[] {
  const subject = { type: "account", id: account.id } as const;
  const orders = purchases.orders.map(({ externalId, date, amountMinor, currency }) => ({
    id: externalId,
    date,
    amountMinor,
    currency,
  }));
  return [
    { subject, score: rfm, inputs: { orders, dealsAsOrders: purchases.dealsAsOrders } },
    { subject, score: scorecard, inputs: scorecardInput },
    ...deals.flatMap(({ opportunity, winRate, decisionChain }) => {
      const deal = { type: "opportunity", id: opportunity.id } as const;
      const inputs = {
        checklist: opportunity.checklist,
        competitors: opportunity.competitors,
        people: opportunity.people,
      };
      return [winRate, decisionChain].flatMap((score) => (score ? [{ subject: deal, score, inputs }] : []));
    }),
  ];
}
