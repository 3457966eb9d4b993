import { and, eq, inArray } from "drizzle-orm";
import type { Logger } from "pino";
import { jobs } from "#db/schema/jobs";
import { withOrg } from "#store/with-org";
import type { ProductOptions } from "../../src/main/open-product.ts";
import { type Delivery, type SigningOptions, signed } from "../slack-server/payloads/delivery.ts";
import {
  type SlackServer,
  type SlackServerOptions,
  slackBotToken,
  startSlackServer,
} from "../slack-server/start-slack-server.ts";
import { openTestProduct, type TestProduct } from "./open-test-product.ts";

export const signingSecret = "secret-of-the-tests";

export type SlackDesk = {
  slack: SlackServer;
  product: TestProduct;
  /** As Slack sends it. */
  post: (delivery: Delivery | string, options?: Partial<SigningOptions>) => Promise<Response>;
  /** Sends, and waits until everything that follows from it is done. */
  send: (delivery: Delivery, options?: Partial<SigningOptions>) => Promise<Response>;
  settled: () => Promise<void>;
  close: () => Promise<void>;
};

type Options = {
  server?: SlackServerOptions;
  environment?: Record<string, string>;
  log?: Logger;
  /** Where a product lay that was closed: the demo company is in it. */
  at?: string;
  /** A workspace that runs already, and is not closed with the product. */
  slack?: SlackServer;
  /** Over what this process does otherwise. */
  process?: ProductOptions;
};

/** The product with the demo company, in a Slack workspace on loopback. Lin is bound to 林晓雯, Emma to 沈卓, who leads the team. */
export async function openSlackDesk({
  server = {},
  environment = {},
  log,
  at,
  ...given
}: Options = {}): Promise<SlackDesk> {
  const slack = given.slack ?? (await startSlackServer(server));
  const product = await openTestProduct({
    demo: true,
    environment: {
      ...{ SLACK_BOT_TOKEN: slackBotToken, SLACK_SIGNING_SECRET: signingSecret, SLACK_API_URL: slack.apiUrl },
      ...environment,
    },
    process: { worker: "always", slack: "answers", ...given.process },
    ...(log && { log }),
    ...(at !== undefined && { at }),
  });
  await connected(product);
  const { members } = product.services.slack;
  await members.bind(product.caller, slack.workspace.users.lin.id, "林晓雯");
  await members.bind(product.caller, slack.workspace.users.emma.id, "沈卓");
  const post: SlackDesk["post"] = async (delivery, options = {}) =>
    product.app.fetch(signed(delivery, { secret: signingSecret, ...options }));
  const settled = () => untilDone(product);
  return {
    slack,
    product,
    post,
    settled,
    send: async (delivery, options) => {
      const response = await post(delivery, options);
      await settled();
      return response;
    },
    close: async () => {
      await product.close();
      if (!given.slack) await slack.close();
    },
  };
}

const patienceMs = 30_000;

async function until(isSo: () => Promise<boolean>, what: string): Promise<void> {
  const deadline = Date.now() + patienceMs;
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error(`waited in vain until ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function connected({ services, caller }: TestProduct): Promise<void> {
  await until(async () => (await services.slack.workspace.find(caller.orgId)) !== null, "Slack is connected");
}

async function untilDone({ database, caller: { orgId } }: TestProduct): Promise<void> {
  const open = and(
    eq(jobs.orgId, orgId),
    inArray(jobs.kind, ["slack", "chat", "draft"]),
    inArray(jobs.status, ["queued", "running"]),
  );
  await until(
    async () =>
      (await withOrg(database.db, orgId, (tx) => tx.select({ id: jobs.id }).from(jobs).where(open))).length === 0,
    "everything is done",
  );
}
