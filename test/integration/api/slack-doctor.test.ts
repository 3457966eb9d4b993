import { afterEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { type SlackServerOptions, slackBotToken, startSlackServer } from "#test/slack-server/start-slack-server";
import { openTestProduct } from "../../helpers/open-test-product.ts";

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()));
});

const reportSchema = z.object({
  ok: z.boolean(),
  checks: z.array(z.object({ id: z.string(), state: z.string(), message: z.string() })),
});

/** What the doctor says of Slack. */
async function slackLines(environment: Record<string, string>) {
  const product = await openTestProduct({ environment });
  closing.push(product.close);
  const report = reportSchema.parse(await (await product.ask("/v1/doctor?lang=en")).json());
  return report.checks.filter(({ id }) => id.startsWith("slack"));
}

async function withSlack(options: SlackServerOptions, botToken: string) {
  const slack = await startSlackServer(options);
  closing.push(slack.close);
  return { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: "xapp-test", SLACK_API_URL: slack.apiUrl };
}

describe("the doctor's word on Slack", () => {
  it("is that it is not set up", async () => {
    expect(await slackLines({})).toMatchObject([{ id: "slack-off", state: "off" }]);
  });

  it("names the workspace and how messages come in", async () => {
    const [line, ...others] = await slackLines(await withSlack({}, slackBotToken));
    expect([line?.state, others]).toEqual(["ok", []]);
    expect(line?.message).toMatch(/workspace .+Socket Mode/);
  });

  it("names the scopes that the app was not given", async () => {
    const scopes = ["app_mentions:read", "chat:write", "commands", "im:history", "users:read"];
    const lines = await slackLines(await withSlack({ scopes }, slackBotToken));
    expect(lines.map(({ state }) => state)).toEqual(["ok", "warn"]);
    expect(lines[1]?.message).toMatch(/files:write.*users:read\.email/);
  });

  it("is why Slack takes the token for none, without the token", async () => {
    const lines = await slackLines(await withSlack({}, "xoxb-another-secret"));
    expect(lines).toMatchObject([{ id: "slack-down", state: "fail" }]);
    expect(lines[0]?.message).not.toContain("another-secret");
  });

  it("is that Slack does not answer", async () => {
    const environment = { SLACK_BOT_TOKEN: "xoxb-x", SLACK_APP_TOKEN: "xapp-x", SLACK_API_URL: "http://127.0.0.1:9" };
    expect(await slackLines(environment)).toMatchObject([{ id: "slack-down", state: "fail" }]);
  });
});
