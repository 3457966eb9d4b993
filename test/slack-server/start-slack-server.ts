import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createAnswering, type SlackCall } from "./answer-requests.ts";
import { createFaults, type Faults } from "./faults.ts";
import { newResponseUrl } from "./response-urls.ts";
import {
  createState,
  type EphemeralMessage,
  type OpenedView,
  type ResponseTarget,
  type SeenResponse,
  type SlackSettings,
  type SlackState,
  type StoredFile,
  type StoredMessage,
  type StoredView,
} from "./slack-state.ts";
import { createSocketMode, type SocketMode } from "./socket-mode/socket-mode.ts";
import type { Workspace } from "./workspace.ts";

export const slackBotToken = "xoxb-0000-token-of-the-tests";
export const slackAppToken = "xapp-1-0000-token-of-the-tests";

/** What a bot with this product's work asks for. */
const usualScopes = [
  ...["app_mentions:read", "channels:history", "channels:read", "chat:write", "commands", "files:read", "files:write"],
  ...["groups:history", "groups:read", "im:history", "im:read", "im:write", "reactions:write", "users:read"],
  "users:read.email",
];

export type SlackServerOptions = Partial<SlackSettings> & {
  /** False where it is not given: as many calls as one likes. */
  rateLimits?: boolean;
};

export type SlackServer = {
  /** As the WebClient takes it: `slackApiUrl`. */
  apiUrl: string;
  url: string;
  /** May be changed while it runs: scopes taken away, another clock. */
  settings: SlackSettings;
  workspace: Workspace;
  calls: SlackCall[];
  /** What everybody in a channel sees, answers in threads too, in the order of writing. */
  messagesIn: (channel: string) => StoredMessage[];
  /** What only this person sees. */
  ephemeralTo: (user: string) => EphemeralMessage[];
  /** Modals that were opened or pushed; `view` stays as it was then. */
  viewsOpened: OpenedView[];
  /** A modal or home as it is now. */
  viewById: (id: string) => StoredView | undefined;
  homeOf: (user: string) => StoredView | undefined;
  files: Map<string, StoredFile>;
  /** What came to response_urls. */
  responses: SeenResponse[];
  faults: Faults;
  socketMode: SocketMode;
  newTriggerId: (user: string, viewId?: string) => string;
  newResponseUrl: (target: ResponseTarget) => string;
  /** For the makers of payloads. */
  state: SlackState;
  close: () => Promise<void>;
};

/** A Slack workspace on a free loopback port, asked as the real one is. */
export async function startSlackServer(options: SlackServerOptions = {}): Promise<SlackServer> {
  const { rateLimits: hasRateLimits = false, ...given } = options;
  const state = createState({
    ...{ botToken: slackBotToken, appToken: slackAppToken, scopes: [...usualScopes] },
    ...{ fileProcessingMs: 0, now: () => Date.now() },
    ...given,
  });
  const faults = createFaults();
  const calls: SlackCall[] = [];
  const socketMode = createSocketMode(state);
  const server = createServer(createAnswering({ state, faults, calls, hasRateLimits }));
  server.on("upgrade", (incoming, socket) => socketMode.accept(incoming, socket));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  state.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { url, settings, workspace, viewsOpened, files, responses, newTriggerId } = state;
  return {
    ...{ apiUrl: `${url}/api/`, url, settings, workspace, calls, viewsOpened, files, responses, faults, socketMode },
    messagesIn: (channel) => state.messages.filter((message) => message.channel === channel),
    ephemeralTo: (user) => state.ephemerals.filter((message) => message.user === user),
    viewById: (id) => state.views.get(id),
    homeOf: (user) => state.homes.get(user),
    newTriggerId,
    newResponseUrl: (target) => newResponseUrl(state, target),
    state,
    close: async () => {
      socketMode.close();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
