import type { App } from "@slack/bolt";
import { showHelpTo } from "../commands/run-command.ts";
import type { SlackParts } from "../slack-parts.ts";
import { answerQuestion } from "../talking/answer-question.ts";
import { mentionsAnybody, plainMessage } from "../talking/plain-message.ts";
import type { AskedAt } from "../turns/turn.ts";
import { readMessage, type WrittenMessage } from "./asked-at.ts";
import { inTurn } from "./handler.ts";

type Context = Parameters<typeof inTurn>[2];

/** Mentions in channels, direct messages, and what follows in a thread that the bot is in. */
export function listenToTalk(app: App, parts: SlackParts): void {
  app.event("app_mention", async ({ event, context }) => {
    const message = readMessage(event);
    if (message) await answer(parts, message, context);
  });
  app.message(async ({ message: event, context }) => {
    const message = readMessage(event);
    if (!message) return;
    if (message.isDirect) await answer(parts, message, context);
    else if (await isFollowUp(parts, message)) await answer(parts, message, context, true);
  });
}

/**
 * In a thread where the bot was asked before, and not said to somebody else. Where the bot is named, the mention comes as
 * an event of its own.
 */
async function isFollowUp({ services, orgId }: SlackParts, { text, threadTs, at }: WrittenMessage): Promise<boolean> {
  if (threadTs === null || mentionsAnybody(text)) return false;
  return services.slack.places.isKnownThread(orgId, { channelId: at.channelId, threadTs });
}

async function answer(parts: SlackParts, { at, text }: WrittenMessage, context: Context, isOverheard = false) {
  const { workspace, services } = parts;
  const asked: AskedAt = { ...at, isOverheard };
  const question = plainMessage(text, workspace()?.botUserId ?? null);
  const thread = at.threadTs === null ? null : { channelId: at.channelId, threadTs: at.threadTs };
  await inTurn(parts, asked, context, async (turn) => {
    // Whom the bot has never answered here speaks with the others.
    if (isOverheard && thread && !turn.channelAccountId) {
      const own = await services.slack.places.conversation(turn.caller, thread);
      if (own === null) return;
    }
    // Who only calls the bot is shown what it can do.
    if (question === "") return showHelpTo(parts, turn);
    await answerQuestion(parts, turn, { text: question, thread });
  });
}
