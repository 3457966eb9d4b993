import type { WebClient } from "@slack/web-api";
import { z } from "zod";
import { langSchema } from "#domain/lang";
import { sentence } from "../blocks/sentence.ts";
import { isClosedPlace } from "../posting/slack-failure.ts";
import { say } from "../slack-text.ts";
import { tell } from "../turns/turn.ts";
import { type AccountCommand, aboutAccount, type Command } from "./command.ts";

const langWords: Readonly<Record<string, string>> = { 中文: "zh", chinese: "zh", 英文: "en", english: "en", auto: "" };

/** `lang zh`, `lang en`; anything else: as Slack is set. */
export const chooseLang: Command = async ({ services, orgId }, turn, text) => {
  const word = text.toLowerCase();
  const lang = langSchema.safeParse(langWords[word] ?? word).data ?? null;
  await services.slack.members.prefer(orgId, turn.at.slackUserId, { lang });
  await tell(turn, null, sentence(say(lang ?? turn.lang, "lang.set")));
};

const channelSchema = z.object({
  channel: z.object({ name: z.string().default(""), is_ext_shared: z.boolean().default(false) }),
});
type Channel = z.infer<typeof channelSchema>["channel"];

/** Null where the bot is not in it. */
async function channelOf(client: WebClient, channel: string): Promise<Channel | null> {
  try {
    return channelSchema.parse(await client.conversations.info({ channel })).channel;
  } catch (error) {
    if (isClosedPlace(error)) return null;
    throw error;
  }
}

const releases = /^(?:off|none|release|解除|取消|关闭)$/iu;

/** What is said here of the account is for everybody here from now on. */
export const bindChannelTo: AccountCommand = async ({ services, client }, turn, { id, name: accountName }) => {
  const { caller, lang, at } = turn;
  const channel = await channelOf(client, at.channelId);
  if (channel === null) return tell(turn, null, sentence(say(lang, "channel.unseen")));
  // People of another company read along there.
  if (channel.is_ext_shared) return tell(turn, null, sentence(say(lang, "channel.shared")));
  await services.slack.places.bindChannel(caller, { channelId: at.channelId, name: channel.name, accountId: id });
  await tell(turn, null, sentence(say(lang, "channel.bound", { account: accountName })));
};

/** `channel <account>`: what is said here of the account is for everybody here; `channel off` ends it. Administrators only. */
export const bindChannel: Command = async (parts, turn, text) => {
  if (turn.isDirect) return tell(turn, null, sentence(say(turn.lang, "channel.direct")));
  if (!releases.test(text)) return aboutAccount("channel", bindChannelTo)(parts, turn, text);
  await parts.services.slack.places.releaseChannel(turn.caller, turn.at.channelId);
  await tell(turn, null, sentence(say(turn.lang, "channel.released")));
};
