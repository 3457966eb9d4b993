import { z } from "zod";

/** Where something is said, and who reads it. */
export type Place = {
  channelId: string;
  /** The message that the thread hangs under; null: in the channel itself. */
  threadTs: string | null;
  slackUserId: string;
  /** `all`: whoever is in the channel. `asker`: shown to the one person who asked, and gone when they reload. */
  audience: "all" | "asker";
  /** Where Slack takes answers to a command or a button, five of them within half an hour. */
  responseUrl: string | null;
};

/** A message that stays and can be edited. */
export const postedSchema = z.object({ channelId: z.string(), ts: z.string() });
export type Posted = z.infer<typeof postedSchema>;
