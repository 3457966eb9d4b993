import type { App } from "@slack/bolt";
import { runCommand } from "../commands/run-command.ts";
import type { SlackParts } from "../slack-parts.ts";
import { plainMessage } from "../talking/plain-message.ts";
import { inTurn } from "./handler.ts";

/** `/groundplan …` */
export function listenToCommands(app: App, parts: SlackParts): void {
  app.command(/^\/groundplan/u, async ({ command, context, ack }) => {
    await ack();
    const { user_id: slackUserId, channel_id: channelId, response_url: responseUrl, text } = command;
    const typed = plainMessage(text, parts.workspace()?.botUserId ?? null);
    await inTurn(parts, { slackUserId, channelId, threadTs: null, responseUrl }, context, (turn) =>
      runCommand(parts, turn, typed),
    );
  });
}
