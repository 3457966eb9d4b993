import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { foreignHost, mark, payloads } from "#test/fixtures/payloads";
import { launchBrowser, openPage, type WatchedPage } from "#test/helpers/browser";
import { type RealServer, startRealServer } from "#test/helpers/real-server";
import { chatFaithful } from "../model-stub/roles/chat-agent.ts";
import { type ModelServer, startModelServer } from "../model-stub/start-model-server.ts";

let model: ModelServer;
let server: RealServer;
let browser: Browser;
let account: string;
let draft: string;

const idsSchema = z.object({ items: z.array(z.object({ id: z.string(), externalId: z.string().nullish() })) });
const sectionsSchema = z.object({ sections: z.array(z.object({ id: z.string() })) });

async function ask<T extends z.ZodType>(path: string, schema: T, init?: RequestInit): Promise<z.infer<T>> {
  return schema.parse(await (await fetch(`${server.url}${path}`, init)).json());
}
const post = (body: unknown, method = "POST", headers: Record<string, string> = {}): RequestInit => ({
  method,
  headers: { "content-type": "application/json", ...headers },
  body: JSON.stringify(body),
});
const ended = async (path: string) =>
  (await fetch(`${server.url}${path}`, { headers: { accept: "text/event-stream" } })).text();

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
const table = (head: string, row: (payload: string, at: number) => string) =>
  `${head}\n${payloads.map(row).join("\n")}\n`;

/** A company of which every name is a payload: accounts, people, products, deals. */
function company(): FormData {
  const form = new FormData();
  const add = (name: string, text: string) => form.append("files", new Blob([text]), name);
  add(
    "accounts.csv",
    table("id,name,industry,country", (name, at) => `P-${at},${quoted(name)},${quoted(name)},CN`),
  );
  add(
    "contacts.csv",
    table("id,account,name,title", (name, at) => `C-${at},P-0,${quoted(name)},${quoted(name)}`),
  );
  add(
    "products.csv",
    table("id,name,series", (name, at) => `R-${at},${quoted(name)},${quoted(name)}`),
  );
  add(
    "orders.csv",
    table(
      "id,account,date,amount,currency,product",
      (_, at) => `O-${at},P-${at % 3},2026-0${1 + (at % 9)}-11,1000.00,CNY,R-${at}`,
    ),
  );
  add(
    "deals.csv",
    table(
      "id,account,name,stage,amount,currency,engaged on,expected close,decision chain",
      (name, at) => `D-${at},P-${at % 2},${quoted(name)},bid,90000,CNY,2026-05-01,2027-02-01,C-${at}:D`,
    ),
  );
  return form;
}

async function load(): Promise<void> {
  const { importId } = await ask("/v1/imports", z.object({ importId: z.string() }), {
    method: "POST",
    body: company(),
  });
  await ended(`/v1/imports/${importId}`);
  const notes = payloads.map((text, at) => ({
    accountId: "P-0",
    externalId: `N-${String(at)}`,
    title: text,
    author: text,
    date: "2026-10-11",
    text: `Visit: ${text} and the price.`,
  }));
  await ask("/v1/notes/batch", z.unknown(), post({ notes }));
  account =
    (await ask("/v1/accounts?limit=200", idsSchema)).items.find(({ externalId }) => externalId === "P-0")?.id ?? "";
  const started = z.object({ draftId: z.string() });
  draft = (await ask(`/v1/accounts/${account}/drafts`, started, post({ kind: "account-plan", lang: "en" }))).draftId;
  await ended(`/v1/drafts/${draft}`);
  const { sections } = await ask(`/v1/drafts/${draft}`, sectionsSchema);
  const added = payloads.map((text) => ({ text, kind: "fact", evidence: [] }));
  await ask(
    `/v1/drafts/${draft}/sections/${sections[0]?.id ?? ""}`,
    z.object({ version: z.literal(2) }),
    post({ added, reason: payloads[0], decision: "accepted" }, "PATCH", { "if-match": '"1"' }),
  );
}

/** A model whose every answer is made of them. */
const hostile: typeof chatFaithful = (request, count) => {
  const turn = chatFaithful(request, count);
  if (!("content" in turn)) return turn;
  const claims = payloads.map((text, at) => ({ id: `m${String(at + 1)}`, kind: "fact", text, evidence: [] }));
  return { ...turn, content: JSON.stringify({ claims, end: "complete" }) };
};

beforeAll(async () => {
  model = await startModelServer({ role: hostile });
  const settings = { DEMO: "0", OPENAI_BASE_URL: model.url, LLM_MODEL: "scripted" };
  [server, browser] = await Promise.all([startRealServer(settings), launchBrowser()]);
  await load();
}, 240_000);
afterAll(async () => {
  await browser.close();
  await server.stop();
  await model.close();
});

type Harm = {
  shown: boolean;
  ran: unknown;
  foreign: string[];
  dialogs: number;
  strangers: number;
  complaints: string[];
};
const harmless: Harm = { shown: true, ran: undefined, foreign: [], dialogs: 0, strangers: 0, complaints: [] };

/** Does something on a page, and tells whether the payloads stand there as text, and what they did meanwhile. */
async function harmOf(visit: (page: Page) => Promise<unknown>): Promise<Harm> {
  const watched: WatchedPage = await openPage(browser, server.url, { locale: "en-GB" });
  const { page, foreign, complaints } = watched;
  let dialogs = 0;
  page.on("dialog", (dialog) => {
    dialogs += 1;
    void dialog.dismiss();
  });
  await visit(page);
  // What loads or begins by itself has a moment to do so.
  await page.waitForTimeout(800);
  const ran = await page.evaluate(`globalThis.${mark}`);
  const shown = (await page.locator("body").innerText()).includes(mark);
  const strangers = await page
    .locator(
      `iframe, object, embed, base, body script, [src*="${foreignHost}"], [href*="${foreignHost}"], [href^="javascript" i], [onerror], [onload], [onfocus]`,
    )
    .evaluateAll((found) => found.filter((one) => !one.matches("script[src^='/assets/']")).length);
  await page.close();
  return { shown, ran, foreign, dialogs, strangers, complaints };
}

describe("strings that would run as scripts", () => {
  it("are more than one hundred and fifty, all different", () => {
    expect(new Set(payloads).size).toBeGreaterThanOrEqual(150);
  });

  it("stay text in the names of the portfolio", async () => {
    const harm = await harmOf(async (page) => {
      await page.goto("/");
      await page.getByTestId("portfolio-table").waitFor();
      await page.keyboard.press("End");
    });
    expect(harm).toEqual(harmless);
  });

  it("stay text on an account's page: people, deals, needs, notes", async () => {
    const harm = await harmOf(async (page) => {
      await page.goto(`/accounts/${account}`);
      await page.getByTestId("account-header").waitFor();
      await page.waitForLoadState("networkidle");
      await page.keyboard.press("End");
    });
    expect(harm).toEqual(harmless);
  });

  it("stay text in a plan, in a person's own sentences and in its evidence", async () => {
    const harm = await harmOf(async (page) => {
      await page.goto(`/drafts/${draft}`);
      await page.getByTestId("provenance").waitFor();
      await page.getByTestId("citation").first().hover();
      await page.getByTestId("citation").first().click();
      await page.getByTestId("open-versions").click();
      await page.getByTestId("version").first().waitFor();
    });
    expect(harm).toEqual(harmless);
  });

  it("stay text in passages that a search finds, and in the note behind them", async () => {
    const harm = await harmOf(async (page) => {
      await page.goto("/search?q=visit%20price");
      await page.getByTestId("passages").waitFor();
      await page.getByTestId("passages").locator(".link-button").first().click();
    });
    expect(harm).toEqual(harmless);
  });

  it.each(["rules", "model"])("stay text in answers by %s", async (mode) => {
    const harm = await harmOf(async (page) => {
      await page.goto(`/chat?account=${account}`);
      await page.getByTestId("chat-input").waitFor();
      await page
        .getByTestId("chat-mode")
        .getByRole("button")
        .nth(mode === "rules" ? 1 : 2)
        .click();
      await page.getByTestId("chat-input").fill("what was said about the visit and the price?");
      await page.keyboard.press("Enter");
      await page.getByTestId("chat-how").or(page.locator(".notice")).first().waitFor({ timeout: 60_000 });
    });
    expect(harm).toEqual(harmless);
  });

  it("stay text in what an import says of the files it rejects", async () => {
    const harm = await harmOf(async (page) => {
      await page.goto("/import");
      const rows = payloads.map((text) => `${quoted(text)},${quoted(text)},not a day,x,${quoted(text)},`).join("\n");
      const file = { name: "orders <img src=x onerror=globalThis.payloadRan=1>.csv", mimeType: "text/csv" };
      const buffer = Buffer.from(`id,account,date,amount,currency,product\n${rows}\n`);
      await page
        .locator("input[type=file]")
        .first()
        .setInputFiles({ ...file, buffer });
      await page.getByTestId("import-file").getByText(mark).first().waitFor();
    });
    expect(harm).toEqual(harmless);
  });
});
