import { WebClient } from "@slack/web-api";
import type { Context } from "hono";
import type { Logger } from "pino";
import type { Lang } from "#domain/lang";
import type { Services } from "#services/create-services";
import type { DeliveryRun } from "#services/slack/delivery-job";
import type { WebLinks } from "./blocks/web-links.ts";
import type { ProductWords } from "./blocks/words.ts";
import { createConnecting } from "./connecting.ts";
import { workKey } from "./listening/handler.ts";
import { listen } from "./listening/listen.ts";
import { opensWindow } from "./listening/window-actions.ts";
import { createSendNotices } from "./notices/send-notices.ts";
import { createPeople } from "./people/people.ts";
import type { Posted } from "./posting/place.ts";
import { postedSchema } from "./posting/place.ts";
import { createPost } from "./posting/post.ts";
import { asAppError } from "./posting/slack-error.ts";
import { createBoltApp, processWith } from "./receiving/bolt-app.ts";
import { boltLogger } from "./receiving/bolt-logger.ts";
import { deliverySchema } from "./receiving/delivery.ts";
import { createSlackRoute } from "./receiving/http-route.ts";
import { createInbox } from "./receiving/inbox.ts";
import { createSocketMode } from "./receiving/socket-mode.ts";
import type { DrawCharts, SlackParts } from "./slack-parts.ts";
import { createChannelAccount } from "./turns/channel-account.ts";
import type { Work } from "./turns/turn.ts";

export type SlackSettings = {
  botToken: string;
  signingSecret: string | null;
  appToken: string | null;
  /** With a slash at its end. */
  apiUrl: string;
};

type Given = {
  settings: SlackSettings;
  services: Services;
  orgId: string;
  defaultLang: Lang;
  linkTo: WebLinks;
  productWords: ProductWords;
  drawCharts: DrawCharts;
  log: Logger;
  now: () => number;
};

/** A network that fails is asked again at once; what takes longer is the job's to try again. */
const retryConfig = { retries: 2, factor: 2, minTimeout: 300, maxTimeout: 2_000 };
/** One call; its library would wait for ever. */
const timeout = 20_000;

/** Slack, put together: what comes in by either way is taken, handled by Bolt's listeners, and answered. */
export function createSlack(given: Given) {
  const { settings, services, orgId, defaultLang, linkTo, productWords, log, now } = given;
  const { botToken, apiUrl } = settings;
  const asked = { slackApiUrl: apiUrl, timeout, logger: boltLogger(log) };
  const client = new WebClient(botToken, { ...asked, retryConfig });
  const oneTry = new WebClient(botToken, { ...asked, retryConfig: { retries: 0 }, rejectRateLimitedCalls: true });
  const connecting = createConnecting({ client, service: services.slack.workspace, orgId, log });
  const { connection } = connecting;
  const workspace = () => connection.workspace;
  const teamId = () => workspace()?.teamId ?? null;
  const parts: SlackParts = {
    ...{ services, orgId, client, workspace, log, now, drawCharts: given.drawCharts },
    findAsker: createPeople({ client, members: services.slack.members, orgId, teamId, defaultLang, now }),
    findChannelAccount: createChannelAccount({ client, places: services.slack.places, orgId, now }),
    post: createPost({ client, oneTry, log, now }),
    words: (lang) => ({ lang, linkTo, words: productWords }),
  };
  const app = createBoltApp({ botToken, apiUrl, workspace, log });
  listen(app, parts);
  const process = processWith(app, log);
  const inbox = createInbox({ deliveries: services.slack.deliveries, orgId, teamId, opensWindow, process, log });
  const onState = (error: unknown) => {
    connection.socketError = error;
  };
  const socket = openSocket(settings, { inbox, log, onState });
  const { signingSecret } = settings;
  return {
    connection,
    /** `POST /slack/events`; null where only Socket Mode is set up. */
    route: signingSecret === null ? null : createSlackRoute({ signingSecret, inbox, now, log }),
    /** Does what was written down, in whichever process a worker runs. */
    handle: (run: DeliveryRun) => handleDelivery(app, run),
    /** Tells a person what is due to them. */
    sendNotices: createSendNotices(parts),
    /** Finds out where it is, and opens the connection of Socket Mode. */
    start: async (receives: boolean): Promise<void> => {
      await connecting.start();
      if (receives) socket?.start();
    },
    stop: async (): Promise<void> => {
      connecting.stop();
      await socket?.stop();
    },
  };
}
export type Slack = ReturnType<typeof createSlack>;
export type SlackRoute = (c: Context) => Promise<Response>;

function openSocket(
  { appToken, apiUrl }: SlackSettings,
  around: Pick<Parameters<typeof createSocketMode>[0], "inbox" | "log" | "onState">,
) {
  return appToken === null ? null : createSocketMode({ ...around, appToken, apiUrl, slackLog: boltLogger(around.log) });
}

async function handleDelivery(app: ReturnType<typeof createBoltApp>, run: DeliveryRun): Promise<void> {
  const { id, isAgain, delivery, signal, kept } = run;
  const work: Work = {
    id,
    isAgain,
    signal,
    kept: {
      read: async () => postedSchema.safeParse(await kept.read()).data ?? null,
      write: (posted: Posted) => kept.write({ ...posted }),
    },
  };
  try {
    await app.processEvent({
      body: deliverySchema.parse(delivery),
      ack: async () => undefined,
      customProperties: { [workKey]: work },
    });
  } catch (error) {
    throw asAppError(error);
  }
}
