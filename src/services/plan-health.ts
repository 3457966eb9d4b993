import type { Draft } from "#domain/draft";
import type { Lang } from "#domain/lang";
import type { AnyScore } from "#domain/score";
import type { Dossier } from "#drafting/dossier";
import { planHealthInput } from "#drafting/plan-health-input";
import type { ResolvedScoringConfig } from "#scoring/config";
import type { planHealthMethod } from "#scoring/plan/plan-health-method";
import { listKeptScores, saveScores } from "#store/scores";
import type { Tx } from "#store/tx";
import { explained } from "./explained.ts";
import { answerRequest } from "./scoring-requests/answer-request.ts";
import type { BodyOf } from "./scoring-requests/body-of.ts";

const method = "plan-health";

/** A draft as it is read: an account plan brings its health, in words too; other kinds have none. */
export type DraftWithHealth = Draft & { planHealth?: AnyScore & { explanation: string[] } };

/** Keeps the health of an account plan as it was written, with what it was scored from; nothing for other kinds. */
export async function keepPlanHealth(
  tx: Tx,
  orgId: string,
  { draft, dossier }: { draft: Draft; dossier: Dossier },
  config: ResolvedScoringConfig,
): Promise<void> {
  if (draft.kind !== "account-plan") return;
  const { planId, asOf, period, ...parts } = planHealthInput(draft, dossier);
  const { objectives = [], actions = [], people = [], ...counts } = parts;
  const plan = {
    id: planId,
    ...period,
    ...counts,
    objectives: [...objectives],
    actions: [...actions],
    people: [...people],
  };
  const body: BodyOf<typeof planHealthMethod> = { asOf, plan };
  const answer = answerRequest({ method, subject: { type: "draft", id: draft.id }, body }, config);
  const { hash, ...values } = config;
  await saveScores(tx, orgId, [answer], [{ hash, values }]);
}

/** The draft with its kept health, explained in `lang`; objectives and actions go by their own words. */
export async function withPlanHealth(tx: Tx, orgId: string, draft: Draft, lang: Lang): Promise<DraftWithHealth> {
  const kept = await listKeptScores(tx, orgId, [draft.id]);
  const score = kept.find((one) => one.method === method)?.score;
  if (!score) return draft;
  const claims = draft.sections.flatMap((section) => section.claims);
  const names = Object.fromEntries(claims.map(({ id, text }) => [id, text.replace(/[.。]$/u, "")]));
  return { ...draft, planHealth: explained(score, lang, names) };
}
