import { v7 as uuidv7 } from "uuid";
import type { UserRole } from "#domain/user-role";
import { AppError } from "#errors";
import { recordAudit } from "#store/audit";
import { bumpDataVersion } from "#store/organisations";
import type { Tx } from "#store/tx";
import { findUser, findUsersByEmail, insertUser, listUsers, type User, updateUser } from "#store/users";
import { withOrg } from "#store/with-org";
import { type ServicesMessage, servicesEn } from "#text/services.en";
import { servicesZh } from "#text/services.zh";
import { createTranslate } from "#text/translate";
import type { Caller } from "./caller.ts";
import type { Deps } from "./deps.ts";
import { assertRuns } from "./sight/access.ts";
import { userCalled } from "./user-called.ts";

const translate = createTranslate({ zh: servicesZh, en: servicesEn });

export type NewUser = { name: string; role: UserRole; email?: string | undefined; manager?: string | undefined };
/** `email` null: none any more. */
export type UserEdit = { role?: UserRole | undefined; email?: string | null | undefined };

/** Our own people. Who they are decides what they see, so that only administrators list and change them. */
export function createUsers({ db }: Pick<Deps, "db">) {
  return {
    /** By name. @throws AppError `forbidden` */
    list: (caller: Caller) =>
      withOrg(db, caller.orgId, async (tx) => {
        await assertRuns(tx, caller);
        return { items: (await listUsers(tx, caller.orgId)).map(userView), nextCursor: null };
      }),
    /**
     * Somebody whom no imported file knows.
     * @throws AppError `forbidden`, `not-found` for the manager, `invalid-input` for a name or an address that another one has:
     *   accounts are those of a name
     */
    add: (caller: Caller, { name, role, email = undefined, manager }: NewUser) =>
      withOrg(db, caller.orgId, async (tx) => {
        const { orgId, actor } = caller;
        await assertRuns(tx, caller);
        await refuseTakenName(tx, orgId, name);
        if (email !== undefined) await refuseTakenEmail(tx, orgId, email, null);
        const managerName = manager === undefined ? null : (await userCalled(tx, orgId, manager)).name;
        const own = { externalId: `own:${uuidv7()}`, name, role, managerName, region: null, email: email ?? null };
        const added = await insertUser(tx, orgId, own, actor);
        // Who is of the team is nobody that notes name and nobody has on record.
        await bumpDataVersion(tx, orgId);
        const details = { name, role, email: own.email, manager: managerName };
        await recordAudit(tx, orgId, { actor, action: "add-user", subject: `user:${added.id}`, details });
        return userView(added);
      }),
    /** @throws AppError `forbidden`, `not-found`, `invalid-input` for an address that another one has */
    change: (caller: Caller, id: string, { role, email }: UserEdit) =>
      withOrg(db, caller.orgId, async (tx) => {
        const { orgId, actor } = caller;
        await assertRuns(tx, caller);
        const before = await mustFind(tx, orgId, id);
        if (typeof email === "string") await refuseTakenEmail(tx, orgId, email, id);
        const change = { ...(role !== undefined && { role }), ...(email !== undefined && { email }) };
        if (Object.keys(change).length === 0) return userView(before);
        await updateUser(tx, orgId, id, change, actor);
        const details = { ...change, before: { role: before.role, email: before.email } };
        await recordAudit(tx, orgId, { actor, action: "change-user", subject: `user:${id}`, details });
        return userView(await mustFind(tx, orgId, id));
      }),
  };
}

async function mustFind(tx: Tx, orgId: string, id: string): Promise<User> {
  const user = await findUser(tx, orgId, id);
  if (!user) throw new AppError("not-found", `no user ${id}`, { params: { what: id } });
  return user;
}

async function refuseTakenName(tx: Tx, orgId: string, name: string): Promise<void> {
  const sought = name.toLowerCase();
  if ((await listUsers(tx, orgId)).some((user) => user.name.toLowerCase() === sought))
    throw refuse("name", "user.name-taken", name);
}

async function refuseTakenEmail(tx: Tx, orgId: string, email: string, own: string | null): Promise<void> {
  const [other] = (await findUsersByEmail(tx, orgId, email)).filter(({ id }) => id !== own);
  if (other) throw refuse("email", "user.email-taken", other.name);
}

function refuse(field: string, key: ServicesMessage, name: string): AppError {
  const reasons = { zh: translate("zh", key, { name }), en: translate("en", key, { name }) };
  return new AppError("invalid-input", `${field}: ${reasons.en}`, { fields: [{ field, reason: reasons.en, reasons }] });
}

function userView({ id, externalId, name, role, managerName, region, email }: User) {
  const number = externalId === name || externalId.startsWith("own:") ? null : externalId;
  return { id, number, name, role, manager: managerName, region, email };
}
