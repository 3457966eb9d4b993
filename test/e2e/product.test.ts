import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import JSZip from "jszip";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { accountIds } from "#test/helpers/account-ids";
import { brokenRules } from "#test/helpers/broken-rules";
import { launchBrowser, openPage } from "#test/helpers/browser";
import { demoTemplate } from "#test/helpers/demo-template";
import { placeInMatrix } from "#test/helpers/place-in-matrix";
import { type RealServer, startRealServer } from "#test/helpers/real-server";

let server: RealServer;
let browser: Browser;
let metroPath: string;

beforeAll(async () => {
  [server, browser] = await Promise.all([startRealServer({}, await demoTemplate()), launchBrowser()]);
  metroPath = `/accounts/${(await accountIds(server.url)).get("A-02")}`;
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

const metro = "澜州市轨道交通集团有限公司";

async function show(page: Page, path: string, testId: string): Promise<void> {
  await page.goto(path);
  await page.getByTestId(testId).waitFor();
}

const openAccount = (page: Page) => show(page, metroPath, "account-header");

/** The second open deal of the account: no supporter, most questions open. */
async function tryFirstStep(page: Page): Promise<void> {
  await openAccount(page);
  const deal = page.getByTestId("open-deal").nth(1);
  await deal
    .getByRole("button", { name: /^试算：/ })
    .first()
    .click();
  await deal.getByTestId("what-if-rate").waitFor();
}

async function draftPlan(page: Page): Promise<void> {
  await openAccount(page);
  await page.getByTestId("draft-button").click();
  await page.getByTestId("provenance").waitFor();
}

/** The plan that was drafted before, or a new one where nobody has yet. */
async function openPlan(page: Page): Promise<void> {
  const { items } = draftsSchema.parse(await (await fetch(`${server.url}/v1${metroPath}/drafts`)).json());
  const [plan] = items.filter(({ status }) => status === "ready");
  if (plan) await show(page, `/drafts/${plan.id}`, "provenance");
  else await draftPlan(page);
}

const draftsSchema = z.object({ items: z.array(z.object({ id: z.string(), status: z.string() })) });

describe("a rep in the browser", () => {
  it("sees the whole portfolio with its classes and one chart", async () => {
    const { page, complaints } = await openPage(browser, server.url);
    await page.goto("/");
    await page.getByTestId("portfolio-chart").locator("canvas, svg").first().waitFor();
    const rows = page.getByTestId("portfolio-table").getByRole("row");
    await expect.poll(() => rows.count()).toBe(16);
    expect(complaints).toEqual([]);
  });

  it("sees alone in the table whom they press in the matrix, with octant and posture in words", async () => {
    const { page } = await openPage(browser, server.url);
    await page.goto("/");
    const canvas = page.getByTestId("portfolio-chart").locator("canvas");
    await canvas.waitFor();
    await canvas.click({ position: await placeInMatrix(page, metro) });
    await expect.poll(() => page.getByTestId("portfolio-table").getByRole("row").count()).toBe(2);
    expect(await page.getByTestId("selected-account").innerText()).toContain("核心客户，对策：重点投入");
  });

  it("narrows the table to an octant without a mouse", async () => {
    const { page } = await openPage(browser, server.url);
    await page.goto("/");
    await page.getByRole("button", { name: /^争夺客户 2$/ }).press("Enter");
    await expect.poll(() => page.getByTestId("portfolio-table").getByRole("row").count()).toBe(3);
  });

  it("is told that there is no review yet, and makes the first", async () => {
    const { page } = await openPage(browser, server.url);
    await page.goto("/");
    await page.getByTestId("changes").filter({ hasText: "还没有评价" }).click();
    await page.getByTestId("run-review").click();
    await expect.poll(() => page.getByTestId("changes").innerText()).toBe("首次评价");
  });

  it("sees the five steps that move a deal most, the largest gain first", async () => {
    const { page } = await openPage(browser, server.url);
    await openAccount(page);
    const gains = page.getByTestId("open-deal").nth(1).getByTestId("levers").locator("tbody td:nth-child(3)");
    await gains.first().waitFor();
    const shown = (await gains.allInnerTexts()).map(Number);
    expect([shown.length, shown]).toEqual([5, shown.toSorted((a, b) => b - a)]);
  });

  it("tries another answer, sees the win rate follow, and resets it", async () => {
    const { page } = await openPage(browser, server.url);
    await tryFirstStep(page);
    const deal = page.getByTestId("open-deal").nth(1);
    const tried = deal.getByTestId("what-if-rate");
    const rate = async () => Number.parseFloat(await tried.innerText());
    const now = Number.parseFloat(await deal.getByTestId("deal-rate").innerText());
    await expect.poll(rate).toBeGreaterThan(now);
    const first = await rate();
    await deal.getByRole("combobox", { name: "预算已确认" }).selectOption("yes");
    await expect.poll(rate).toBeGreaterThan(first);
    await deal.getByTestId("what-if-reset").click();
    await expect.poll(() => tried.count()).toBe(0);
  });

  it("goes from the portfolio to an account and opens the figures that raise a risk", async () => {
    const { page } = await openPage(browser, server.url);
    await page.goto("/");
    await page.getByTestId("portfolio-table").getByRole("link", { name: metro }).first().click();
    await page.getByTestId("account-header").waitFor();
    await page.getByTestId("risk").first().click();
    const reason = page.getByRole("dialog", { name: "客情出问题" });
    expect(await reason.getByRole("row").filter({ hasText: "▲" }).innerText()).toMatch(/走访逾期\s+71 天\s+30 天/);
  });

  it("finds an account by part of its name", async () => {
    const { page } = await openPage(browser, server.url);
    await page.goto("/");
    await page.getByRole("searchbox").fill("冷链");
    await expect.poll(() => page.getByTestId("portfolio-table").getByRole("row").count()).toBe(2);
  });

  it("gets a verified account plan whose every section is there", async () => {
    const { page, complaints } = await openPage(browser, server.url);
    await draftPlan(page);
    const sections = await page.getByTestId("draft-section").count();
    const findings = await page.getByTestId("finding").count();
    expect({ sections, findings, complaints }).toEqual({ sections: 13, findings: 0, complaints: [] });
  });

  it("opens the passage behind a quotation, highlighted in its note", async () => {
    const { page } = await openPage(browser, server.url);
    await openPlan(page);
    const quoted = page
      .getByTestId("draft-section")
      .getByTestId("citation")
      .filter({ hasText: /^N\d+$/ })
      .first();
    await quoted.click();
    await page.getByTestId("evidence-panel").getByTestId("open-passage").first().click();
    const mark = page.getByTestId("note-mark");
    await mark.waitFor();
    expect((await mark.innerText()).length).toBeGreaterThan(10);
  });

  it("takes the plan home as Word and as Markdown", async () => {
    const { page } = await openPage(browser, server.url, { acceptDownloads: true });
    await openPlan(page);
    const save = async (testId: string) => {
      const [download] = await Promise.all([page.waitForEvent("download"), page.getByTestId(testId).click()]);
      return readFile(await download.path());
    };
    const word = await JSZip.loadAsync(await save("export-docx"));
    const markdown = (await save("export-md")).toString("utf8");
    const document = await word.file("word/document.xml")?.async("string");
    expect([document?.includes(metro), markdown.includes(`# 大客户计划：${metro}`)]).toEqual([true, true]);
  });

  it("finds the draft among the jobs, with how it ended", async () => {
    const { page, complaints } = await openPage(browser, server.url);
    await show(page, "/jobs", "jobs-table");
    const draft = page.getByTestId("job").filter({ hasText: "起草" }).first();
    await draft.getByText("已完成").waitFor();
    await draft.getByRole("link", { name: "起草" }).click();
    await page.getByTestId("provenance").waitFor();
    expect({ complaints, path: new URL(page.url()).pathname.split("/")[1] }).toEqual({
      complaints: [],
      path: "drafts",
    });
  });

  it("switches every word to English", async () => {
    const { page } = await openPage(browser, server.url);
    await page.goto("/");
    await page.getByTestId("portfolio-table").waitFor();
    await page.getByTestId("lang-switch").click();
    await page.getByRole("columnheader", { name: "Win rate" }).waitFor();
    expect(await page.locator("html").getAttribute("lang")).toMatch(/^en/);
  });

  it("imports a file, and is told which row was handed back and why", async () => {
    const { page } = await openPage(browser, server.url);
    const file = join(server.dataDir, "orders.csv");
    await writeFile(file, "id,account,date,amount\nE2E-1,A-02,2026-11-01,1000\nE2E-2,A-02,2026-13-01,1000\n");
    await page.goto("/import");
    await page.getByTestId("import-drop").locator("input[type=file]").first().setInputFiles(file);
    await page.getByTestId("import-start").click();
    await page.getByTestId("rejected-rows").first().waitFor();
    expect(await page.getByTestId("rejected-rows").first().innerText()).toContain("2026-13-01");
  });

  it("searches the notes and sees what was found", async () => {
    const { page } = await openPage(browser, server.url);
    await page.goto("/search");
    await page.getByTestId("search-input").fill("报价");
    await page.keyboard.press("Enter");
    await page.getByTestId("passages").waitFor();
    expect(await page.getByTestId("passages").innerText()).toContain("报价");
  });

  it("never makes the browser ask another host", async () => {
    const { page, foreign } = await openPage(browser, server.url);
    await openPlan(page);
    await page.goto("/docs");
    await page.getByText("/v1/portfolio").first().waitFor();
    expect(foreign).toEqual([]);
  });

  it("can walk from the portfolio to an account by keyboard alone", async () => {
    const { page } = await openPage(browser, server.url);
    await page.goto("/");
    const link = page.getByTestId("portfolio-table").getByRole("link", { name: metro }).first();
    await link.waitFor();
    for (let presses = 0; presses < 80; presses += 1) {
      await page.keyboard.press("Tab");
      if ((await page.locator(":focus").textContent()) === metro) break;
    }
    await page.keyboard.press("Enter");
    await page.getByTestId("account-header").waitFor();
    expect(await page.getByTestId("account-header").innerText()).toContain(metro);
  });
});

describe.each([
  ["desktop, light", { viewport: { width: 1280, height: 900 }, colorScheme: "light" as const }],
  ["phone, dark", { viewport: { width: 375, height: 800 }, colorScheme: "dark" as const }],
])("on %s", (_name, options) => {
  const visits: [string, (page: Page) => Promise<void>][] = [
    ["portfolio", (page) => show(page, "/", "portfolio-table")],
    ["what-if", tryFirstStep],
    ["draft", openPlan],
    ["import", (page) => show(page, "/import", "import-drop")],
    ["search", (page) => show(page, "/search", "search-input")],
  ];

  it.each(visits)("the %s page breaks no accessibility rule and is no wider than the screen", async (_page, visit) => {
    const { page } = await openPage(browser, server.url, options);
    await visit(page);
    const overflow = await page.evaluate<number>(
      "Math.max(0, document.documentElement.scrollWidth - window.innerWidth)",
    );
    expect([await brokenRules(page), overflow]).toEqual([[], 0]);
  });
});
