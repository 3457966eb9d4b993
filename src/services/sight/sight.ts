import type { Account } from "#domain/account";
import type { UserRole } from "#domain/user-role";
import type { Tx } from "#store/tx";
import { findUser, listUsers, type User } from "#store/users";

/** Whose accounts a person sees: everybody's, or those that somebody of these names looks after. */
export type Sight = { kind: "all" } | { kind: "owners"; names: ReadonlySet<string> };

/** What a person may do. `edits`: change what they see. `runs`: set and import what holds for the whole organisation. */
export type Rights = { sight: Sight; edits: boolean; runs: boolean };

type Person = Pick<User, "name" | "role" | "managerName">;
type Owned = Pick<Account, "ownerName">;

const seesAll: Sight = { kind: "all" };
const everything: Rights = { sight: seesAll, edits: true, runs: true };
const nothing: Rights = { sight: { kind: "owners", names: new Set() }, edits: false, runs: false };

/** Actors that are persons; every other one is the local user, or works for them. */
const personal = /^user:(.*)$/su;

const ofRole = {
  admin: () => everything,
  viewer: () => ({ sight: seesAll, edits: false, runs: false }),
  manager: ({ name }, team) => ({ sight: { kind: "owners", names: ledBy(name, team) }, edits: true, runs: false }),
  rep: ({ name }) => ({ sight: { kind: "owners", names: new Set([name]) }, edits: true, runs: false }),
} as const satisfies Record<UserRole, (person: Person, team: readonly Person[]) => Rights>;

/** What a person of the team may do; nothing where there is no such person. */
export function rightsOfPerson(person: Person | null, team: readonly Person[]): Rights {
  return person === null ? nothing : ofRole[person.role](person, team);
}

/** The name itself and everybody whose chain of managers leads to it; a chain that comes back to where it was ends. */
export function ledBy(name: string, team: readonly Pick<Person, "name" | "managerName">[]): ReadonlySet<string> {
  const led = new Set([name]);
  // What is added while the set is walked is walked too.
  for (const manager of led) {
    for (const one of team) if (one.managerName === manager) led.add(one.name);
  }
  return led;
}

export function canSee(sight: Sight, { ownerName }: Owned): boolean {
  return sight.kind === "all" || (ownerName !== null && sight.names.has(ownerName));
}

export function canEdit({ sight, edits }: Rights, account: Owned): boolean {
  return edits && canSee(sight, account);
}

/** The same words for the same sight, for what is kept by it. */
export function sightKey(sight: Sight): string {
  return sight.kind === "all" ? "all" : JSON.stringify([...sight.names].sort());
}

/** What an actor may do now; read anew each time, because roles and teams change. */
export async function rightsOf(tx: Tx, orgId: string, actor: string): Promise<Rights> {
  const id = personal.exec(actor)?.[1];
  if (id === undefined) return everything;
  const person = await findUser(tx, orgId, id);
  // A team of hundreds is read for those only whose sight it decides.
  const team = person?.role === "manager" ? await listUsers(tx, orgId) : [];
  return rightsOfPerson(person, team);
}

/** Whose accounts an actor sees now. */
export async function sightOf(tx: Tx, orgId: string, actor: string): Promise<Sight> {
  return (await rightsOf(tx, orgId, actor)).sight;
}
