import {
  concessionConditions,
  type PolicyConcession,
  type PolicyConfig,
  type PolicyFactId,
  policyConcessions,
  policyFacts,
} from "./policy-config.ts";

/** `met` is null where nobody knows `value`. */
export type PolicyCondition = { fact: PolicyFactId; value: number | null; limit: number; met: boolean | null };

export type PolicyDecision = "allowed" | "refused" | "unknown";
export type PolicyReason = "conditions-met" | "condition-failed" | "facts-missing" | "squeezer";

/** One concession, whether it may be given, and why. */
export type PolicyRule = {
  id: PolicyConcession;
  decision: PolicyDecision;
  reason: PolicyReason;
  conditions: PolicyCondition[];
};

type KnownFacts = { readonly [Id in PolicyFactId]?: { value: number } | undefined };

const decisionOf = {
  "conditions-met": "allowed",
  "condition-failed": "refused",
  "facts-missing": "unknown",
  squeezer: "refused",
} as const satisfies Record<PolicyReason, PolicyDecision>;

/**
 * Decides every concession (`10-method.md §14`): allowed when both conditions hold; refused as soon as one fails,
 * whatever is known of the other; unknown else. A squeezer gets none.
 */
export function decideConcessions(facts: KnownFacts, squeezer: boolean, config: PolicyConfig): PolicyRule[] {
  return policyConcessions.map((id) => {
    const conditions = concessionConditions[id].map((fact) => conditionOf(fact, facts[fact]?.value ?? null, config));
    const reason = squeezer ? "squeezer" : reasonOf(conditions);
    return { id, decision: decisionOf[reason], reason, conditions };
  });
}

function conditionOf(fact: PolicyFactId, value: number | null, { limits }: PolicyConfig): PolicyCondition {
  const limit = limits[fact];
  if (value === null) return { fact, value, limit, met: null };
  return { fact, value, limit, met: policyFacts[fact].holds === "at-least" ? value >= limit : value <= limit };
}

function reasonOf(conditions: readonly PolicyCondition[]): PolicyReason {
  if (conditions.some(({ met }) => met === false)) return "condition-failed";
  return conditions.some(({ met }) => met === null) ? "facts-missing" : "conditions-met";
}
