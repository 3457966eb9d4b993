import type { SlackMember } from "#domain/slack";
import { AppError } from "#errors";
import { recordAudit } from "#store/audit";
import {
  findSlackMember,
  listSlackMembers,
  type SlackPreferences,
  type SlackProfile,
  saveSlackProfile,
  setSlackBinding,
  setSlackPreferences,
} from "#store/slack-members";
import type { Tx } from "#store/tx";
import { findUsersByEmail } from "#store/users";
import { readWithOrg, withOrg } from "#store/with-org";
import type { Caller } from "../caller.ts";
import type { Deps } from "../deps.ts";
import { assertRuns } from "../sight/access.ts";
import { userCalled } from "../user-called.ts";

/** A member as Slack tells of them just now; `email` only where Slack has verified it. */
export type SlackIdentity = SlackProfile & { email: string | null };

const byEmail = "email";

/** Who the members of the workspace are here. Nobody sees anything before they are bound to one of our people. */
export function createSlackMembers({ db }: Pick<Deps, "db">) {
  const mustFind = async (tx: Tx, orgId: string, slackUserId: string): Promise<SlackMember> => {
    const member = await findSlackMember(tx, orgId, slackUserId);
    if (!member) throw new AppError("not-found", `no member ${slackUserId}`, { params: { what: slackUserId } });
    return member;
  };
  return {
    find: (orgId: string, slackUserId: string) =>
      readWithOrg(db, orgId, (tx) => findSlackMember(tx, orgId, slackUserId)),
    list: (caller: Caller) =>
      withOrg(db, caller.orgId, async (tx) => {
        await assertRuns(tx, caller);
        return { items: await listSlackMembers(tx, caller.orgId), nextCursor: null };
      }),
    /**
     * Keeps how Slack shows a member. Who is not bound yet is, to the one person here who has the verified address; who was
     * bound by an address that is theirs no more is not any longer.
     */
    meet: (orgId: string, { email, ...profile }: SlackIdentity): Promise<SlackMember> =>
      withOrg(db, orgId, async (tx) => {
        await saveSlackProfile(tx, orgId, profile);
        const member = await mustFind(tx, orgId, profile.slackUserId);
        // What an administrator decided stands, that somebody is bound to nobody too.
        if (member.boundBy !== null && member.boundBy !== byEmail) return member;
        const userId = email === null ? null : await onlyOwnerOf(tx, orgId, email);
        if (userId === member.userId) return member;
        await setSlackBinding(tx, orgId, { slackUserId: profile.slackUserId, userId, boundBy: userId && byEmail });
        const details = { userId, before: member.userId };
        const subject = `slack-member:${profile.slackUserId}`;
        await recordAudit(tx, orgId, { actor: "slack", action: "bind-slack-member", subject, details });
        return mustFind(tx, orgId, profile.slackUserId);
      }),
    /**
     * @param user one of our people by id, number, name or e-mail; null: bound no more, by no address either
     * @throws AppError `not-found`, `forbidden`
     */
    bind: (caller: Caller, slackUserId: string, user: string | null): Promise<SlackMember> =>
      withOrg(db, caller.orgId, async (tx) => {
        const { orgId, actor } = caller;
        await assertRuns(tx, caller);
        const userId = user === null ? null : (await userCalled(tx, orgId, user)).id;
        await setSlackBinding(tx, orgId, { slackUserId, userId, boundBy: actor });
        const subject = `slack-member:${slackUserId}`;
        await recordAudit(tx, orgId, { actor, action: "bind-slack-member", subject, details: { userId } });
        return mustFind(tx, orgId, slackUserId);
      }),
    prefer: (orgId: string, slackUserId: string, preferences: SlackPreferences): Promise<SlackMember> =>
      withOrg(db, orgId, async (tx) => {
        await setSlackPreferences(tx, orgId, slackUserId, preferences);
        return mustFind(tx, orgId, slackUserId);
      }),
  };
}
export type SlackMembers = ReturnType<typeof createSlackMembers>;

/** An address that two people have says nothing about either. */
async function onlyOwnerOf(tx: Tx, orgId: string, email: string): Promise<string | null> {
  const [first, second] = await findUsersByEmail(tx, orgId, email);
  return first && !second ? first.id : null;
}
