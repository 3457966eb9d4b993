import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { brokenRules } from "#test/helpers/broken-rules";
import { launchBrowser, openPage, type WatchedPage } from "#test/helpers/browser";
import { demoTemplate } from "#test/helpers/demo-template";
import { type RealServer, startRealServer } from "#test/helpers/real-server";

let server: RealServer;
let browser: Browser;
let account: string;
let holder: string;

async function ask<T extends z.ZodType>(path: string, schema: T): Promise<z.infer<T>> {
  return schema.parse(await (await fetch(`${server.url}${path}`)).json());
}

beforeAll(async () => {
  [server, browser] = await Promise.all([startRealServer({}, await demoTemplate()), launchBrowser()]);
  const found = z.object({ items: z.array(z.object({ id: z.string(), externalId: z.string() })) });
  const { items } = await ask("/v1/accounts?limit=50", found);
  account = items.find(({ externalId }) => externalId === "A-02")?.id ?? "";
  const page = z.object({ contacts: z.array(z.object({ name: z.string() })) });
  holder = (await ask(`/v1/accounts/${account}`, page)).contacts[0]?.name ?? "";
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

async function openSheet(options: BrowserContextOptions = {}): Promise<WatchedPage> {
  const watched = await openPage(browser, server.url, options);
  await watched.page.goto(`/accounts/${account}`);
  await reopenSheet(watched.page);
  return watched;
}

async function reopenSheet(page: Page): Promise<void> {
  await page.getByTestId("timeline").getByRole("button", { name: "新增纪要" }).click();
  await page.getByTestId("add-note").waitFor();
}

/** Lets files fall onto the page, as a hand that drags them from a folder. */
async function drop(page: Page, files: { name: string; text: string }[]): Promise<void> {
  await page.getByTestId("note-drop").waitFor();
  await page.evaluate(`
    const dataTransfer = new DataTransfer();
    for (const { name, text } of ${JSON.stringify(files)}) dataTransfer.items.add(new File([text], name));
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
  `);
}

const minutes = () => `# 走访\n\n设备部经理邵启明也在场。${holder}要求灯具质保五年。财务部经理骆文彬问了账期。\n`;

describe("a file dropped on the sheet of a new note", () => {
  let shown: WatchedPage;
  const suggested = (kind: string) => shown.page.getByTestId(`suggestion-${kind}`);

  beforeAll(async () => {
    shown = await openSheet();
    await drop(shown.page, [
      { name: "2026-11-14 走访.md", text: minutes() },
      { name: "订单.csv", text: "a,b\n1,2\n" },
    ]);
    await shown.page.getByRole("button", { name: "把 1 个文件存为纪要" }).waitFor();
  });

  it("is listed, and what is no note is refused with the reason", async () => {
    const sheet = await shown.page.getByTestId("add-note").innerText();
    expect([sheet.includes("2026-11-14 走访.md"), sheet.includes("订单.csv：这里只收纪要类文件")]).toEqual([
      true,
      true,
    ]);
  });

  describe("once it is saved", () => {
    beforeAll(async () => {
      await shown.page.getByRole("button", { name: "把 1 个文件存为纪要" }).click();
      await suggested("need").waitFor();
    });

    it("shows what follows from it, each over its sentence", async () => {
      const quotes = await shown.page.getByTestId("add-note").locator("blockquote").allInnerTexts();
      expect(quotes.sort()).toEqual(
        ["设备部经理邵启明也在场。", `${holder}要求灯具质保五年。`, "财务部经理骆文彬问了账期。"].sort(),
      );
    });

    it("breaks no accessibility rule", async () => {
      expect(await brokenRules(shown.page)).toEqual([]);
    });

    it("makes a contact of somebody who is accepted", async () => {
      await shown.page.getByRole("button", { name: "建为联系人：邵启明" }).click();
      await shown.page.getByTestId("suggestion-accepted").waitFor();
      const page = z.object({ contacts: z.array(z.object({ name: z.string() })) });
      const { contacts } = await ask(`/v1/accounts/${account}`, page);
      expect(contacts.map(({ name }) => name)).toContain("邵启明");
    });

    it("puts away what is rejected", async () => {
      await shown.page.getByRole("button", { name: "不采纳：骆文彬" }).click();
      const told = shown.page.getByTestId("suggestion-rejected");
      await told.waitFor();
      expect([await told.innerText(), await suggested("person").count()]).toEqual(["– 不再建议：骆文彬", 0]);
    });

    it("still suggests what nobody decided on after a reload, and nothing else", async () => {
      await shown.page.reload();
      await shown.page.getByTestId("timeline").getByRole("button", { name: "走访", exact: true }).first().click();
      await shown.page.getByRole("button", { name: "可跟进的内容" }).click();
      await suggested("need").waitFor();
      expect([await suggested("person").count(), await suggested("need").count()]).toEqual([0, 1]);
    });

    it("marks a sentence in the note when it is pressed", async () => {
      await shown.page.getByRole("button", { name: /^在原文中标出/ }).click();
      expect(await shown.page.getByTestId("note-mark").innerText()).toBe(`${holder}要求灯具质保五年。`);
    });

    it("complained of nothing and asked no foreign host", () => {
      expect([shown.complaints, shown.foreign]).toEqual([[], []]);
    });
  });
});

describe("a note that was written and not saved", () => {
  it("is there again after a reload", async () => {
    const { page } = await openSheet();
    await page.getByLabel("谈了什么").fill("还没写完的话");
    await page.reload();
    await reopenSheet(page);
    expect(await page.getByLabel("谈了什么").inputValue()).toBe("还没写完的话");
  });

  it("is forgotten once it is saved", async () => {
    const { page } = await openSheet();
    await page.getByLabel("标题").fill("电话");
    await page.getByLabel("谈了什么").fill("天气很好。");
    await page.getByRole("button", { name: "保存纪要" }).click();
    await page.getByText("没有新的联系人、需求或任务").waitFor();
    await page.getByRole("button", { name: "再写一条" }).click();
    expect(await page.getByLabel("谈了什么").inputValue()).toBe("");
  });
});

describe("minutes with next steps", () => {
  let shown: WatchedPage;
  const steps = () => shown.page.getByTestId("suggestion-task");
  const band = () => shown.page.getByTestId("tasks-band");

  beforeAll(async () => {
    shown = await openSheet({ viewport: { width: 375, height: 812 } });
    await shown.page.getByLabel("标题").fill("例会");
    await shown.page.getByLabel("谈了什么").fill("行动项：\n1. 沈卓尽快寄样灯\n2. 林晓雯整理差异表");
    await shown.page.getByRole("button", { name: "保存纪要" }).click();
    await steps().first().waitFor();
  });

  it("are put right by keys before they are accepted", async () => {
    await shown.page.getByRole("button", { name: /^修改：沈卓/ }).focus();
    await shown.page.keyboard.press("Enter");
    const form = shown.page.getByTestId("suggestion-edit");
    await form.getByLabel("截止日期").fill("2026-11-10");
    expect(await brokenRules(shown.page)).toEqual([]);
    await form.getByLabel("做什么").fill("寄两套样灯");
    await form.getByRole("button", { name: "按修改采纳" }).press("Enter");
    expect(await shown.page.getByTestId("suggestion-accepted").innerText()).toBe("✓ 已记为任务：寄两套样灯");
  });

  it("stand under the next steps of the account, without what was rejected, and say that a day is over", async () => {
    await shown.page.getByRole("button", { name: /^不采纳：林晓雯/ }).click();
    await shown.page.getByTestId("suggestion-rejected").waitFor();
    await shown.page.getByRole("button", { name: "完成", exact: true }).click();
    await band().getByTestId("task").waitFor();
    const words = await band().getByTestId("task").allInnerTexts();
    expect(words.map((one) => /寄两套样灯[\s\S]*沈卓[\s\S]*已逾期/.test(one))).toEqual([true]);
  });

  it("are ticked off and found again among those that are closed", async () => {
    await band().getByRole("checkbox", { name: "完成：寄两套样灯" }).press("Space");
    await band().getByText("还没有下一步任务").waitFor();
    await band().getByRole("button", { name: "已结束 1 项" }).click();
    await band()
      .getByRole("button", { name: /^看原话/ })
      .click();
    expect(await shown.page.getByTestId("note-mark").innerText()).toBe("沈卓尽快寄样灯");
  });

  it("complained of nothing and asked no foreign host", () => {
    expect([shown.complaints, shown.foreign]).toEqual([[], []]);
  });
});

describe("the sheet of a new note", () => {
  it("is worked by keys alone, from the words to the decision", async () => {
    const { page } = await openSheet();
    await page.getByLabel("标题").focus();
    await page.keyboard.type("电话");
    await page.getByLabel("谈了什么").focus();
    await page.keyboard.insertText(`${holder}希望备件三天内到货。`);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.getByTestId("suggestion-need").waitFor();
    await page.getByRole("button", { name: /^记为需求/ }).focus();
    await page.keyboard.press("Enter");
    expect(await page.getByTestId("suggestion-accepted").innerText()).toBe(`✓ 已记为需求：${holder}希望备件三天内到货`);
  });

  it("fits a phone in the dark and breaks no accessibility rule", async () => {
    const { page } = await openSheet({ viewport: { width: 375, height: 812 }, colorScheme: "dark" });
    const overflow = await page.evaluate<number>("document.documentElement.scrollWidth - window.innerWidth");
    expect([await brokenRules(page), overflow <= 0]).toEqual([[], true]);
  });
});

describe("a note at its own address", () => {
  it("shows the passage that a citation points to, and breaks no accessibility rule", async () => {
    const found = z.object({
      passages: z.array(z.object({ noteId: z.string(), text: z.string(), start: z.number(), end: z.number() })).min(1),
    });
    const [passage] = (await ask("/v1/search?q=EPD&limit=1", found)).passages;
    const { page, complaints } = await openPage(browser, server.url, {});
    await page.goto(`/notes/${passage?.noteId}?start=${passage?.start}&end=${passage?.end}`);
    const marked = await page.getByTestId("note-mark").textContent();
    expect([marked, await brokenRules(page), complaints]).toEqual([passage?.text, [], []]);
  });
});

describe("logging a visit on the account's page", () => {
  it("is done by keys alone, and stands in tasks and timeline at once", async () => {
    const { page, complaints, foreign } = await openPage(browser, server.url);
    await page.goto(`/accounts/${account}`);
    await page.getByTestId("open-visit").focus();
    await page.keyboard.press("Enter");
    const sheet = page.getByTestId("log-visit");
    await sheet.getByLabel("周立新").focus();
    await page.keyboard.press("Space");
    await sheet.getByLabel("谈了什么").focus();
    await page.keyboard.insertText("招标改到明年一季度。");
    await sheet.getByLabel("下一步").focus();
    await page.keyboard.insertText("提交样品测试计划");
    const broken = await brokenRules(page);
    await page.getByTestId("save-visit").focus();
    await page.keyboard.press("Enter");
    await sheet.getByText("已登记。").waitFor();
    await page.keyboard.press("Escape");
    await page.getByTestId("task").getByText("提交样品测试计划").waitFor();
    await page.getByTestId("timeline-list").getByText("招标改到明年一季度。").first().waitFor();
    expect([broken, complaints, foreign]).toEqual([[], [], []]);
  });

  it("fits a phone", async () => {
    const { page } = await openPage(browser, server.url, { viewport: { width: 375, height: 800 } });
    await page.goto(`/accounts/${account}`);
    await page.getByTestId("open-visit").click();
    const sheet = page.getByTestId("log-visit");
    await sheet.getByLabel("谈了什么").waitFor();
    const sideways = await sheet.evaluate((element) => element.scrollWidth - element.clientWidth);
    expect([sideways, await brokenRules(page)]).toEqual([0, []]);
  });
});
