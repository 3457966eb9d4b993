import type { WebClient } from "@slack/web-api";
import { z } from "zod";
import type { Lang } from "#domain/lang";
import type { SlackMember } from "#domain/slack";
import type { Caller } from "#services/caller";
import type { Services } from "#services/create-services";
import type { SlackIdentity } from "#services/slack/members";

/** Somebody whom we know: what they may see is what our person may see. */
export type BoundAsker = { kind: "bound"; slackUserId: string; member: SlackMember; caller: Caller };

/** `machine`: bots are never answered. */
export type Asker = BoundAsker | { kind: "unbound"; slackUserId: string; lang: Lang } | { kind: "machine" };

type Parts = {
  client: WebClient;
  members: Services["slack"]["members"];
  orgId: string;
  teamId: () => string | null;
  defaultLang: Lang;
  now: () => number;
};

const userSchema = z.object({
  id: z.string(),
  team_id: z.string().optional(),
  name: z.string().optional(),
  real_name: z.string().optional(),
  tz: z.string().optional(),
  locale: z.string().optional(),
  deleted: z.boolean().default(false),
  is_bot: z.boolean().default(false),
  is_restricted: z.boolean().default(false),
  is_ultra_restricted: z.boolean().default(false),
  is_stranger: z.boolean().default(false),
  is_email_confirmed: z.boolean().default(false),
  profile: z.object({ email: z.string().optional(), display_name: z.string().optional() }).default({}),
});
type SlackUser = z.infer<typeof userSchema>;

/** What Slack says of a person is asked again after that time: addresses change, people leave. */
const freshMs = 10 * 60_000;

/** Who wrote: asked of Slack, bound by an administrator or by an address that Slack has verified. */
export function createPeople({ client, members, orgId, teamId, defaultLang, now }: Parts) {
  const known = new Map<string, { until: number; user: SlackUser }>();
  const userOf = async (slackUserId: string): Promise<{ user: SlackUser; isNew: boolean }> => {
    const held = known.get(slackUserId);
    if (held && held.until > now()) return { user: held.user, isNew: false };
    const { user: told } = await client.users.info({ user: slackUserId, include_locale: true });
    const user = userSchema.parse(told);
    known.set(slackUserId, { until: now() + freshMs, user });
    return { user, isNew: true };
  };
  return async (slackUserId: string): Promise<Asker> => {
    const { user, isNew } = await userOf(slackUserId);
    if (user.is_bot) return { kind: "machine" };
    const before = await members.find(orgId, slackUserId);
    // Who is not bound may have been since.
    const member = isNew || !before?.userId ? await members.meet(orgId, identityOf(user, teamId())) : before;
    const lang = member.lang ?? langOf(user.locale) ?? defaultLang;
    if (member.userId === null || user.deleted) return { kind: "unbound", slackUserId, lang };
    return { kind: "bound", slackUserId, member, caller: { orgId, actor: `user:${member.userId}`, lang } };
  };
}
export type FindAsker = ReturnType<typeof createPeople>;

function identityOf(user: SlackUser, ours: string | null): SlackIdentity {
  const { id, real_name, name, tz, profile } = user;
  return {
    slackUserId: id,
    name: real_name || profile.display_name || name || id,
    timeZone: tz ?? null,
    email: verifiedEmail(user, ours),
  };
}

/** Of members of the workspace itself: guests and people of other workspaces are bound by an administrator only. */
function verifiedEmail(user: SlackUser, ours: string | null): string | null {
  const isMember = user.team_id === ours && !user.is_restricted && !user.is_ultra_restricted && !user.is_stranger;
  const isTheirs = user.is_email_confirmed && !user.deleted;
  return isMember && isTheirs ? (user.profile.email ?? null) : null;
}

function langOf(locale: string | undefined): Lang | null {
  if (!locale) return null;
  return locale.startsWith("zh") ? "zh" : "en";
}
