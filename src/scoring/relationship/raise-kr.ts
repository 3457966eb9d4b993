import type { KrRatings } from "#domain/contact";
import type { Change } from "../rules/read-change.ts";
import type { ChainContact } from "./chain-contact.ts";
import { type KrDimension, type KrLevel, krDimensions } from "./kr-level.ts";
import type { KrConfig } from "./relationship-config.ts";

/** The ratings that a level asks for by name. */
function gatesOf(level: KrLevel, { gates }: KrConfig): Partial<Record<KrDimension, number>> {
  if (level === 5) return gates.coach;
  return level === 4 ? gates.exclusive : {};
}

/**
 * Ratings with which a contact reaches `level`: each of `dimensions`, and each that the level asks for by name, raised
 * to it where it is lower. A mean of ratings that are all at the level or above is at the level (`10-method.md §9`).
 */
function raiseRatings(kr: KrRatings, level: KrLevel, dimensions: readonly KrDimension[], config: KrConfig): KrRatings {
  const gates = gatesOf(level, config);
  const raised = krDimensions
    .filter((id) => dimensions.includes(id) || gates[id] !== undefined)
    .map((id) => [id, Math.max(kr[id] ?? 0, level, gates[id] ?? 0)]);
  return { ...kr, ...Object.fromEntries(raised) };
}

/** A rated contact's ratings one level up; what nobody rated stays unrated, but for what the level asks for. */
export function ratingsOneUp(kr: KrRatings, level: Exclude<KrLevel, 5>, config: KrConfig): KrRatings {
  const rated = krDimensions.filter((id) => kr[id] !== undefined);
  return raiseRatings(kr, nextLevel[level], rated, config);
}

export const nextLevel = { 1: 2, 2: 3, 3: 4, 4: 5 } as const satisfies Record<Exclude<KrLevel, 5>, KrLevel>;

/** All six ratings at `level` at least: what a contact of that level nobody has rated yet would be rated. */
export function ratingsAt(kr: KrRatings, level: KrLevel, config: KrConfig): KrRatings {
  return raiseRatings(kr, level, krDimensions, config);
}

/** The raised ratings as what-if says them: `contact.C1.stance` = 3. */
export function ratingChanges(contactId: string, before: KrRatings, after: KrRatings): Change[] {
  return krDimensions.flatMap((id) => {
    const value = after[id];
    return value === undefined || value === before[id] ? [] : [{ factor: `contact.${contactId}.${id}`, value }];
  });
}

/** The contacts with one of them changed. */
export function withContact(
  contacts: readonly ChainContact[],
  id: string,
  change: (contact: ChainContact) => ChainContact,
): ChainContact[] {
  return contacts.map((contact) => (contact.id === id ? change(contact) : contact));
}
