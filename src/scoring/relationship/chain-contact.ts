import { type DecisionRole, decisionRoles, type KrRatings } from "#domain/contact";
import type { Day } from "#domain/day";
import { ScoringInputError } from "#errors";
import type { ResolvedScoringConfig } from "../config.ts";
import { checkUniqueIds } from "../rules/check-input.ts";
import { compareText } from "../rules/compare-text.ts";
import { type KrLevel, scoreKr } from "./kr-level.ts";

/** A person in an opportunity's decision chain, as the relationship methods read it. */
export type ChainContact = {
  id: string;
  roles: readonly DecisionRole[];
  kr: KrRatings;
  ratedOn: Day | null;
  /** Whether we ever met; null where nobody knows. */
  met?: boolean | null;
  /** Promoted, or named as somebody's successor. */
  risingStar?: boolean;
};

export type RatedContact = {
  id: string;
  roles: DecisionRole[];
  level: KrLevel | null;
  stale: boolean;
  met: boolean | null;
  risingStar: boolean;
};

/**
 * Contacts by id, each with its KR level (`10-method.md §9`).
 * @throws ScoringInputError for repeated ids, unknown roles, and whatever `scoreKr` refuses.
 */
export function rateContacts(
  contacts: readonly ChainContact[],
  asOf: Day,
  config: ResolvedScoringConfig,
): RatedContact[] {
  checkUniqueIds("contact", contacts);
  for (const { id, roles } of contacts) checkRoles(id, roles);
  return [...contacts]
    .sort((a, b) => compareText(a.id, b.id))
    .map(({ id, roles, kr, ratedOn, met = null, risingStar = false }) => {
      const { level, flags } = scoreKr({ contactId: id, asOf, kr, ratedOn }, config);
      const held = decisionRoles.filter((role) => roles.includes(role));
      return { id, roles: held, level, stale: flags.includes("stale"), met, risingStar };
    });
}

function checkRoles(id: string, roles: readonly string[]): void {
  const names: readonly string[] = decisionRoles;
  const unknown = roles.find((role) => !names.includes(role));
  if (unknown !== undefined) throw new ScoringInputError(`contact:${id}`, "roles", `unknown role ${unknown}`);
}
