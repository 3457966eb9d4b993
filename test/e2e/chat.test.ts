import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { accountIds } from "#test/helpers/account-ids";
import { brokenRules } from "#test/helpers/broken-rules";
import { launchBrowser, openPage } from "#test/helpers/browser";
import { demoTemplate } from "#test/helpers/demo-template";
import { type RealServer, startRealServer } from "#test/helpers/real-server";
import { chatFaithful } from "../model-stub/roles/chat-agent.ts";
import { type ModelServer, startModelServer } from "../model-stub/start-model-server.ts";

const metro = "澜州市轨道交通集团有限公司";

let model: ModelServer;
let server: RealServer;
let browser: Browser;
let metroId: string;
beforeAll(async () => {
  // Its answers take seconds, so that there is something to reload and to stop.
  model = await startModelServer({ role: chatFaithful, faults: [{ fault: "drip" }] });
  const settings = { OPENAI_BASE_URL: model.url, LLM_MODEL: "scripted" };
  [server, browser] = await Promise.all([startRealServer(settings, await demoTemplate()), launchBrowser()]);
  metroId = (await accountIds(server.url)).get("A-02") ?? "";
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  await model.close();
});

const ended = (page: Page) => page.getByTestId("chat-how");

async function send(page: Page, question: string): Promise<void> {
  await page.getByTestId("chat-input").fill(question);
  await page.keyboard.press("Enter");
}

/** The page to ask on, as the account's page leads to it. */
async function openOfMetro(page: Page): Promise<void> {
  await page.goto(`/chat?account=${metroId}`);
  await page.getByTestId("chat-scope").filter({ hasText: metro }).waitFor();
}

async function askOfMetro(page: Page, question = "谁拍板？"): Promise<void> {
  await openOfMetro(page);
  await send(page, question);
  await ended(page).waitFor();
}

/** A slow answer of the model, until its first words are there. */
async function askModel(page: Page): Promise<void> {
  await openOfMetro(page);
  await page.getByRole("button", { name: "由大模型", exact: true }).click();
  await send(page, "近况如何？");
  await page.locator(".chat-live").waitFor({ timeout: 60_000 });
}

describe("a rep who asks", () => {
  it("gets an answer about the account whose page they come from", async () => {
    const { page, complaints } = await openPage(browser, server.url);
    await page.goto(`/accounts/${metroId}`);
    await page.getByTestId("ask-account").click();
    await page.getByTestId("chat-input").waitFor();
    await send(page, "谁拍板？");
    await ended(page).waitFor();
    const scope = await page.getByTestId("chat-scope").innerText();
    expect([scope.includes(metro), await page.getByTestId("citation").count(), complaints]).toEqual([
      true,
      expect.toSatisfy((count: number) => count > 0),
      [],
    ]);
  });

  it("opens the passage behind a citation in its note", async () => {
    const { page } = await openPage(browser, server.url);
    await askOfMetro(page, "客户抱怨过什么？");
    await page.locator(".citation-note").first().click();
    await page.getByTestId("cited-sheet").getByTestId("open-passage").click();
    expect((await page.getByTestId("note-mark").innerText()).length).toBeGreaterThan(0);
  });

  it("goes on with what the answer suggests", async () => {
    const { page } = await openPage(browser, server.url);
    await askOfMetro(page);
    await page.getByTestId("chat-suggestion").first().click();
    await expect.poll(() => ended(page).count()).toBe(2);
  });

  it("finds the conversation again in the list", async () => {
    const { page } = await openPage(browser, server.url);
    await askOfMetro(page, "他们欠款逾期了吗？");
    await page.getByTestId("chat-new").click();
    await page.getByTestId("conversation").getByRole("link", { name: "他们欠款逾期了吗？" }).first().click();
    await expect.poll(() => ended(page).count()).toBe(1);
  });

  it("sees a note word for word before it is written, and writes it by a yes", async () => {
    const { page } = await openPage(browser, server.url);
    await askOfMetro(page, "记一条纪要：样灯已通过测试");
    const shown = await page.getByTestId("proposal").innerText();
    await page.getByTestId("proposal-confirm").click();
    await page.getByRole("button", { name: "查看纪要" }).click();
    const written = () => page.getByTestId("note-sheet").innerText();
    await expect.poll(written).toContain("样灯已通过测试");
    expect(shown).toContain("样灯已通过测试");
  });
});

describe("an answer that takes its time", () => {
  it("goes on after a reload in the middle of it, and loses nothing", async () => {
    const { page } = await openPage(browser, server.url);
    await askModel(page);
    await page.reload();
    await ended(page).waitFor({ timeout: 60_000 });
    const cited = await page.getByTestId("citation").count();
    expect([await ended(page).innerText(), cited > 1, await page.getByTestId("chat-user").count()]).toEqual([
      expect.stringContaining("大模型"),
      true,
      1,
    ]);
  });

  it("ends when it is stopped, and what was said stands", async () => {
    const { page } = await openPage(browser, server.url);
    await askModel(page);
    const said = (await page.locator(".chat-live").innerText()).slice(0, 6);
    await page.getByTestId("chat-stop").click();
    await page.getByText("已停止").waitFor({ timeout: 20_000 });
    expect((await page.locator(".chat-answer").innerText()).includes(said)).toBe(true);
  });
});

describe.each([
  ["at a desk, in the light", { viewport: { width: 1280, height: 860 }, colorScheme: "light" }],
  ["on a phone, in the dark", { viewport: { width: 375, height: 740 }, colorScheme: "dark" }],
] as const)("the page to ask on %s", (_where, options) => {
  it("breaks no accessibility rule and is no wider than the screen", async () => {
    const { page } = await openPage(browser, server.url, options);
    await askOfMetro(page);
    const overflow = await page.evaluate<number>("document.documentElement.scrollWidth - window.innerWidth");
    expect([await brokenRules(page), overflow <= 0]).toEqual([[], true]);
  });
});
