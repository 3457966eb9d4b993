import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { brokenRules } from "#test/helpers/broken-rules";
import { launchBrowser, openPage } from "#test/helpers/browser";
import { demoTemplate } from "#test/helpers/demo-template";
import { type RealServer, startRealServer } from "#test/helpers/real-server";

let server: RealServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startRealServer({}, await demoTemplate()), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

const portfolioSchema = z.object({ classes: z.record(z.string(), z.number()) });

async function keyAccounts(): Promise<number | undefined> {
  const response = await fetch(`${server.url}/v1/portfolio`);
  return portfolioSchema.parse(await response.json()).classes.key;
}

/** What somebody else saves, over whatever is there. */
async function saveElsewhere(overrides: unknown): Promise<void> {
  const tag = (await fetch(`${server.url}/v1/scoring-profile`)).headers.get("etag") ?? "";
  await fetch(`${server.url}/v1/scoring-profile`, {
    method: "PUT",
    headers: { "content-type": "application/json", "if-match": tag },
    body: JSON.stringify({ overrides }),
  });
}

/** The field of a value within its group. */
const field = (page: Page, group: string, name: string) =>
  page.getByTestId(`group-${group}`).getByRole("spinbutton", { name, exact: true });

async function openSettings(page: Page): Promise<void> {
  await page.goto("/settings");
  await page.getByTestId("group-classes").waitFor();
}

describe("the settings page", () => {
  it("shows who changes class before a cut-off is saved by keyboard, and the portfolio after", async () => {
    const { page, complaints, foreign } = await openPage(browser, server.url);
    await openSettings(page);
    await field(page, "classes", "重点").focus();
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type("60");
    const moved = page.getByTestId("moved-accounts").locator("tbody tr");
    await moved.first().waitFor();
    const told = await moved.count();
    await page.reload();
    await moved.first().waitFor();
    const before = await keyAccounts();
    expect([await field(page, "classes", "重点").inputValue(), await brokenRules(page)]).toEqual(["60", []]);
    await page.getByTestId("save-profile").focus();
    await page.keyboard.press("Enter");
    await page.getByText("已保存").waitFor();
    await page.getByRole("link", { name: "查看客户群" }).click();
    await page.getByTestId("portfolio-table").waitFor();
    expect([(await keyAccounts()) ?? 0, complaints, foreign]).toEqual([(before ?? 0) + told, [], []]);
  });

  it("tells of somebody else's version and goes on with the choice made", async () => {
    const { page } = await openPage(browser, server.url);
    await openSettings(page);
    await field(page, "classes", "重点").fill("66");
    await page.getByTestId("preview-sentence").waitFor();
    await saveElsewhere({ minCoverage: 0.4 });
    await page.getByTestId("save-profile").click();
    await page.getByRole("button", { name: "合并，不同处以我的为准" }).click();
    await page.getByTestId("save-profile").click();
    await page.getByText("已保存").waitFor();
    const saved = z.object({ own: z.unknown() }).parse(await (await fetch(`${server.url}/v1/scoring-profile`)).json());
    expect(saved.own).toEqual({ minCoverage: 0.4, scorecard: { classes: { key: 66 } } });
  });

  it("names a wrong value at its field on a phone, with nothing past the edge", async () => {
    const { page } = await openPage(browser, server.url, { viewport: { width: 375, height: 760 } });
    await openSettings(page);
    await field(page, "classes", "重点").fill("20");
    await page.getByTestId("profile-problems").waitFor();
    const wrong = await page.getByTestId("group-classes").getByText("分界线须依次降低").count();
    const width = await page.evaluate("document.documentElement.scrollWidth");
    expect([wrong > 0, width, await brokenRules(page)]).toEqual([true, 375, []]);
  });
});

describe("Slack on the settings page", () => {
  it("says in steps how it is set up where it is not", async () => {
    const { page, complaints, foreign } = await openPage(browser, server.url);
    await page.goto("/settings");
    await page.getByTestId("slack-steps").getByText("slack/manifest.yaml").waitFor();
    expect([await brokenRules(page), complaints, foreign]).toEqual([[], [], []]);
  });
});
