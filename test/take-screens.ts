// Pictures of the real screens for the documents, in both languages and themes: `npm run screens` writes docs/screens/*.png.
import { mkdirSync } from "node:fs";
import type { Page } from "playwright-core";
import { launchBrowser, openPage } from "./helpers/browser.ts";
import { startRealServer } from "./helpers/real-server.ts";

const folder = "docs/screens";
const looks = [
  { lang: "zh", scheme: "light" },
  { lang: "zh", scheme: "dark" },
  { lang: "en", scheme: "light" },
  { lang: "en", scheme: "dark" },
] as const;
/** Below the header that stays. */
const headHeight = 64;

async function portfolio(page: Page): Promise<void> {
  await page.goto("/");
  await page.getByTestId("portfolio-table").waitFor();
}

async function account(page: Page): Promise<void> {
  await portfolio(page);
  await page.getByTestId("portfolio-table").getByRole("link", { name: "澜州" }).first().click();
  await page.getByTestId("account-header").waitFor();
}

/** A part of the account's page, at the top of the window. */
async function scrolledTo(page: Page, selector: string): Promise<void> {
  await page.locator(selector).first().waitFor();
  await page.evaluate(`document.querySelector(${JSON.stringify(selector)}).scrollIntoView()`);
  await page.evaluate(`window.scrollBy(0, -${headHeight})`);
}

async function people(page: Page): Promise<void> {
  await account(page);
  await scrolledTo(page, "[data-testid=people-band]");
}

async function needs(page: Page): Promise<void> {
  await account(page);
  await scrolledTo(page, "[data-testid=needs-band]");
}

/** The smaller deal with one step tried: what moves it, and the win rate that would follow. */
async function whatIf(page: Page): Promise<void> {
  await account(page);
  const deal = page.getByTestId("open-deal").nth(1);
  await deal.getByTestId("levers").getByRole("button").nth(1).waitFor();
  await deal.locator(".levers .choice").first().click();
  await deal.getByTestId("what-if-rate").waitFor();
  await scrolledTo(page, "[data-testid=open-deal] ~ [data-testid=open-deal]");
}

async function draft(page: Page): Promise<void> {
  await account(page);
  await page.getByTestId("draft-button").click();
  await page.getByTestId("provenance").waitFor();
}

/** A sentence with a figure that no evidence holds, and what the verifier says of it. */
async function edit(page: Page): Promise<void> {
  await draft(page);
  await page.getByTestId("edit-section").nth(1).click();
  const field = page.getByTestId("sentence-editor").first().locator("textarea");
  await field.fill(`${await field.inputValue()} 98,765,432`);
  await page.getByTestId("section-editor").getByTestId("finding").first().waitFor();
  await scrolledTo(page, "[data-testid=section-editor]");
}

const questions = { zh: "哪些客户买得最多？", en: "Top accounts by revenue" } as const;

async function chat(page: Page, lang: keyof typeof questions): Promise<void> {
  await page.goto("/chat");
  await page.getByTestId("chat-input").fill(questions[lang]);
  await page.keyboard.press("Enter");
  await page.getByTestId("chat-how").waitFor();
}

async function importing(page: Page): Promise<void> {
  await page.goto("/import");
  const buffer = Buffer.from("id,name,industry\nX-1,明川重工,重工\nX-2,Alder Works,Machinery\n");
  await page.locator("input[type=file]").first().setInputFiles({ name: "客户.csv", mimeType: "text/csv", buffer });
}

const words = { zh: "付款", en: "payment" } as const;

async function search(page: Page, lang: keyof typeof words): Promise<void> {
  await page.goto(`/search?q=${encodeURIComponent(words[lang])}`);
  await page.getByTestId("passages").waitFor();
}

/** A cut-off moved, and who would change class. */
async function settings(page: Page): Promise<void> {
  await page.goto("/settings");
  await page.getByTestId("group-classes").locator("input").first().fill("78");
  await page.getByTestId("moved-accounts").waitFor();
  await scrolledTo(page, "[data-testid=profile-standing]");
}

async function jobs(page: Page): Promise<void> {
  await page.goto("/jobs");
}

const screens = {
  portfolio,
  account,
  people,
  needs,
  "what-if": whatIf,
  draft,
  edit,
  chat,
  import: importing,
  search,
  settings,
  jobs,
};

mkdirSync(folder, { recursive: true });
const [server, browser] = await Promise.all([startRealServer(), launchBrowser()]);
for (const { lang, scheme } of looks) {
  const viewport = { width: 1280, height: 860 };
  const locale = lang === "zh" ? "zh-CN" : "en-GB";
  for (const [name, visit] of Object.entries(screens)) {
    const { page } = await openPage(browser, server.url, { viewport, locale, colorScheme: scheme });
    await page.addInitScript(`localStorage.setItem("groundplan.lang", "${lang}")`);
    await visit(page, lang);
    // Charts draw themselves in within a second.
    await page.waitForTimeout(1500);
    await page.screenshot({ path: `${folder}/${name}-${lang}-${scheme}.png` });
    await page.close();
  }
}
await browser.close();
await server.stop();
