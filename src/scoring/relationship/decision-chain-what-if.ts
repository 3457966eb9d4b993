import { applyChanges, type Change } from "../rules/read-change.ts";
import { contactFactors, findContactSetter } from "./contact-changes.ts";
import type { DecisionChainInput } from "./decision-chain.ts";

/**
 * The decision chain with changes made to its people (`10-method.md §0` rule 8, §9): `contact.C1.stance` = 1–5,
 * `contact.C2.met` = yes | no | unknown, `contact.C2.roles` = A,D (or none).
 * @throws ScoringInputError for an unknown factor (the reason lists the known ones), one set twice, a bad value.
 */
export function changeDecisionChain(input: DecisionChainInput, changes: readonly Change[]): DecisionChainInput {
  return applyChanges(input, changes, {
    record: `opportunity:${input.opportunityId}`,
    find: (factor) => findContactSetter(factor, input),
    known: contactFactors(input),
  });
}
