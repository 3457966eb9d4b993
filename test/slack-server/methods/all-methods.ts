import { randomBytes } from "node:crypto";
import { readArgs, text, ts } from "../read-args.ts";
import type { Args } from "../read-body.ts";
import { SlackError } from "../slack-error.ts";
import type { SlackState } from "../slack-state.ts";
import { chatMethods, messageAt } from "./chat.ts";
import { conversationMethods } from "./conversations.ts";
import { fileMethods } from "./files.ts";
import { joinedChannel, type Method } from "./method.ts";
import { userMethods } from "./users.ts";
import { viewMethods } from "./views.ts";

function authTest({ workspace: { team, bot } }: SlackState) {
  return {
    ...{ ok: true, url: `https://${team.domain}.slack.com/`, team: team.name, user: bot.name, team_id: team.id },
    ...{ user_id: bot.userId, bot_id: bot.botId, is_enterprise_install: false },
  };
}

/** The address of a Socket Mode connection, good for one. */
function openConnection(state: SlackState) {
  const ticket = randomBytes(16).toString("hex");
  state.tickets.add(ticket);
  return {
    ok: true,
    url: `${state.url.replace(/^http/, "ws")}/link/?ticket=${ticket}&app_id=${state.workspace.app.id}`,
  };
}

function addReaction(state: SlackState, args: Args) {
  const asked = readArgs(args, { channel: text, name: text, timestamp: ts });
  if (!/^[a-z0-9_+:'-]+$/.test(asked.name)) throw new SlackError("invalid_name");
  const message = messageAt(state, joinedChannel(state, asked.channel).id, asked.timestamp);
  const { bot } = state.workspace;
  message.reactions ??= [];
  const reaction = message.reactions.find(({ name }) => name === asked.name);
  if (reaction?.users.includes(bot.userId)) throw new SlackError("already_reacted");
  if (reaction) Object.assign(reaction, { users: [...reaction.users, bot.userId], count: reaction.count + 1 });
  else message.reactions.push({ name: asked.name, users: [bot.userId], count: 1 });
  return { ok: true };
}

export const allMethods: Record<string, Method> = {
  "auth.test": { token: "any", scope: null, tier: "special", answer: authTest },
  "apps.connections.open": { token: "app", scope: null, tier: 1, answer: openConnection },
  "reactions.add": { token: "bot", scope: "reactions:write", tier: 3, answer: addReaction },
  ...chatMethods,
  ...conversationMethods,
  ...userMethods,
  ...viewMethods,
  ...fileMethods,
};
