import type { WebClient } from "@slack/web-api";
import type { Logger } from "pino";
import type { Lang } from "#domain/lang";
import type { SlackWorkspace } from "#domain/slack";
import type { Caller } from "#services/caller";
import type { Services } from "#services/create-services";
import type { BlockContext } from "./blocks/words.ts";
import type { FindAsker } from "./people/people.ts";
import type { Post } from "./posting/post.ts";
import type { FindChannelAccount } from "./turns/channel-account.ts";

/** A picture of an account's scores. The words say the same. */
export type ScorePicture = { name: string; title: string; altText: string; png: Uint8Array };
/** `alone`: without other accounts, whose names not everybody who sees the picture may read. */
export type DrawCharts = (caller: Caller, accountId: string, how: { alone: boolean }) => Promise<ScorePicture[]>;

/** What everything that Slack asks for is answered with. */
export type SlackParts = {
  services: Services;
  orgId: string;
  client: WebClient;
  workspace: () => SlackWorkspace | null;
  findAsker: FindAsker;
  findChannelAccount: FindChannelAccount;
  post: Post;
  /** How things are written for a reader of the language. */
  words: (lang: Lang) => BlockContext;
  drawCharts: DrawCharts;
  log: Logger;
  now: () => number;
};
