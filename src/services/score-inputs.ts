import type { AnyScore } from "#domain/score";
import { AppError } from "#errors";
import { type ScoringMethodName, scoringMethods } from "#scoring/methods";

/** Whether `name` is one of the methods. */
export function isScoringMethod(name: string): name is ScoringMethodName {
  return Object.hasOwn(scoringMethods, name);
}

export const scoringMethodNames = Object.keys(scoringMethods).filter(isScoringMethod);

/**
 * Scores inputs that come with the request; nothing is read or stored.
 * @throws AppError `not-found` for an unknown method, ScoringInputError for bad input.
 */
export function scoreInputs(method: string, body: unknown): AnyScore | { scores: AnyScore[] } {
  if (!isScoringMethod(method)) {
    const choices = scoringMethodNames.join(", ");
    throw new AppError("not-found", `no scoring method ${method}; there are: ${choices}`, {
      params: { what: method },
      fields: [{ field: "method", reason: choices }],
    });
  }
  return scoringMethods[method].run(body);
}
