import type { Score, ScoreSubject } from "#domain/score";
import { AppError } from "#errors";
import type { ResolvedScoringConfig } from "#scoring/config";
import { scoringMethods } from "#scoring/methods";
import type { ScoringRequest } from "./account-scope.ts";

/** A score beside the question it answers. */
export type AnsweredRequest = { subject: ScoreSubject; inputs: unknown; score: Score };

/** Asks the method; a method that scores whole portfolios is asked about one account here. */
export function answerRequest(
  { method, subject, body }: ScoringRequest,
  config: ResolvedScoringConfig,
): AnsweredRequest {
  const result = scoringMethods[method].runWith(body, config);
  const [score] = "scores" in result ? result.scores : [result];
  if (!score) throw new AppError("internal", `${method} gave no score for ${subject.type} ${subject.id}`);
  return { subject, inputs: body, score };
}

/** Methods that compare accounts with each other, and so are asked under the common config. */
const comparing: ReadonlySet<string> = new Set(["rfm", "false-key", "match", "cadence"]);

/** The config a method is asked under: of the account's industry, or the common one where it compares accounts. */
export function configFor(
  method: string,
  configs: { common: ResolvedScoringConfig; own: ResolvedScoringConfig },
): ResolvedScoringConfig {
  return comparing.has(method) ? configs.common : configs.own;
}
