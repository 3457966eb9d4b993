import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
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

const metro = "澜州市轨道交通集团有限公司";

/** A machine under load may take longer than the second that `poll` waits. */
const patience = { timeout: 10_000 };

async function open(path = "/", options: Parameters<typeof openPage>[2] = {}) {
  const watched = await openPage(browser, server.url, options);
  await watched.page.goto(path);
  await watched.page.getByTestId("portfolio-table").waitFor();
  return watched;
}

const rowsOf = (page: Page) => page.getByTestId("portfolio-table").locator("tbody tr");
const names = (page: Page) => rowsOf(page).locator("th a").allInnerTexts();

describe("the portfolio", () => {
  it("says which account needs attention first and why, and names the rule", async () => {
    const { page, complaints, foreign } = await open();
    const said = await page.getByTestId("attention").innerText();
    expect([said, complaints, foreign]).toEqual([
      expect.stringMatching(
        `^! 先处理：${metro} 重点 高层走访逾期 71 天 （规则：等级高的先，同级逾期久的先，再看少买多少）`,
      ),
      [],
      [],
    ]);
  });

  it("lists who needs attention in that order", async () => {
    const { page } = await open();
    await page.getByRole("button", { name: /^看全部 11 家$/ }).click();
    await expect.poll(() => rowsOf(page).count(), patience).toBe(11);
    expect((await names(page))[0]).toBe(metro);
  });

  it("stands the picture left of the table on a wide screen, and above it on a phone", async () => {
    const isBeside = async (width: number) => {
      const { page } = await open("/", { viewport: { width, height: 900 } });
      const picture = await page.getByTestId("portfolio-chart").boundingBox();
      const table = await page.getByTestId("portfolio-table").boundingBox();
      return picture !== null && table !== null && picture.x + picture.width <= table.x && picture.y < table.y;
    };
    expect([await isBeside(1440), await isBeside(375)]).toEqual([true, false]);
  });

  it.each([
    ["二八分析", "picture-pareto", /^关键少数 6$/, 6],
    ["价值分群", "picture-segment", /^重要价值/, 8],
    ["等级分布", "picture-class", /^重点/, 5],
  ])("filters the table by what is pressed in %s", async (tab, picture, part, left) => {
    const { page } = await open();
    await page.getByRole("tab", { name: tab }).click();
    await page.getByTestId(picture).getByRole("button", { name: part }).click();
    await expect.poll(() => rowsOf(page).count(), patience).toBe(left);
  });

  it("finds whoever has no place in the matrix", async () => {
    const { page } = await open();
    await page
      .getByTestId("portfolio-chart")
      .getByRole("button", { name: /^待定位 4$/ })
      .click();
    await expect.poll(() => rowsOf(page).count(), patience).toBe(4);
  });

  it("narrows by owner and flag at once, and takes both back", async () => {
    const { page } = await open();
    await page.getByRole("combobox", { name: "按标记筛选" }).selectOption("stale");
    await page.getByRole("combobox", { name: "按负责人筛选" }).selectOption("林晓雯");
    await expect.poll(() => names(page), patience).toEqual(["Nordhavn Belysning A/S"]);
    await page.getByRole("button", { name: "清除筛选" }).click();
    await expect.poll(() => rowsOf(page).count(), patience).toBe(15);
  });

  it("shows what an address says, and keeps in the address what is chosen", async () => {
    const { page } = await open("/?class=key&sort=name&picture=classes");
    const shown = await names(page);
    await page.getByRole("searchbox").fill("冷链");
    await expect.poll(() => new URL(page.url()).searchParams.get("q"), patience).toBe("冷链");
    await page.reload();
    await expect.poll(() => names(page), patience).toEqual(["霜桥冷链物流有限公司"]);
    expect([shown.length, shown]).toEqual([5, shown.toSorted(new Intl.Collator("zh-CN").compare)]);
  });

  it("keeps a view under a name in this browser, and forgets it again", async () => {
    const { page } = await open("/?owner=孙鹏&sort=-revenue12m&picture=pareto");
    await page.getByTestId("save-view").click();
    await page.getByRole("textbox", { name: "视图名称" }).fill("孙鹏的客户");
    await page.keyboard.press("Enter");
    await page.goto("/");
    await page.getByRole("button", { name: "孙鹏的客户" }).click();
    await page.getByTestId("picture-pareto").waitFor();
    const kept = Object.fromEntries(new URL(page.url()).searchParams);
    await page.getByTestId("save-view").click();
    await page.getByRole("button", { name: "删除 孙鹏的客户" }).click();
    expect([kept, await page.getByRole("button", { name: /^孙鹏的客户$/ }).count()]).toEqual([
      { owner: "孙鹏", sort: "-revenue12m", picture: "pareto" },
      0,
    ]);
  });

  it("opens the months that revenue is the sum of", async () => {
    const { page } = await open();
    await rowsOf(page).first().getByRole("button", { name: "2,449.9" }).click();
    const reason = page.getByRole("dialog", { name: /^近 12 个月销售额/ });
    await reason.getByRole("row").first().waitFor();
    expect(await reason.innerText()).toMatch(/最近一次下单：2026年/);
  });

  it("is worked by keyboard alone: another picture, a class, and the account behind it", async () => {
    const { page } = await open();
    await page.getByRole("tab", { selected: true }).focus();
    for (const key of ["ArrowRight", "ArrowRight", "ArrowRight"]) await page.keyboard.press(key);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expect.poll(() => rowsOf(page).count(), patience).toBe(5);
    await rowsOf(page).first().getByRole("link").press("Enter");
    await page.getByTestId("account-header").waitFor();
    expect(await page.getByTestId("account-header").innerText()).toContain("Rheinland Licht");
  });
});

const wordOfFocus = (page: Page) => page.evaluate<string>("document.activeElement?.textContent ?? ''");

describe("the bubbles of the matrix", () => {
  it("are reached one by one by keys, and Enter presses one as a click does", async () => {
    const { page, complaints } = await open();
    const bubbles = page.getByTestId("bubble-keys").getByRole("button");
    await bubbles.first().waitFor({ state: "attached" });
    await page.getByRole("tab", { selected: true }).focus();
    await page.keyboard.press("Tab");
    const heard: string[] = [];
    for (const key of ["Home", "ArrowRight", "End"]) {
      await page.keyboard.press(key);
      heard.push(await wordOfFocus(page));
    }
    await page.keyboard.press("Enter");
    await expect.poll(() => rowsOf(page).count(), patience).toBe(1);
    const selected = await page.getByTestId("selected-account").innerText();
    expect([new Set(heard).size, await bubbles.count(), complaints]).toEqual([3, 11, []]);
    expect(heard[2]).toMatch(`${(await names(page))[0]}：客情关系 100，潜在价值 36.3，A 档`);
    expect(selected).toContain((await names(page))[0]);
  });
});

const wide = { viewport: { width: 1440, height: 900 }, colorScheme: "light" as const };
const phone = { viewport: { width: 375, height: 800 }, colorScheme: "dark" as const };

it.each([
  ["pareto", "wide and light", wide],
  ["segments", "wide and light", wide],
  ["pareto", "a phone and dark", phone],
  ["classes", "a phone and dark", phone],
])("the picture %s breaks no rule and fits the screen, %s", async (picture, _look, options) => {
  const { page, complaints } = await open(`/?picture=${picture}`, options);
  const overflow = await page.evaluate<number>("document.documentElement.scrollWidth - window.innerWidth");
  expect([await brokenRules(page), overflow <= 0, complaints]).toEqual([[], true, []]);
});

describe("after a review", () => {
  it("marks whose class changed since, with the reason", async () => {
    const review = await fetch(`${server.url}/v1/reviews`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ asOf: "2026-06-30" }),
    });
    const { page } = await open("/?flag=changed");
    await rowsOf(page).first().getByRole("button", { name: "新进重点" }).click();
    const reason = page.getByRole("dialog", { name: /^Rheinland Licht .* · 新进重点$/ });
    await reason.getByText("→").waitFor();
    expect([review.ok, await reason.innerText()]).toEqual([
      true,
      expect.stringMatching(/待评\s*→.*重点\s+得 86\.5 分/s),
    ]);
  });
});

const post = (body: unknown): RequestInit => ({
  method: "POST",
  headers: { "content-type": "application/json" },
  body: JSON.stringify(body),
});
const ended = async (path: string) =>
  (await fetch(`${server.url}${path}`, { headers: { accept: "text/event-stream" } })).text();

async function importCsv(name: string, csv: string): Promise<void> {
  const body = new FormData();
  body.append("files", new Blob([csv]), name);
  const started = await fetch(`${server.url}/v1/imports`, { method: "POST", body });
  await ended(`/v1/imports/${z.object({ importId: z.string() }).parse(await started.json()).importId}`);
}

describe("a plan whose data changed", () => {
  it("stands in the attention line with a door to it, in the figures and behind a filter", async () => {
    const accounts = z.object({ items: z.array(z.object({ id: z.string(), externalId: z.string() })) });
    const { items } = accounts.parse(await (await fetch(`${server.url}/v1/accounts?limit=50`)).json());
    const id = items.find(({ externalId }) => externalId === "A-02")?.id ?? "";
    const started = await fetch(`${server.url}/v1/accounts/${id}/drafts`, post({ kind: "account-plan", lang: "zh" }));
    const { draftId } = z.object({ draftId: z.string() }).parse(await started.json());
    await ended(`/v1/drafts/${draftId}`);
    const [head = "", ...orders] = readFileSync("db/demo/orders.csv", "utf8").split("\n");
    const last = orders.findLast((line) => line.includes(",A-02,")) ?? "";
    await importCsv("orders.csv", `${head}\n${last.replace(/(\d+)\.00,CNY/, "9$1.00,CNY")}\n`);
    const { page, complaints } = await open("/?flag=stale-draft");
    await expect.poll(() => names(page), patience).toEqual([metro]);
    const figure = await page.getByTestId("stale-plans").innerText();
    await page
      .getByTestId("attention")
      .getByRole("link", { name: /^大客户计划有 \d+ 句数据已变$/ })
      .click();
    await page.getByTestId("freshness").waitFor();
    expect([figure, new URL(page.url()).pathname, complaints]).toEqual(["1 份", `/drafts/${draftId}`, []]);
  });
});

it("loads less than 400 KB of compressed scripts for the first page, and the words of one language", async () => {
  const { page } = await open();
  await page.getByTestId("portfolio-chart").locator("canvas").waitFor();
  const scripts = await page.evaluate<string[]>(
    "performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => name.endsWith('.js'))",
  );
  const texts = await Promise.all(scripts.map(async (address) => (await fetch(address)).text()));
  const compressed = texts.reduce((sum, text) => sum + gzipSync(text).length, 0);
  const isSpoken = (words: string) => texts.some((text) => text.includes(words));
  expect([isSpoken("先处理："), isSpoken("Skip to content")]).toEqual([true, false]);
  expect(compressed).toBeLessThan(400_000);
});

describe("a language whose words do not come", () => {
  const withoutEnglish = async () => {
    const watched = await openPage(browser, server.url);
    await watched.page.route("**/assets/en-*.js", (route) => route.abort());
    return watched.page;
  };

  it("is told of at the switch, and the page goes on in the other", async () => {
    const page = await withoutEnglish();
    await page.goto("/");
    await page.getByTestId("lang-switch").click();
    await page.getByRole("alert").getByText("英文界面未能载入").waitFor();
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("客户群");
  });

  it("is told of at the start, with a way to try again", async () => {
    const page = await withoutEnglish();
    await page.addInitScript("localStorage.setItem('groundplan.lang', 'en')");
    await page.goto("/");
    await page.getByRole("alert").getByText("groundplan could not be loaded.").waitFor();
    await page.unroute("**/assets/en-*.js");
    await page.getByRole("button", { name: "Try again" }).click();
    await page.getByTestId("portfolio-table").waitFor();
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("Portfolio");
  });
});

describe("a thousand accounts", () => {
  const current = async (page: Page): Promise<number> =>
    Number(await page.evaluate("document.activeElement?.getAttribute('aria-rowindex')"));

  it("are gone through row by row by keys, while only those near the window are drawn, and Enter opens one", async () => {
    const rows = Array.from({ length: 985 }, (_, at) => `M-${at},澄海${at}号工厂,制造\n`);
    await importCsv("accounts.csv", `id,name,industry\n${rows.join("")}`);
    const { page, complaints } = await open("/?sort=name");
    await rowsOf(page).first().focus();
    // A row far away is drawn before it can be gone to.
    for (const [key, row] of [
      ["End", 1001],
      ["PageUp", 991],
      ["ArrowDown", 992],
      ["Home", 2],
    ] as const) {
      await page.keyboard.press(key);
      await expect.poll(() => current(page), patience).toBe(row);
    }
    await page.keyboard.press("End");
    await expect.poll(() => rowsOf(page).last().getAttribute("aria-rowindex"), patience).toBe("1001");
    const drawn = await rowsOf(page).count();
    const all = await page.getByTestId("portfolio-table").getAttribute("aria-rowcount");
    await page.keyboard.press("Enter");
    await page.getByTestId("account-header").waitFor();
    expect([drawn < 80, all, complaints]).toEqual([true, "1001", []]);
  });
});
