import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { accountIds } from "#test/helpers/account-ids";
import { brokenRules } from "#test/helpers/broken-rules";
import { launchBrowser, openPage } from "#test/helpers/browser";
import { demoTemplate } from "#test/helpers/demo-template";
import { type RealServer, startRealServer } from "#test/helpers/real-server";

let server: RealServer;
let browser: Browser;
let idOf: ReadonlyMap<string, string>;

beforeAll(async () => {
  [server, browser] = await Promise.all([startRealServer({}, await demoTemplate()), launchBrowser()]);
  idOf = await accountIds(server.url);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

/** A design studio of which six factors are unknown, a metro of which all are known. */
const studio = "A-14";
const metro = "A-02";

async function openAccount(page: Page, externalId: string): Promise<void> {
  await page.goto(`/accounts/${idOf.get(externalId)}`);
  await page.getByTestId("radar").locator("canvas").waitFor();
  await page.getByTestId("coaching-card").first().waitFor();
}

async function openWhatIf(page: Page, externalId: string): Promise<Locator> {
  await openAccount(page, externalId);
  await page.getByTestId("account-what-if").locator("summary").first().press("Enter");
  await page.getByTestId("sliders").waitFor();
  return page.getByTestId("account-what-if");
}

const scoreOf = async (whatIf: Locator) => (await whatIf.getByTestId("score-change").innerText()).split("→");

describe("the radar", () => {
  it("opens from a hatched spoke what is missing, where it comes from and how it is brought in", async () => {
    const { page, complaints, foreign } = await openPage(browser, server.url);
    await openAccount(page, studio);
    const canvas = page.getByTestId("radar").locator("canvas");
    const { width = 0, height = 0 } = (await canvas.boundingBox()) ?? {};
    const sheet = page.getByTestId("missing-sheet");
    // A canvas is there before its spokes are drawn.
    await expect
      .poll(async () => {
        await canvas.click({ position: { x: width / 2, y: height * 0.7 } });
        return sheet.count();
      })
      .toBe(1);
    const said = await sheet.innerText();
    const way = await sheet.getByRole("link", { name: "导入客户表" }).getAttribute("href");
    expect([said, way, complaints, foreign]).toEqual([
      expect.stringMatching(/待补：质量体系[\s\S]*客户表“质量体系”列[\s\S]*规则：scorecard\.missing/),
      "/import",
      [],
      [],
    ]);
  });

  it("is worked by keys alone: open what is missing, write it down, and come back", async () => {
    const { page } = await openPage(browser, server.url);
    await openAccount(page, studio);
    const label = page.getByTestId("radar-missing").filter({ hasText: "流程成熟度" });
    await label.press("Enter");
    await page.getByTestId("missing-sheet").getByTestId("missing-note").press("Enter");
    const about = await page.getByTestId("add-note").getByLabel("标题").inputValue();
    await page.keyboard.press("Escape");
    await expect.poll(() => page.getByRole("dialog").count()).toBe(0);
    expect(about).toBe("流程成熟度");
  });

  it("has a table of missing data, what weighs most first", async () => {
    const { page } = await openPage(browser, server.url);
    await openAccount(page, studio);
    const shares = page.getByTestId("missing-data").locator("tbody td:nth-child(2)");
    await shares.first().waitFor();
    const shown = (await shares.allInnerTexts()).map((share) => Number.parseFloat(share));
    expect([shown.length, shown]).toEqual([6, shown.toSorted((a, b) => b - a)]);
  });
});

describe("what if", () => {
  it("computes score and class anew while a slider is moved by keys, and resets them", async () => {
    const { page, complaints } = await openPage(browser, server.url);
    const whatIf = await openWhatIf(page, metro);
    const slider = whatIf.getByRole("slider", { name: "行业影响力" });
    for (const key of ["Home", "ArrowRight"]) await slider.press(key);
    await expect.poll(async () => (await scoreOf(whatIf))[1]).toMatch(/72\.9\s*重点/);
    const said = await slider.getAttribute("aria-valuetext");
    await whatIf.getByRole("button", { name: "恢复原样" }).press("Enter");
    await expect.poll(async () => (await scoreOf(whatIf)).length).toBe(1);
    expect([said, complaints]).toEqual(["2 / 5", []]);
  });

  it("takes one change back and keeps the others", async () => {
    const { page } = await openPage(browser, server.url);
    const whatIf = await openWhatIf(page, metro);
    await whatIf.getByRole("slider", { name: "商业信誉" }).press("Home");
    await whatIf.getByRole("slider", { name: "毛利率" }).press("End");
    await whatIf.getByRole("button", { name: "撤回：商业信誉" }).click();
    const tried = whatIf.locator(".change-slider.is-changed");
    await expect.poll(() => tried.allInnerTexts()).toEqual([expect.stringContaining("毛利率")]);
  });

  it("holds a deal's win rate against a stronger competitor", async () => {
    const { page } = await openPage(browser, server.url);
    await openAccount(page, metro);
    const deal = page.getByTestId("open-deal").first();
    await deal.getByTestId("what-if").locator("summary").press("Enter");
    const rival = deal.getByRole("group", { name: "澄光科技的强弱（0–100）" });
    for (const element of ["客户关系", "解决方案", "商务", "交付"]) {
      await rival.getByRole("slider", { name: element }).press("End");
    }
    const rate = async (id: string) => Number.parseFloat(await deal.getByTestId(id).innerText());
    const now = await rate("deal-rate");
    await expect.poll(() => rate("what-if-rate")).toBeLessThan(now);
  });
});

describe("white space", () => {
  it("says where there is most to win, and opens why a place is a competitor's and what to ask", async () => {
    const { page } = await openPage(browser, server.url);
    await openAccount(page, metro);
    const cell = page.getByTestId("cell-competitor").first();
    await cell.press("Enter");
    const sheet = page.getByRole("dialog", { name: "机电中心：Smart Control Gateway" });
    await sheet.getByText("供应格局 WS-023").waitFor();
    await sheet.getByText("现在到底由谁供货？").waitFor();
    const said = await sheet.innerText();
    const next = await page.getByTestId("white-space-band").locator(".next-action").innerText();
    expect([next, await cell.innerText(), said]).toEqual([
      expect.stringMatching(/运营公司的 Smart Control Gateway 还是空白.*规则：white-space\.open/),
      expect.stringMatching(/澄光科技\s+¥380\s*万/),
      expect.stringMatching(/对手 · 澄光科技[\s\S]*供应格局 WS-023[\s\S]*现在到底由谁供货？/),
    ]);
  });
});

describe("coaching cards", () => {
  it("name their rule, are put away with a reason, and brought back by pressing Enter on the undo that has the focus", async () => {
    const { page, complaints } = await openPage(browser, server.url);
    await openAccount(page, metro);
    const band = page.getByTestId("coaching-band");
    const card = band.getByTestId("coaching-card").first();
    const [id, rule] = [await card.getAttribute("data-card"), await card.getByTestId("card-rule").innerText()];
    await card.getByRole("button", { name: /^收起/ }).click();
    await card.getByLabel("为什么收起").fill("已约好下周见面");
    await card.getByRole("button", { name: "收起这条" }).click();
    const away = band.getByTestId("dismissed-card");
    await away.waitFor();
    const because = await away.innerText();
    const next = await card.getAttribute("data-card");
    await page.locator("button:focus").waitFor();
    await page.keyboard.press("Enter");
    await expect.poll(() => card.getAttribute("data-card")).toBe(id);
    expect([rule, because, next === id, complaints]).toEqual([
      "规则：风险触发",
      expect.stringContaining("原因：已约好下周见面。"),
      false,
      [],
    ]);
  });
});

describe("what is to be cleared up", () => {
  it("holds a newer note against the record, and opens the words", async () => {
    const { page } = await openPage(browser, server.url);
    await openAccount(page, metro);
    const both = page.getByTestId("contradiction").first();
    const said = await both.innerText();
    await both.getByRole("button", { name: /看纪要原文/ }).click();
    const words = await page.getByTestId("note-mark").innerText();
    expect([said, words]).toEqual([
      expect.stringMatching(/¥520\s*万[\s\S]*系统记录[\s\S]*¥680\s*万/),
      expect.stringContaining("财务那边口径压到 520 万"),
    ]);
  });

  it("goes to the deal that the record speaks of", async () => {
    const { page } = await openPage(browser, server.url);
    await openAccount(page, metro);
    await page
      .getByTestId("contradiction")
      .first()
      .getByRole("link", { name: /看这条记录/ })
      .click();
    const deal = page.getByTestId("open-deal").filter({ hasText: "5 号线车站公共区" });
    await expect.poll(async () => ((await deal.boundingBox())?.y ?? -1) >= 48).toBe(true);
  });

  it("shows who is named in notes and is no contact, with the passage, puts them aside by keys, and takes it back", async () => {
    const { page, complaints } = await openPage(browser, server.url);
    await openAccount(page, metro);
    const person = page.getByTestId("unlinked-person");
    const said = await person.innerText();
    await person.getByRole("button", { name: "搁置：范仲平" }).press("Enter");
    await person.getByRole("button", { name: "与这家客户的业务无关" }).press("Enter");
    await person.getByRole("button", { name: "搁置", exact: true }).press("Enter");
    const decided = page.getByTestId("decided-detection");
    const told = await decided.innerText();
    await decided.getByRole("button", { name: "撤回：范仲平" }).press("Enter");
    await person.waitFor();
    expect([said, told, complaints]).toEqual([
      expect.stringMatching(/范仲平（总工）[\s\S]*最后签字[\s\S]*关联到联系人[\s\S]*新建联系人/),
      expect.stringMatching(/范仲平已搁置：与这家客户的业务无关/),
      [],
    ]);
  });
});

describe("the account page", () => {
  it("keeps its order: value, people, needs, deals, what next, timeline", async () => {
    const { page } = await openPage(browser, server.url);
    await openAccount(page, metro);
    await page.getByTestId("timeline").waitFor();
    const bands = await page
      .locator("section.band")
      .evaluateAll((all) => all.map((band) => band.getAttribute("data-testid") ?? ""));
    const own = [
      "value-band",
      "white-space-band",
      "people-band",
      "needs-band",
      "deals-band",
      "coaching-band",
      "timeline",
    ];
    expect(bands.filter((band) => own.includes(band))).toEqual(own);
  });

  it("breaks no rule of accessibility with sliders open", async () => {
    const { page } = await openPage(browser, server.url);
    await openWhatIf(page, metro);
    await page.getByTestId("white-space").waitFor();
    expect(await brokenRules(page)).toEqual([]);
  });

  it("breaks none in the dark on a phone in English, and does not scroll sideways", async () => {
    const options = { viewport: { width: 375, height: 800 }, colorScheme: "dark", locale: "en-GB" } as const;
    const { page } = await openPage(browser, server.url, options);
    await page.addInitScript('localStorage.setItem("groundplan.lang", "en")');
    await openWhatIf(page, studio);
    await page.getByTestId("white-space").waitFor();
    const width = await page.evaluate<number>("document.documentElement.scrollWidth");
    expect([width, await brokenRules(page)]).toEqual([375, []]);
  });
});
