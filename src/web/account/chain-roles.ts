import type { Deal, RatedContact } from "../api/types.ts";
import { type ChainGap, gapsOf } from "../score/score-members.ts";

export const chainRoles = ["A", "D", "S", "E", "I"] as const;
export type ChainRole = (typeof chainRoles)[number];

export type RoleHolder = { contact: RatedContact; gap: ChainGap | null };
export type RolePlace = {
  role: ChainRole;
  weight: number | null;
  isCovered: boolean;
  /** Nobody is known to hold the role: a hidden decision chain. */
  isUnknown: boolean;
  holders: RoleHolder[];
};

/** The five decision roles of a deal in order, each with who holds it and what is missing. */
export function placeRoles(
  { opportunity, decisionChain }: Pick<Deal, "opportunity" | "decisionChain">,
  contacts: readonly RatedContact[],
): RolePlace[] {
  const gaps = decisionChain ? gapsOf(decisionChain) : [];
  const byId = new Map(contacts.map((contact) => [contact.id, contact]));
  return chainRoles.map((role) => {
    const factor = decisionChain?.factors.find(({ id }) => id === role);
    const ofRole = gaps.filter((gap) => gap.role === role);
    const holders = opportunity.people
      .filter(({ roles }) => roles.includes(role))
      .flatMap(({ contactId }) => {
        const contact = byId.get(contactId);
        if (!contact) return [];
        const gap = ofRole.find(({ contactIds }) => contactIds.includes(contact.externalId)) ?? null;
        return [{ contact, gap }];
      });
    return {
      role,
      weight: factor?.weight ?? null,
      isCovered: (factor?.contribution ?? 0) > 0,
      isUnknown: holders.length === 0,
      holders,
    };
  });
}
