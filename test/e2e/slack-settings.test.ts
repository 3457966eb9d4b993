import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { brokenRules } from "#test/helpers/broken-rules";
import { launchBrowser, openPage } from "#test/helpers/browser";
import { demoTemplate } from "#test/helpers/demo-template";
import { type RealServer, startRealServer } from "#test/helpers/real-server";
import { type SlackServer, slackBotToken, startSlackServer } from "#test/slack-server/start-slack-server";

let slack: SlackServer;
let server: RealServer;
let browser: Browser;

beforeAll(async () => {
  slack = await startSlackServer();
  const settings = { SLACK_BOT_TOKEN: slackBotToken, SLACK_SIGNING_SECRET: "secret", SLACK_API_URL: slack.apiUrl };
  [server, browser] = await Promise.all([startRealServer(settings, await demoTemplate()), launchBrowser()]);
  for (const member of ["U01LIN", "U02SUN"]) await send("PUT", `/v1/slack/members/${member}`, { user: null });
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  await slack.close();
});

const send = (method: string, path: string, body: unknown) =>
  fetch(`${server.url}${path}`, {
    method,
    headers: { "content-type": "application/json", accept: "application/json" },
    body: JSON.stringify(body),
  });
const phone = { viewport: { width: 375, height: 800 } };

describe("Slack in the settings", () => {
  it("names the workspace, and binds a member by keys alone", async () => {
    const { page, complaints, foreign } = await openPage(browser, server.url);
    await page.goto("/settings");
    await page.getByTestId("slack-status").getByText("已连接工作区").waitFor();
    await page.getByRole("combobox", { name: "U01LIN 对应哪位同事" }).focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.getByTestId("slack-members").getByText("本机用户").waitFor();
    expect([await brokenRules(page), complaints, foreign]).toEqual([[], [], []]);
  });

  it("gives a channel to an account on a phone, and takes it away", async () => {
    const { page, complaints } = await openPage(browser, server.url, phone);
    await page.goto("/settings");
    await page.getByLabel("频道编号").fill("c01test");
    await page.getByLabel("频道名称").fill("#kunde");
    await page.getByLabel("客户", { exact: true }).selectOption({ index: 1 });
    await page.getByRole("button", { name: "划给该客户" }).click();
    await page.getByTestId("slack-channels").getByText("C01TEST").waitFor();
    const broken = await brokenRules(page);
    await page.getByRole("button", { name: "取消频道 kunde 与客户的对应" }).click();
    await page.getByText("还没有频道划给客户").waitFor();
    expect([broken, complaints]).toEqual([[], []]);
  });
});

describe("an answer in the chat", () => {
  it("keeps whether it helped, also when it is opened again", async () => {
    const asked = await send("POST", "/v1/chat", { message: "A-01 为什么是这个等级？" });
    const { conversationId } = z.object({ conversationId: z.string() }).parse(await asked.json());
    const { page, complaints, foreign } = await openPage(browser, server.url);
    await page.goto(`/chat/${conversationId}`);
    await page.getByRole("button", { name: "没帮助" }).click();
    await page.getByText("已记录。").waitFor();
    await page.reload();
    await page.getByRole("button", { name: "没帮助", pressed: true }).waitFor();
    const isHelpfulPressed = await page.getByRole("button", { name: "有帮助" }).getAttribute("aria-pressed");
    expect([isHelpfulPressed, await brokenRules(page), complaints, foreign]).toEqual(["false", [], [], []]);
  });
});
