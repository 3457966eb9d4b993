import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { brokenRules } from "#test/helpers/broken-rules";
import { launchBrowser, openPage, type WatchedPage } from "#test/helpers/browser";
import { type RealServer, startRealServer } from "#test/helpers/real-server";

let server: RealServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startRealServer({ DEMO: "0" }), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

const customers = "Kdnr,Firma,行业,备忘\nK-1,海岳照明工程有限公司,工程,老客户\nK-2,,零售,没有名称\n";
const orders = "订单号,客户,下单日期,金额\nD-1,K-1,2026-10-05,120000\nD-2,K-1,2026-13-01,88000\n";
const csv = (name: string, text: string) => ({ name, mimeType: "text/csv", buffer: Buffer.from(text) });

type Given = { name: string; text: string }[];

/** Lets files fall onto the page, as a hand that drags them from a folder. */
async function drop(page: Page, files: Given): Promise<void> {
  await page.getByTestId("import-drop").waitFor();
  await page.evaluate(`
    const dataTransfer = new DataTransfer();
    for (const { name, text } of ${JSON.stringify(files)}) dataTransfer.items.add(new File([text], name));
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
  `);
}

const cardOf = (page: Page, name: string) => page.getByTestId("import-file").filter({ hasText: name });

async function chooseField(page: Page, column: string, field: string): Promise<void> {
  const answered = page.waitForResponse((response) => response.url().endsWith("/v1/imports/preview"));
  await page.getByRole("combobox", { name: `把“${column}”列读作` }).selectOption({ label: field });
  await answered;
}

describe("an empty product", () => {
  it("says in one line what to do next, and leads there", async () => {
    const { page, complaints } = await openPage(browser, server.url);
    await page.goto("/");
    await page.locator(".empty").getByRole("link").click();
    await page.getByTestId("import-drop").waitFor();
    expect([new URL(page.url()).pathname, complaints]).toEqual(["/import", []]);
  });
});

describe("files dropped with a header that nobody knows", () => {
  let shown: WatchedPage;

  beforeAll(async () => {
    shown = await openPage(browser, server.url);
    await shown.page.goto("/import");
    await drop(shown.page, [
      { name: "客户.csv", text: customers },
      { name: "订单.csv", text: orders },
    ]);
    await shown.page.getByTestId("import-columns").first().waitFor();
  });

  it("are taken for what their names say", async () => {
    const kindOf = (name: string) => cardOf(shown.page, name).getByTestId("import-kind").inputValue();
    // Each file is told of when it has been read.
    await expect
      .poll(async () => [await kindOf("客户.csv"), await kindOf("订单.csv")], { timeout: 20_000 })
      .toEqual(["accounts", "orders"]);
  });

  it("say which column is still missing", async () => {
    expect(await cardOf(shown.page, "客户.csv").innerText()).toContain("还缺：客户名称。");
  });

  it("are named beside the button where they would be left out as they are", async () => {
    await shown.page.getByText("导入时会跳过：").waitFor();
    expect(await shown.page.getByText("导入时会跳过：").innerText()).toBe("还认不出，导入时会跳过：客户.csv");
  });

  it("show the first rows beside each column", async () => {
    const row = cardOf(shown.page, "客户.csv").getByRole("row").filter({ hasText: "Firma" });
    expect(await row.innerText()).toContain("海岳照明工程有限公司");
  });

  it("tell before the import which row cannot be read", async () => {
    expect(await cardOf(shown.page, "订单.csv").innerText()).toContain("第 3 行，下单日期：“2026-13-01”");
  });

  describe("once the columns are chosen and the files imported", () => {
    beforeAll(async () => {
      const { page } = shown;
      await chooseField(page, "Kdnr", "客户编号");
      await chooseField(page, "Firma", "客户名称");
      await page.getByTestId("import-start").click();
      await page.getByTestId("import-summary").waitFor();
    });

    it("give what was created and rejected, kind by kind", async () => {
      const rows = shown.page.getByTestId("import-summary").locator("table").first().locator("tbody tr");
      expect((await rows.allInnerTexts()).map((row) => row.split(/\s+/))).toEqual([
        ["客户", "1", "0", "0", "1"],
        ["订单", "1", "0", "0", "1"],
      ]);
    });

    it("name line, column and reason of each rejected row", async () => {
      const rows = await shown.page.getByTestId("rejected-rows").locator("tbody tr").allInnerTexts();
      expect(rows.map((row) => row.split("\t").map((cell) => cell.trim()))).toEqual([
        ["3", "Firma", expect.stringContaining("必填")],
        ["3", "下单日期", expect.stringContaining("2026-13-01")],
      ]);
    });

    it("show the account in the portfolio", async () => {
      const { page } = await openPage(browser, server.url);
      await page.goto("/");
      const link = page.getByTestId("portfolio-table").getByRole("link", { name: "海岳照明" });
      await link.waitFor();
      expect(await link.count()).toBe(1);
    });

    it("are found again, result and all, after a reload", async () => {
      const { page } = await openPage(browser, server.url);
      await page.goto(shown.page.url());
      await page.getByTestId("import-summary").waitFor();
      expect(await page.getByTestId("import-step").innerText()).toContain("结果");
    });

    it("are handed back as a file that goes in when it is mended, its columns read as before", async () => {
      const { page } = shown;
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByTestId("rejected-download").first().click(),
      ]);
      const text = await readFile(await download.path(), "utf8");
      await drop(page, [{ name: download.suggestedFilename(), text: text.replace("K-2,,", "K-2,光铭照明,") }]);
      await cardOf(page, "客户.rejected.csv").getByText("共 1 行").waitFor();
      await page.getByTestId("import-start").click();
      await page.getByTestId("import-summary").waitFor();
      const row = page.getByTestId("import-summary").locator("table").first().locator("tbody tr");
      expect((await row.allInnerTexts()).map((one) => one.split(/\s+/))).toEqual([["客户", "1", "0", "0", "0"]]);
    });

    it("make the browser complain of nothing and ask no other host", () => {
      expect([shown.complaints, shown.foreign]).toEqual([[], []]);
    });
  });
});

describe("a page that is loaded again while an import runs", () => {
  it("finds it, and its result in the end", async () => {
    const { page } = await openPage(browser, server.url);
    await page.goto("/import");
    const rows = Array.from({ length: 2000 }, (_, at) => `L-${at},K-1,2026-09-01,${at + 1}`);
    const input = page.getByTestId("import-drop").locator("input[type=file]").first();
    await input.setInputFiles(csv("orders.csv", `id,account,date,amount\n${rows.join("\n")}\n`));
    await page.getByTestId("import-start").click();
    await page.waitForURL(/run=/);
    await page
      .getByTestId("import-progress")
      .getByText("关闭本页也会继续")
      .or(page.getByTestId("import-summary"))
      .waitFor();
    await page.reload();
    await page.getByTestId("import-summary").waitFor();
    expect(await page.getByTestId("import-summary").innerText()).toContain("2,000");
  });
});

describe("the keyboard alone", () => {
  async function tabTo(page: Page, selector: string): Promise<void> {
    for (let presses = 0; presses < 60; presses += 1) {
      await page.keyboard.press("Tab");
      if (await page.evaluate<boolean>(`document.activeElement.matches(${JSON.stringify(selector)})`)) return;
    }
    throw new Error(`no ${selector} in 60 steps`);
  }

  it("chooses a column and imports", async () => {
    const { page } = await openPage(browser, server.url);
    await page.addInitScript(`localStorage.setItem("groundplan.lang", "en")`);
    await page.goto("/import");
    const input = page.getByTestId("import-drop").locator("input[type=file]").first();
    await input.setInputFiles(csv("products.csv", "Artikel,Serie\nPanel 60,Panel\n"));
    await page.getByTestId("import-columns").first().waitFor();
    await tabTo(page, "[aria-label='Read column Artikel as']");
    const answered = page.waitForResponse((response) => response.url().endsWith("/v1/imports/preview"));
    await page.keyboard.type("name");
    await answered;
    await tabTo(page, "[data-testid=import-start]");
    await page.keyboard.press("Enter");
    await page.getByTestId("import-summary").waitFor();
    expect(await page.getByTestId("import-summary").locator("tbody").first().innerText()).toMatch(/Products\s+1\s/);
  });
});

describe.each([
  ["wide and light", { viewport: { width: 1280, height: 900 }, colorScheme: "light" as const }],
  ["a phone and dark", { viewport: { width: 375, height: 800 }, colorScheme: "dark" as const }],
])("the check of files, %s", (_look, options) => {
  it("breaks no accessibility rule and fits the screen", async () => {
    const { page } = await openPage(browser, server.url, options);
    await page.goto("/import");
    await drop(page, [
      { name: "客户.csv", text: customers },
      { name: "订单.csv", text: orders },
    ]);
    await page.getByTestId("import-columns").first().waitFor();
    const overflow = await page.evaluate<number>("document.documentElement.scrollWidth - window.innerWidth");
    expect([await brokenRules(page), overflow <= 0]).toEqual([[], true]);
  });
});
