// Pictures of the real screens for the documents: `npm run screens` writes docs/screens/*.png.
import { mkdirSync } from "node:fs";
import type { Page } from "playwright-core";
import { launchBrowser, openPage } from "./helpers/browser.ts";
import { startRealServer } from "./helpers/real-server.ts";

const folder = "docs/screens";
const looks = [
  { lang: "zh", scheme: "light" },
  { lang: "en", scheme: "dark" },
] as const;

async function portfolio(page: Page): Promise<void> {
  await page.goto("/");
  await page.getByTestId("portfolio-table").waitFor();
}

async function account(page: Page): Promise<void> {
  await portfolio(page);
  await page.getByTestId("portfolio-table").getByRole("link", { name: "澜州" }).first().click();
  await page.getByTestId("account-header").waitFor();
}

/** The smaller deal with one step tried: what moves it, and the win rate that would follow. */
async function whatIf(page: Page): Promise<void> {
  await account(page);
  const deal = page.getByTestId("open-deal").nth(1);
  await deal.getByTestId("levers").getByRole("button").nth(1).waitFor();
  await deal.locator(".levers .choice").first().click();
  await deal.getByTestId("what-if-rate").waitFor();
  await page.evaluate("document.querySelectorAll('[data-testid=open-deal]')[1].scrollIntoView()");
  await page.evaluate("window.scrollBy(0, -64)");
}

async function draft(page: Page): Promise<void> {
  await account(page);
  await page.getByTestId("draft-button").click();
  await page.getByTestId("provenance").waitFor();
}

const screens = { portfolio, account, "what-if": whatIf, draft };

mkdirSync(folder, { recursive: true });
const [server, browser] = await Promise.all([startRealServer(), launchBrowser()]);
for (const { lang, scheme } of looks) {
  const viewport = { width: 1280, height: 860 };
  const locale = lang === "zh" ? "zh-CN" : "en-GB";
  for (const [name, visit] of Object.entries(screens)) {
    const { page } = await openPage(browser, server.url, { viewport, locale, colorScheme: scheme });
    await page.addInitScript(`localStorage.setItem("groundplan.lang", "${lang}")`);
    await visit(page);
    // Charts draw themselves in within a second.
    await page.waitForTimeout(1500);
    await page.screenshot({ path: `${folder}/${name}-${lang}-${scheme}.png` });
    await page.close();
  }
}
await browser.close();
await server.stop();
