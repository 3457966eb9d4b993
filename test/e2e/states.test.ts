import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { accountIds } from "#test/helpers/account-ids";
import { brokenRules } from "#test/helpers/broken-rules";
import { launchBrowser, openPage } from "#test/helpers/browser";
import { demoTemplate } from "#test/helpers/demo-template";
import { type RealServer, startRealServer } from "#test/helpers/real-server";

let server: RealServer;
let browser: Browser;
let account: string;

beforeAll(async () => {
  [server, browser] = await Promise.all([startRealServer({}, await demoTemplate()), launchBrowser()]);
  account = (await accountIds(server.url)).get("A-02") ?? "";
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

/** An answer of the API that refuses. */
const refusal = (status: number, detail: string) => ({
  status,
  contentType: "application/problem+json",
  body: JSON.stringify({ type: "about:blank", title: "", status, detail, errors: [] }),
});

const said = (page: Page) => page.getByRole("alert").first();

describe("a page whose data do not come", () => {
  it("says who may see it where it is not open to the reader", async () => {
    const { page } = await openPage(browser, server.url);
    await page.route(`**/v1/accounts/${account}?*`, (route) => route.fulfill(refusal(403, "只有销售总监可以查看。")));
    await page.goto(`/accounts/${account}`);
    const text = await said(page).innerText();
    expect([text, await brokenRules(page)]).toEqual([
      expect.stringMatching(/只有销售总监可以查看。[\s\S]*请向其申请[\s\S]*重试/),
      [],
    ]);
  });

  it("tries again where the server failed, and shows it then", async () => {
    const { page } = await openPage(browser, server.url);
    await page.route("**/v1/portfolio*", (route) => route.fulfill(refusal(500, "出错了。")), { times: 1 });
    await page.goto("/");
    await said(page).getByRole("button", { name: "重试" }).click();
    await page.getByTestId("portfolio-table").first().waitFor();
    expect(await page.getByRole("alert").count()).toBe(0);
  });

  it("leads away from a draft that is deleted", async () => {
    const { page } = await openPage(browser, server.url);
    await page.goto("/drafts/00000000-0000-7000-8000-000000000000");
    const text = await said(page).innerText();
    await said(page).getByRole("link").click();
    await page.waitForURL(`${server.url}/`);
    expect(text).toMatch(/找不到[\s\S]*可能已被删除/);
  });

  it("offers to load anew what an update of the server took away", async () => {
    const { page } = await openPage(browser, server.url);
    await page.goto("/");
    await page.getByTestId("portfolio-table").first().waitFor();
    await page.route("**/assets/search-page*", (route) => route.fulfill({ status: 404, body: "" }));
    await page.getByRole("link", { name: "检索", exact: true }).click();
    const text = await said(page).innerText();
    await page.unroute("**/assets/search-page*");
    await page.getByTestId("reload").click();
    await page.getByRole("heading", { name: "检索纪要" }).waitFor();
    expect(text).toMatch(/页面版本已旧。[\s\S]*重新加载/);
  });
});

describe("a page whose server is away", () => {
  it("says so in one line, keeps what is open and what is typed, and goes on by itself", async () => {
    const { page } = await openPage(browser, server.url, { viewport: { width: 375, height: 800 } });
    await page.goto("/chat");
    await page.getByTestId("chat-input").fill("哪些客户逾期未访？");
    await page.context().setOffline(true);
    await page.getByTestId("chat-send").click();
    await page.getByText("已打开的内容可以继续看").waitFor();
    const [kept, broken] = [await page.getByTestId("chat-input").inputValue(), await brokenRules(page)];
    await page.context().setOffline(false);
    await page.getByText("已打开的内容可以继续看").waitFor({ state: "detached" });
    await page.getByTestId("chat-send").click();
    await page.getByTestId("chat-assistant").waitFor();
    expect([kept, broken]).toEqual(["哪些客户逾期未访？", []]);
  });
});
