import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import axe from "axe-core";
import JSZip from "jszip";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser, openPage } from "#test/helpers/browser";
import { type RealServer, startRealServer } from "#test/helpers/real-server";

let server: RealServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startRealServer(), launchBrowser()]);
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

async function openAccount(page: Page): Promise<void> {
  await page.goto("/");
  await page.getByTestId("portfolio-table").getByRole("link", { name: metro }).first().click();
  await page.getByTestId("account-header").waitFor();
}

async function draftPlan(page: Page): Promise<void> {
  await openAccount(page);
  await page.getByTestId("draft-button").click();
  await page.getByTestId("provenance").waitFor();
}

/** Rules of WCAG 2.2 A and AA that the page breaks, with the first place of each. */
async function brokenRules(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const run = (globalThis as unknown as { axe: typeof axe }).axe.run;
    const { violations } = await run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  });
}

describe("a rep in the browser", () => {
  it("sees the whole portfolio with its classes and one chart", async () => {
    const { page, complaints } = await openPage(browser, server.url);
    await page.goto("/");
    await page.getByTestId("portfolio-chart").locator("canvas, svg").first().waitFor();
    const rows = page.getByTestId("portfolio-table").getByRole("row");
    expect({ rows: await rows.count(), complaints }).toEqual({ rows: 16, complaints: [] });
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
    await draftPlan(page);
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
    await draftPlan(page);
    const save = async (testId: string) => {
      const [download] = await Promise.all([page.waitForEvent("download"), page.getByTestId(testId).click()]);
      return readFile(await download.path());
    };
    const word = await JSZip.loadAsync(await save("export-docx"));
    const markdown = (await save("export-md")).toString("utf8");
    const document = await word.file("word/document.xml")?.async("string");
    expect([document?.includes(metro), markdown.includes(`# 大客户计划：${metro}`)]).toEqual([true, true]);
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
    await draftPlan(page);
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
    ["account", openAccount],
    ["draft", draftPlan],
    ["import", (page) => show(page, "/import", "import-drop")],
    ["search", (page) => show(page, "/search", "search-input")],
  ];

  it.each(visits)("the %s page breaks no accessibility rule", async (_page, visit) => {
    const { page } = await openPage(browser, server.url, options);
    await visit(page);
    expect(await brokenRules(page)).toEqual([]);
  });

  it.each(visits)("the %s page is no wider than the screen", async (_page, visit) => {
    const { page } = await openPage(browser, server.url, options);
    await visit(page);
    const overflow = await page.evaluate<number>("document.documentElement.scrollWidth - window.innerWidth");
    expect(overflow).toBeLessThanOrEqual(0);
  });
});
