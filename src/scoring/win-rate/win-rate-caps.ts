import type { Checklist } from "#domain/opportunity";
import type { RatedContact } from "../relationship/chain-contact.ts";
import { type WinCapId, type WinRateConfig, winCapIds } from "./win-rate-config.ts";

/** A condition that holds, and the highest win rate it allows. */
export type WinCap = { id: WinCapId; limit: number };

type CapFacts = { checklist: Checklist; people: readonly RatedContact[]; config: WinRateConfig };

/**
 * What is not known does not lift a cap: a budget nobody asked about is unconfirmed, a contact without ratings is
 * no proven supporter. A requirement counts as the competitor's only where somebody said so.
 */
const conditions = {
  "no-contact": ({ people }) => people.every(({ roles }) => roles.length === 0),
  "no-supporter": ({ people, config }) =>
    !people.some(
      ({ roles, level }) =>
        level !== null && level >= config.supporterLevel && (roles.includes("A") || roles.includes("D")),
    ),
  "competitor-requirement": ({ checklist }) => checklist.requirementShapedByCompetitor === "yes",
  "budget-unconfirmed": ({ checklist, config }) =>
    config.checklist.commercial.includes("budgetConfirmed") && checklist.commercial?.budgetConfirmed !== "yes",
} as const satisfies Record<WinCapId, (facts: CapFacts) => boolean>;

/** The caps of `10-method.md §7` that hold, tightest first; `lifted` ones are left out, for levers. */
export function capsOf(facts: CapFacts, lifted: readonly WinCapId[] = []): WinCap[] {
  return winCapIds
    .filter((id) => !lifted.includes(id) && conditions[id](facts))
    .map((id) => ({ id, limit: facts.config.caps[id] }))
    .sort((a, b) => a.limit - b.limit);
}
