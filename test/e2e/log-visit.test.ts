import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { brokenRules } from "#test/helpers/broken-rules";
import { launchBrowser, openPage } from "#test/helpers/browser";
import { demoTemplate } from "#test/helpers/demo-template";
import { type RealServer, startRealServer } from "#test/helpers/real-server";

let server: RealServer;
let browser: Browser;
let accountId: string;

beforeAll(async () => {
  [server, browser] = await Promise.all([startRealServer({}, await demoTemplate()), launchBrowser()]);
  const list = z.object({ items: z.array(z.object({ id: z.string(), externalId: z.string() })) });
  const { items } = list.parse(await (await fetch(`${server.url}/v1/accounts?limit=200`)).json());
  accountId = items.find(({ externalId }) => externalId === "A-02")?.id ?? "";
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

describe("logging a visit on the account's page", () => {
  it("is done by keys alone, and stands in tasks and timeline at once", async () => {
    const { page, complaints, foreign } = await openPage(browser, server.url);
    await page.goto(`/accounts/${accountId}`);
    await page.getByTestId("open-visit").focus();
    await page.keyboard.press("Enter");
    const sheet = page.getByTestId("log-visit");
    await sheet.getByLabel("周立新").focus();
    await page.keyboard.press("Space");
    await sheet.getByLabel("谈了什么").focus();
    await page.keyboard.insertText("招标改到明年一季度。");
    await sheet.getByLabel("下一步").focus();
    await page.keyboard.insertText("提交样品测试计划");
    const broken = await brokenRules(page);
    await page.getByTestId("save-visit").focus();
    await page.keyboard.press("Enter");
    await sheet.getByText("已登记。").waitFor();
    await page.keyboard.press("Escape");
    await page.getByTestId("task").getByText("提交样品测试计划").waitFor();
    await page.getByTestId("timeline-list").getByText("招标改到明年一季度。").first().waitFor();
    expect([broken, complaints, foreign]).toEqual([[], [], []]);
  });

  it("fits a phone", async () => {
    const { page } = await openPage(browser, server.url, { viewport: { width: 375, height: 800 } });
    await page.goto(`/accounts/${accountId}`);
    await page.getByTestId("open-visit").click();
    const sheet = page.getByTestId("log-visit");
    await sheet.getByLabel("谈了什么").waitFor();
    const sideways = await sheet.evaluate((element) => element.scrollWidth - element.clientWidth);
    expect([sideways, await brokenRules(page)]).toEqual([0, []]);
  });
});
