import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser, openPage, type WatchedPage } from "#test/helpers/browser";
import { type RealServer, startRealServer } from "#test/helpers/real-server";

let server: RealServer;
let browser: Browser;
let shown: WatchedPage;

/** What a CRM exports: deals of years ago, won ones standing in for orders. `Hooli` buys less and less. */
const accounts = [
  "account,sector,year_established,revenue,employees,office_location,subsidiary_of",
  "Hooli,technology,1996,1100.04,2822,United States,",
  "Sunnyside,medical,1984,455.10,700,Kenya,",
];
const won = (id: string, account: string, closed: string, value: number) =>
  `${id},Moses Frase,GTX Pro,${account},Won,2016-10-20,${closed},${value}`;
const pipeline = [
  "opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value",
  ...["2017-07-03", "2017-08-01", "2017-09-05"].map((day, at) => won(`H${at}`, "Hooli", day, 4000)),
  won("H9", "Hooli", "2017-11-01", 1500),
  ...Array.from({ length: 9 }, (_, at) => won(`S${at}`, "Sunnyside", `2017-1${at % 3}-15`, 4200)),
  "O1,Moses Frase,GTX Pro,Hooli,Engaging,2017-11-20,,",
];
const file = (name: string, lines: string[]) => {
  return { name, mimeType: "text/csv", buffer: Buffer.from(`${lines.join("\n")}\n`) };
};

beforeAll(async () => {
  [server, browser] = await Promise.all([startRealServer({ DEMO: "0", DEFAULT_LANG: "en" }), launchBrowser()]);
  shown = await openPage(browser, server.url, { locale: "en-GB" });
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

async function importFromEmpty(page: Page): Promise<void> {
  await page.goto("/");
  await page.locator(".empty").getByRole("link").click();
  const input = page.getByTestId("import-drop").locator("input[type=file]").first();
  await input.setInputFiles([file("accounts.csv", accounts), file("sales_pipeline.csv", pipeline)]);
  await page.getByTestId("import-start").click();
  await page.getByTestId("import-summary").waitFor();
}

/** Each step goes on from where the one before has led: a person walks through once. */
describe("somebody who never saw it, with an export of deals in an empty product", () => {
  it("imports the files without a row rejected", async () => {
    await importFromEmpty(shown.page);
    expect(await shown.page.getByTestId("rejected-rows").count()).toBe(0);
  });

  it("is offered to stand at the day of the records, where nobody looks lost", async () => {
    const { page } = shown;
    await page.getByRole("link", { name: "See the accounts" }).click();
    await page.getByTestId("stand-at").click();
    await expect.poll(() => page.getByTestId("as-of").innerText(), { timeout: 20_000 }).toBe("15 Dec 2017");
  });

  it("reads which account needs attention first and why, and opens it", async () => {
    const { page } = shown;
    expect(await page.getByTestId("attention").innerText()).toContain("Hooli");
    await page.getByTestId("attention").getByRole("link", { name: "Hooli" }).click();
    const why = await page.getByTestId("account-attention").innerText();
    expect(why).toMatch(/buys [\d.]+ % less than before/);
  });

  it("asks the chat why, and is given the same reason with its evidence", async () => {
    const { page } = shown;
    await page.getByRole("button", { name: "Ask about this account" }).first().click();
    await page.getByRole("button", { name: "Why does this account need attention?" }).click();
    const answer = page.locator(".chat-answer").last();
    await answer.getByText(/buys [\d.]+ % less than before/).waitFor();
    expect(await answer.getByTestId("citation").count()).toBeGreaterThan(0);
  });

  it("drafts a plan of sections", async () => {
    const { page } = shown;
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Draft", exact: true }).click();
    await page.getByTestId("provenance").waitFor();
    expect(await page.getByTestId("draft-section").count()).toBe(13);
  });

  it("corrects a section", async () => {
    const { page } = shown;
    const section = page.getByTestId("draft-section").first();
    await section.getByTestId("edit-section").click();
    await page.getByTestId("sentence-editor").first().locator("textarea").first().fill("Hooli is in technology.");
    await page.getByTestId("save-section").click();
    await page.getByTestId("section-editor").waitFor({ state: "detached" });
    expect(await section.innerText()).toContain("Hooli is in technology.");
  });

  it("exports what was corrected, and nothing complained or asked another host", async () => {
    const { page, complaints, foreign } = shown;
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByTestId("export-md").click()]);
    const text = await readFile(await download.path(), "utf8");
    expect([text.includes("Hooli is in technology."), complaints, foreign]).toEqual([true, [], []]);
  });
});
