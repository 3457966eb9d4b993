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

async function ask<T extends z.ZodType>(path: string, schema: T, init?: RequestInit): Promise<z.infer<T>> {
  return schema.parse(await (await fetch(`${server.url}${path}`, init)).json());
}

/** A finished draft of its own for every test: they may run in any order. */
async function newDraft(): Promise<string> {
  const body = JSON.stringify({ kind: "visit-brief", lang: "zh", writer: "template" });
  const init = { method: "POST", headers: { "content-type": "application/json" }, body };
  const { draftId } = await ask(`/v1/accounts/${account}/drafts`, z.object({ draftId: z.string() }), init);
  await (await fetch(`${server.url}/v1/drafts/${draftId}`, { headers: { accept: "text/event-stream" } })).text();
  return draftId;
}

beforeAll(async () => {
  [server, browser] = await Promise.all([startRealServer({}, await demoTemplate()), launchBrowser()]);
  const { items } = await ask("/v1/accounts?q=A-02", z.object({ items: z.array(z.object({ id: z.string() })) }));
  account = items[0]?.id ?? "";
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

async function openDraft(page: Page, draft: string): Promise<void> {
  await page.goto(`/drafts/${draft}`);
  await page.getByTestId("provenance").waitFor();
}

const firstSection = (page: Page) => page.getByTestId("draft-section").first();
const firstSentence = (page: Page) => page.getByTestId("sentence-editor").first().locator("textarea").first();

async function typeWrongFigure(page: Page): Promise<void> {
  await firstSection(page).getByTestId("edit-section").click();
  await firstSentence(page).fill(`${await firstSentence(page).inputValue()}客户承诺采购 98,765,432 元。`);
}

async function saved(page: Page): Promise<void> {
  await page.getByTestId("save-section").click();
  await page.getByTestId("section-editor").waitFor({ state: "detached" });
}

describe("a section that a person edits", () => {
  it("shows what the evidence does not hold while it is typed", async () => {
    const { page, complaints } = await openPage(browser, server.url);
    await openDraft(page, await newDraft());
    await typeWrongFigure(page);
    const found = await page.getByTestId("section-editor").getByTestId("finding").first().innerText();
    expect([found, complaints]).toEqual([expect.stringContaining("98,765,432"), []]);
  });

  it("keeps the person's words with the warning beside them", async () => {
    const { page, complaints, foreign } = await openPage(browser, server.url);
    await openDraft(page, await newDraft());
    await typeWrongFigure(page);
    await saved(page);
    const text = await firstSection(page).innerText();
    expect([text.includes("98,765,432"), text.includes("人工修改"), complaints, foreign]).toEqual([true, true, [], []]);
  });

  it("is still there after a reload, unsaved", async () => {
    const { page } = await openPage(browser, server.url);
    await openDraft(page, await newDraft());
    await typeWrongFigure(page);
    await page.reload();
    await page.getByTestId("section-editor").waitFor();
    expect(await firstSentence(page).inputValue()).toContain("98,765,432");
  });

  it("loses nothing when another window saved first, and shows both wordings", async () => {
    const draft = await newDraft();
    const { page: one } = await openPage(browser, server.url);
    const { page: two } = await openPage(browser, server.url);
    await openDraft(one, draft);
    await openDraft(two, draft);
    await typeWrongFigure(one);
    await firstSection(two).getByTestId("edit-section").click();
    await firstSentence(two).fill("另一个窗口的话。");
    await saved(two);
    await one.getByTestId("save-section").click();
    await one.getByTestId("rebase").click();
    await one.getByText("这期间已改为：另一个窗口的话。").waitFor();
    await saved(one);
    expect(await firstSection(one).innerText()).toContain("98,765,432");
  });

  it("can be judged, and its versions told apart, by keys alone at phone width", async () => {
    const { page } = await openPage(browser, server.url, { viewport: { width: 375, height: 800 } });
    await openDraft(page, await newDraft());
    await firstSection(page).getByTestId("reject").focus();
    await page.keyboard.press("Enter");
    await page.locator("input:focus, textarea:focus").waitFor();
    await page.keyboard.type("与本次拜访无关");
    await page.keyboard.press("Enter");
    await page.getByTestId("decision").waitFor();
    await page.getByTestId("open-versions").focus();
    await page.keyboard.press("Enter");
    await page.getByTestId("version").nth(1).waitFor();
    const versions = await page.getByTestId("version").allInnerTexts();
    expect(versions.map((text) => text.includes("与本次拜访无关"))).toEqual([true, false]);
  });

  it("breaks no rule of accessibility while it is edited", async () => {
    const { page } = await openPage(browser, server.url);
    await openDraft(page, await newDraft());
    await typeWrongFigure(page);
    await page.getByTestId("add-sentence").click();
    await page.getByTestId("section-editor").getByTestId("finding").first().waitFor();
    expect(await brokenRules(page)).toEqual([]);
  });
});
