import type { WebClient } from "@slack/web-api";
import { z } from "zod";
import type { Services } from "#services/create-services";

type Parts = {
  client: WebClient;
  places: Services["slack"]["places"];
  orgId: string;
  now: () => number;
};

const channelSchema = z.object({ channel: z.object({ is_ext_shared: z.boolean().default(false) }) });

/** Whether a channel is shared is asked of Slack again after that time. */
const freshMs = 5 * 60_000;

/**
 * The account about which everybody in a channel may read. None in a channel that people of another company read too, however
 * it came to be bound, or shared since; nor where Slack does not say.
 */
export function createChannelAccount({ client, places, orgId, now }: Parts) {
  const known = new Map<string, { until: number; isShared: boolean }>();
  const isShared = async (channel: string): Promise<boolean> => {
    const held = known.get(channel);
    if (held && held.until > now()) return held.isShared;
    const told = channelSchema.safeParse(await client.conversations.info({ channel }).catch(() => null));
    const isShared = !told.success || told.data.channel.is_ext_shared;
    known.set(channel, { until: now() + freshMs, isShared });
    return isShared;
  };
  return async (channelId: string): Promise<string | null> => {
    const bound = await places.channel(orgId, channelId);
    return bound === null || (await isShared(channelId)) ? null : bound.accountId;
  };
}
export type FindChannelAccount = ReturnType<typeof createChannelAccount>;
