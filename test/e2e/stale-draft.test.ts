import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { brokenRules } from "#test/helpers/broken-rules";
import { launchBrowser, openPage } from "#test/helpers/browser";
import { demoTemplate } from "#test/helpers/demo-template";
import { type RealServer, startRealServer } from "#test/helpers/real-server";

let server: RealServer;
let browser: Browser;
let account: string;
let draft: string;

async function ask<T extends z.ZodType>(path: string, schema: T, init?: RequestInit): Promise<z.infer<T>> {
  return schema.parse(await (await fetch(`${server.url}${path}`, init)).json());
}

/** Waits on the stream of a job until it ends. */
async function ended(path: string): Promise<void> {
  await (await fetch(`${server.url}${path}`, { headers: { accept: "text/event-stream" } })).text();
}

/** The last order of A-02, of another amount. */
function correctedOrder(): string {
  const [head = "", ...rows] = readFileSync("db/demo/orders.csv", "utf8").split("\n");
  const row = rows.findLast((line) => line.includes(",A-02,")) ?? "";
  return `${head}\n${row.replace(/(\d+)\.00,CNY/, (_, units) => `${Number(units) + 3_000_000}.00,CNY`)}\n`;
}

async function importOrder(): Promise<void> {
  const body = new FormData();
  body.append("files", new Blob([correctedOrder()]), "orders.csv");
  const { importId } = await ask("/v1/imports", z.object({ importId: z.string() }), { method: "POST", body });
  await ended(`/v1/imports/${importId}`);
}

beforeAll(async () => {
  [server, browser] = await Promise.all([startRealServer({}, await demoTemplate()), launchBrowser()]);
  const found = z.object({ items: z.array(z.object({ id: z.string(), externalId: z.string() })) });
  const { items } = await ask("/v1/accounts?limit=50", found);
  account = items.find(({ externalId }) => externalId === "A-02")?.id ?? "";
  const init = {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ kind: "account-plan", lang: "zh", writer: "template" }),
  };
  draft = (await ask(`/v1/accounts/${account}/drafts`, z.object({ draftId: z.string() }), init)).draftId;
  await ended(`/v1/drafts/${draft}`);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

async function openDraft(page: Page): Promise<void> {
  await page.goto(`/drafts/${draft}`);
  await page.getByTestId("freshness").waitFor();
}

describe("a plan whose data did not change", () => {
  it("says that every sentence rests on unchanged data, and marks none", async () => {
    const { page, complaints } = await openPage(browser, server.url);
    await openDraft(page);
    const said = await page.getByTestId("freshness").innerText();
    const marked = await page.locator("[data-stale]").count();
    expect([said, marked, complaints]).toEqual([
      expect.stringMatching(/^有证据的 \d+ 句，所依据的数据都没有变。$/),
      0,
      [],
    ]);
  });
});

describe("a plan whose data changed since", () => {
  beforeAll(importOrder);

  it("says how many sentences rest on unchanged data, and how the others are marked", async () => {
    const { page, complaints } = await openPage(browser, server.url);
    await openDraft(page);
    const said = await page.getByTestId("freshness").innerText();
    expect([said, complaints]).toEqual([
      expect.stringMatching(/^\d+ 句中有 \d+ 句所依据的数据没有变。\s+Δ\s+数据已变\s+标出/),
      [],
    ]);
  });

  it("strikes the old value in its sentence and puts the new one beside it", async () => {
    const { page } = await openPage(browser, server.url);
    await openDraft(page);
    const sentence = page.locator("#section-summary [data-stale]").filter({ hasText: "近 12 个月销售收入" }).first();
    const [was, now] = [await sentence.locator("del").innerText(), await sentence.locator("ins").innerText()];
    const amount = (text: string) => Number(/^¥([\d,]+)万$/.exec(text)?.[1]?.replace(",", ""));
    expect(amount(now) - amount(was)).toBe(300);
  });

  it("tells a screen reader which sentence is stale, and what its values were and are", async () => {
    const { page } = await openPage(browser, server.url);
    await openDraft(page);
    const sentence = page.locator("#section-summary [data-stale]").first();
    expect(await sentence.textContent()).toMatch(/数据已变.*原为¥[\d,]+万 现为¥[\d,]+万/);
  });

  it("shows the change in the card of the citation, too", async () => {
    const { page } = await openPage(browser, server.url);
    await openDraft(page);
    await page
      .getByRole("button", { name: /^证据 F\d+，后来有变动$/ })
      .first()
      .focus();
    const card = page.getByTestId("hover-card");
    await card.waitFor();
    expect(await card.getByTestId("changed-value").count()).toBeGreaterThan(0);
  });

  it("is marked in the list of the account's plans", async () => {
    const { page } = await openPage(browser, server.url);
    await page.goto(`/accounts/${account}`);
    expect(await page.getByTestId("draft-stale").innerText()).toMatch(/Δ \d+ 句数据已变/);
  });

  const looks = [
    ["wide and light", { viewport: { width: 1280, height: 800 }, colorScheme: "light" }],
    ["a phone and dark", { viewport: { width: 390, height: 844 }, colorScheme: "dark" }],
  ] as const;

  it.each(looks)("breaks no accessibility rule and fits the screen, %s", async (_look, options) => {
    const { page } = await openPage(browser, server.url, options);
    await openDraft(page);
    const overflow = await page.evaluate<number>("document.documentElement.scrollWidth - window.innerWidth");
    expect([await brokenRules(page), overflow <= 0]).toEqual([[], true]);
  });
});

describe("a plan that is brought up to date", () => {
  it("has its stale sections written anew, shows what changed, and is taken back", async () => {
    const { page, complaints, foreign } = await openPage(browser, server.url);
    await openDraft(page);
    await page.getByTestId("redraft").click();
    await page.getByTestId("redraft-differences").waitFor();
    await page.getByText("所依据的数据都没有变").waitFor();
    const marked = await page.locator("[data-stale]").count();
    await page.getByTestId("redraft-differences").click();
    const differences = page.getByTestId("versions").getByTestId("difference");
    await differences.first().waitFor();
    const broken = await brokenRules(page);
    await page.keyboard.press("Escape");
    await page.getByTestId("up-to-date").getByRole("button", { name: "撤回" }).click();
    await page.locator("[data-stale]").first().waitFor();
    expect([marked, broken, complaints, foreign]).toEqual([0, [], [], []]);
  });
});
