import type { Tx } from "#store/tx";
import { findUser } from "#store/users";
import type { Caller } from "./caller.ts";

/** What a person of ours is called; null for the local user, who is nobody of the team. */
export async function ownName(tx: Tx, { orgId, actor }: Pick<Caller, "orgId" | "actor">): Promise<string | null> {
  const [kind, id] = actor.split(":");
  return kind === "user" && id ? ((await findUser(tx, orgId, id))?.name ?? null) : null;
}
