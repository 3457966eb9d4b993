import { and, asc, eq, sql } from "drizzle-orm";
import type { Tx } from "#db/client";
import { users } from "#db/schema/organisation";
import { slackUsers } from "#db/schema/slack";
import { type NoticeSettings, noticeSettingsSchema, type SlackMember, slackMemberSchema } from "#domain/slack";

const now = sql`now()`;
const one = (orgId: string, slackUserId: string) =>
  and(eq(slackUsers.orgId, orgId), eq(slackUsers.slackUserId, slackUserId));

function select(tx: Tx) {
  const user = and(eq(users.orgId, slackUsers.orgId), eq(users.id, slackUsers.userId));
  return tx
    .select({
      slackUserId: slackUsers.slackUserId,
      name: slackUsers.name,
      userId: slackUsers.userId,
      userName: users.name,
      boundBy: slackUsers.boundBy,
      boundAt: slackUsers.boundAt,
      lang: slackUsers.lang,
      timeZone: slackUsers.timeZone,
      noticeSettings: slackUsers.noticeSettings,
    })
    .from(slackUsers)
    .leftJoin(users, user)
    .$dynamic();
}

type Selected = Awaited<ReturnType<typeof select>>[number];

/** Settings that an older version wrote are those of somebody who set none. */
function memberOf(row: Selected): SlackMember {
  const settings = noticeSettingsSchema.safeParse(row.noticeSettings ?? {});
  return slackMemberSchema.parse({ ...row, noticeSettings: settings.data ?? noticeSettingsSchema.parse({}) });
}

export async function findSlackMember(tx: Tx, orgId: string, slackUserId: string): Promise<SlackMember | null> {
  const [row] = await select(tx).where(one(orgId, slackUserId));
  return row ? memberOf(row) : null;
}

export async function listSlackMembers(tx: Tx, orgId: string): Promise<SlackMember[]> {
  const rows = await select(tx).where(eq(slackUsers.orgId, orgId)).orderBy(asc(slackUsers.name));
  return rows.map(memberOf);
}

export type SlackProfile = Pick<SlackMember, "slackUserId" | "name" | "timeZone">;

/** Writes down how Slack shows a member; who they are here stays. */
export async function saveSlackProfile(tx: Tx, orgId: string, profile: SlackProfile): Promise<void> {
  const { name, timeZone } = profile;
  await tx
    .insert(slackUsers)
    .values({ ...profile, orgId })
    .onConflictDoUpdate({
      target: [slackUsers.orgId, slackUsers.slackUserId],
      set: { name, timeZone, updatedAt: now },
    });
}

/** @param userId null: bound no more. */
export async function setSlackBinding(
  tx: Tx,
  orgId: string,
  { slackUserId, userId, boundBy }: { slackUserId: string; userId: string | null; boundBy: string | null },
): Promise<void> {
  const bound = { userId, boundBy, boundAt: userId === null ? null : now };
  await tx
    .insert(slackUsers)
    .values({ orgId, slackUserId, name: slackUserId, ...bound })
    .onConflictDoUpdate({ target: [slackUsers.orgId, slackUsers.slackUserId], set: { ...bound, updatedAt: now } });
}

export type SlackPreferences = { lang?: SlackMember["lang"]; noticeSettings?: NoticeSettings };

export async function setSlackPreferences(
  tx: Tx,
  orgId: string,
  slackUserId: string,
  preferences: SlackPreferences,
): Promise<void> {
  await tx
    .update(slackUsers)
    .set({ ...preferences, updatedAt: now })
    .where(one(orgId, slackUserId));
}
