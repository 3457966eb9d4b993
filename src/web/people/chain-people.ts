import type { PowerMap, RatedContact } from "../api/types.ts";
import type { Goal } from "../score/method-members.ts";

export type FishboneStage = PowerMap["fishbone"]["stages"][number];
export type Bone = FishboneStage["bones"][number];

/** Somebody on the fishbone and the power map: a contact, a role nobody is known to hold, or somebody beside the chain. */
export type ChainPerson = {
  /** The contact's id at the source, `role.A` for an unknown holder. */
  id: string;
  /** Null for an unknown holder. */
  name: string | null;
  contact: RatedContact | null;
  roles: readonly string[];
  level: number | null;
  power: number | null;
  /** Where they stand and our next step with them; null for somebody outside the decision chain. */
  bone: Bone | null;
  goal: Goal | undefined;
  isUnknown: boolean;
  /** A line leads there, but they hold no role in this deal. */
  isOutside: boolean;
};

/** The id under which a bone's person is found. */
export function personIdOf({ contactId, roles }: Pick<Bone, "contactId" | "roles">): string {
  return contactId ?? `role.${roles[0]}`;
}

/** Everybody of a deal's power map with their contact, next step and goal, by id, in the map's order. */
export function chainPeople(
  map: PowerMap,
  contacts: readonly RatedContact[],
  goals: ReadonlyMap<string, Goal>,
): ReadonlyMap<string, ChainPerson> {
  const contactOf = new Map(contacts.map((contact) => [contact.externalId, contact]));
  const boneOf = new Map(
    map.fishbone.stages.flatMap(({ bones }) => bones.map((bone) => [personIdOf(bone), bone] as const)),
  );
  const known = map.nodes.map(({ id, name, roles, level, power, ghost }): ChainPerson => {
    const contact = contactOf.get(id) ?? null;
    const named = ghost ? null : (name ?? contact?.name ?? map.names[id] ?? id);
    const bone = boneOf.get(id) ?? null;
    return {
      id,
      name: named,
      contact,
      roles,
      level,
      power,
      bone,
      goal: goals.get(id),
      isUnknown: ghost,
      isOutside: false,
    };
  });
  const outside = [...new Set(map.outside.map(({ to }) => to))].map((id): ChainPerson => {
    const contact = contactOf.get(id) ?? null;
    return {
      id,
      name: contact?.name ?? map.names[id] ?? id,
      contact,
      roles: [],
      level: contact?.level ?? null,
      power: contact?.power ?? null,
      bone: null,
      goal: goals.get(id),
      isUnknown: false,
      isOutside: true,
    };
  });
  return new Map([...known, ...outside].map((person) => [person.id, person]));
}

/** The level a supporter has; below it, without a goal of its own, a person is to be won. */
const supporting = 3;

/** The level wanted of somebody; `isProposal` where nobody has set a goal. */
export type Aim = { target: number; ownerName: string | null; dueOn: string | null; isProposal: boolean };

/** The goal that is not reached; without one, a supporter's level where the person stands below it; else null. */
export function aimOf({ level, goal, bone }: Pick<ChainPerson, "level" | "goal" | "bone">): Aim | null {
  if (goal) {
    const { target, ownerName, dueOn } = goal;
    return level !== null && level >= target ? null : { target, ownerName, dueOn, isProposal: false };
  }
  if (bone === null || level === null || level >= supporting) return null;
  return { target: supporting, ownerName: null, dueOn: null, isProposal: true };
}
