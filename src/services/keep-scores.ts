import { saveScores } from "#store/scores";
import type { Tx } from "#store/tx";
import type { AccountScores } from "./score-account.ts";

/** Keeps an account's scores as they stand, with what they were computed from and under which configs. */
export async function keepAccountScores(
  tx: Tx,
  orgId: string,
  { answers, scope: { portfolio, scored } }: AccountScores,
): Promise<void> {
  const configs = new Map([portfolio.scoring, scored.config].map(({ hash, ...values }) => [hash, { hash, values }]));
  await saveScores(tx, orgId, answers, [...configs.values()]);
}
