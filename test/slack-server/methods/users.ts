import { flag, readArgs, text } from "../read-args.ts";
import type { Args } from "../read-body.ts";
import { SlackError } from "../slack-error.ts";
import type { SlackState } from "../slack-state.ts";
import { findUser, type SlackUser } from "../workspace.ts";
import type { Method } from "./method.ts";

/** A user as the bot's scopes let it see them. */
function shown({ settings }: SlackState, user: SlackUser, hasLocale: boolean | undefined) {
  const { id, team_id, name, real_name, email, deleted, is_bot, tz, tz_offset, locale } = user;
  const { is_restricted, is_ultra_restricted, is_stranger, is_email_confirmed } = user;
  const hasEmail = settings.scopes.includes("users:read.email") && !is_bot && !is_stranger && email !== undefined;
  const profile = {
    ...{ real_name, real_name_normalized: real_name, display_name: name, display_name_normalized: name },
    ...{ title: "", phone: "", team: team_id, status_text: "", status_emoji: "", avatar_hash: "g0" },
    ...(hasEmail && { email }),
  };
  if (deleted) return { id, team_id, name, deleted, profile, is_bot, is_app_user: false, updated: 1_700_000_000 };
  return {
    ...{ id, team_id, name, deleted, real_name, tz, tz_label: tz, tz_offset, profile },
    ...{ is_admin: false, is_owner: false, is_primary_owner: false, is_app_user: false, updated: 1_700_000_000 },
    ...{ is_restricted, is_ultra_restricted, is_bot, is_email_confirmed, who_can_share_contact_card: "EVERYONE" },
    ...(is_stranger && { is_stranger }),
    ...(hasLocale && { locale }),
  };
}

function info(state: SlackState, args: Args) {
  const asked = readArgs(args, { user: text, include_locale: flag.optional() });
  const user = findUser(state.workspace, asked.user);
  if (!user) throw new SlackError("user_not_found");
  return { ok: true, user: shown(state, user, asked.include_locale) };
}

function lookupByEmail(state: SlackState, args: Args) {
  const { email } = readArgs(args, { email: text });
  const user = Object.values(state.workspace.users).find(
    (one) => one.email?.toLowerCase() === email.toLowerCase() && !one.deleted && !one.is_stranger && !one.is_bot,
  );
  if (!user) throw new SlackError("users_not_found");
  return { ok: true, user: shown(state, user, false) };
}

export const userMethods = {
  "users.info": { token: "bot", scope: "users:read", tier: 4, answer: info },
  "users.lookupByEmail": { token: "bot", scope: "users:read.email", tier: 3, answer: lookupByEmail },
} satisfies Record<string, Method>;
