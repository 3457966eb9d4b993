import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
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

async function firstVisit(page: Page): Promise<void> {
  await page.goto("/");
  await page.getByTestId("portfolio-table").waitFor();
}

async function openHelp(page: Page): Promise<void> {
  await page.getByTestId("help").click();
  await page.getByTestId("empty-ask").waitFor();
}

describe("the first visit", () => {
  it("explains the demo company in three steps", async () => {
    const { page, complaints, foreign } = await openPage(browser, server.url);
    await firstVisit(page);
    const told: string[] = [];
    for (const step of [1, 2, 3]) {
      await page.getByTestId("tour").getByText(`第 ${step} 步`).waitFor();
      told.push(await page.getByTestId("tour").locator("strong").innerText());
      if (step < 3) await page.getByTestId("tour-next").click();
    }
    expect([told, complaints, foreign]).toEqual([["先看全局。", "再问为什么。", "起草，再更正。"], [], []]);
  });

  it("is not explained again once the reader has closed it", async () => {
    const { page } = await openPage(browser, server.url);
    await firstVisit(page);
    await page.getByTestId("tour-dismiss").click();
    await page.reload();
    await page.getByTestId("portfolio-table").waitFor();
    expect(await page.getByTestId("tour").count()).toBe(0);
  });

  it("is found again by keys alone, under the question mark of every page", async () => {
    const { page } = await openPage(browser, server.url);
    await page.goto("/search");
    await page.getByTestId("help").focus();
    await page.keyboard.press("Enter");
    await page.getByTestId("help-sheet").getByText("再问为什么。").waitFor();
    await page.keyboard.press("Escape");
    await page.getByTestId("help-sheet").waitFor({ state: "detached" });
    await expect.poll(() => page.evaluate<string>("document.activeElement.dataset.testid")).toBe("help");
  });

  const looks = [
    ["wide and light", { viewport: { width: 1280, height: 800 }, colorScheme: "light" }],
    ["a phone and dark", { viewport: { width: 375, height: 800 }, colorScheme: "dark" }],
  ] as const;

  it.each(looks)("breaks no accessibility rule and fits the screen, %s", async (_look, options) => {
    const { page } = await openPage(browser, server.url, options);
    await firstVisit(page);
    await openHelp(page);
    await page.getByTestId("empty-ask").click();
    const overflow = await page.evaluate<number>("document.documentElement.scrollWidth - window.innerWidth");
    expect([await brokenRules(page), overflow <= 0]).toEqual([[], true]);
  });
});

describe("emptying the product", () => {
  it("says what goes away and does nothing before that is confirmed", async () => {
    const { page } = await openPage(browser, server.url);
    await page.goto("/search");
    await openHelp(page);
    await page.getByTestId("empty-ask").click();
    const said = await page.getByTestId("empty-confirm").locator("dl > div").first().innerText();
    expect([said.split(/\s+/), await page.getByTestId("empty-do").isDisabled()]).toEqual([["客户", "15"], true]);
  });

  it("leads to the import, and the demo company is there no more", async () => {
    const { page } = await openPage(browser, server.url);
    await page.goto("/search");
    await openHelp(page);
    await page.getByTestId("empty-ask").click();
    await page.getByRole("checkbox").check();
    await page.getByTestId("empty-do").click();
    await page.getByTestId("import-drop").waitFor();
    await page.getByTestId("demo-banner").waitFor({ state: "detached" });
    expect(new URL(page.url()).pathname).toBe("/import");
  });

  it("leaves a portfolio that says in one line what to do", async () => {
    const { page } = await openPage(browser, server.url);
    await page.goto("/");
    await page.locator(".empty").waitFor();
    expect(await page.locator(".empty").getByRole("link").getAttribute("href")).toBe("/import");
  });

  it("can be followed by loading the demo company again", async () => {
    const { page } = await openPage(browser, server.url);
    await page.goto("/");
    await page.getByTestId("help").click();
    await page.getByTestId("load-demo").click();
    // The demo company's files are imported meanwhile.
    await page.getByTestId("portfolio-table").waitFor({ timeout: 90_000 });
    await expect.poll(() => page.getByTestId("demo-banner").count()).toBe(1);
  });
});
