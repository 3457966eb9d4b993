import JSZip from "jszip";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { draftSchema } from "#domain/draft";
import {
  accountPageSchema,
  accountRowSchema,
  dealSchema,
  portfolioSchema,
  ratedContactSchema,
  timelineItemSchema,
} from "../../../src/api/schemas/accounts.ts";
import { explainedScoreSchema, listOf } from "../../../src/api/schemas/building-blocks.ts";
import { draftResponseSchema, draftSummarySchema } from "../../../src/api/schemas/drafts.ts";
import { meSchema } from "../../../src/api/schemas/me.ts";
import { noteResponseSchema, searchResultSchema } from "../../../src/api/schemas/notes.ts";
import { eventsOf, jsonPost } from "../../helpers/ask-api.ts";
import { openTestProduct, type TestProduct } from "../../helpers/open-test-product.ts";

let product: TestProduct;
let accountId: string;

beforeAll(async () => {
  product = await openTestProduct({ demo: true });
  const { items } = await get("/v1/accounts?q=A-01", listOf(accountRowSchema));
  accountId = items[0]?.id ?? "";
});
afterAll(() => product.close());

async function get<T extends z.ZodType>(path: string, schema: T): Promise<z.infer<T>> {
  const response = await product.ask(path);
  if (response.status !== 200) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return schema.parse(await response.json());
}

describe("reading the demo company", () => {
  it("tells who asks and what is switched on", async () => {
    const me = await get("/v1/me?lang=en", meSchema);
    expect([me.organisation.name, me.organisation.standsAt, me.lang, me.model, me.engine]).toEqual([
      "Qiming Languang Lighting Co., Ltd.",
      "2026-11-15",
      "en",
      null,
      "embedded",
    ]);
  });

  it.each(["/healthz", "/readyz"])("answers %s", async (path) => {
    expect(await get(path, z.object({ status: z.string() }))).toEqual({ status: "ok" });
  });

  it("walks every account exactly once by cursor", async () => {
    const walked: string[] = [];
    for (let cursor: string | null = ""; cursor !== null; ) {
      const path: string = `/v1/accounts?limit=4${cursor && `&cursor=${cursor}`}`;
      const page: z.infer<ReturnType<typeof listOf<typeof accountRowSchema>>> = await get(
        path,
        listOf(accountRowSchema),
      );
      walked.push(...page.items.map(({ externalId }) => externalId));
      cursor = page.nextCursor;
    }
    expect(walked.toSorted()).toEqual(Array.from({ length: 15 }, (_, at) => `A-${String(at + 1).padStart(2, "0")}`));
  });

  it("lists the accounts of one class alone", async () => {
    const { items } = await get("/v1/accounts?class=key", listOf(accountRowSchema));
    const { classes } = await get("/v1/portfolio", portfolioSchema);
    expect([new Set(items.map((row) => row.class)), items.length]).toEqual([new Set(["key"]), classes.key]);
  });

  it("gives the account page for the day asked for", async () => {
    const page = await get(`/v1/accounts/${accountId}?asOf=2026-06-30`, accountPageSchema);
    expect([page.asOf, page.account.externalId, page.months.at(-1)?.month]).toEqual(["2026-06-30", "A-01", "2026-06"]);
  });

  it.each([
    ["zh", /\p{Script=Han}/u],
    ["en", /^[A-Z]/],
  ])("explains scores in %s", async (lang, words) => {
    const { items } = await get(
      `/v1/accounts/${accountId}/scores?method=rfm&lang=${lang}`,
      listOf(explainedScoreSchema),
    );
    expect(items.map(({ explanation }) => words.test(explanation[0] ?? ""))).toEqual([true]);
  });

  it("lists contacts with level and roles", async () => {
    const { items } = await get(`/v1/accounts/${accountId}/contacts`, listOf(ratedContactSchema));
    const approver = items.find(({ externalId }) => externalId === "C-101");
    expect(approver?.roles.flatMap(({ roles }) => roles)).toContain("A");
  });

  it("lists the timeline newest first", async () => {
    const { items } = await get(`/v1/accounts/${accountId}/timeline?limit=200`, listOf(timelineItemSchema));
    const dates = items.map(({ date }) => date ?? "");
    expect(dates).toEqual(dates.toSorted().toReversed());
  });

  it("gives a deal and its win rate, one the part of the other", async () => {
    const { deals } = await get(`/v1/accounts/${accountId}`, accountPageSchema);
    const id = deals.find(({ winRate }) => winRate !== null)?.opportunity.id;
    const deal = await get(`/v1/opportunities/${id}`, dealSchema);
    expect(await get(`/v1/opportunities/${id}/win-rate`, explainedScoreSchema)).toEqual(deal.winRate);
  });

  it("finds passages and opens the note each stands in", async () => {
    const { passages } = await get(`/v1/search?q=${encodeURIComponent("紧急照明 轨道")}&limit=3`, searchResultSchema);
    const [best] = passages;
    const note = await get(`/v1/notes/${best?.noteId}`, noteResponseSchema);
    expect(note.text.slice(best?.start, best?.end)).toBe(best?.text);
  });

  it("gives the evidence a draft would be written from", async () => {
    const { ledger } = await get(
      `/v1/accounts/${accountId}/ledger`,
      z.object({ ledger: z.array(z.object({ id: z.string() })) }),
    );
    expect(new Set(ledger.map(({ id }) => id)).size).toBe(ledger.length);
  });

  it("says in the doctor that nothing is broken", async () => {
    expect(await get("/v1/doctor", z.object({ ok: z.boolean() }))).toEqual({ ok: true });
  });
});

describe("writing a draft", () => {
  const started = z.object({ draftId: z.string(), jobId: z.string() });
  let draftId: string;
  let events: Awaited<ReturnType<typeof eventsOf>>;

  beforeAll(async () => {
    const response = await product.ask(
      `/v1/accounts/${accountId}/drafts`,
      jsonPost({ kind: "account-plan", lang: "en", writer: "template" }),
    );
    expect(response.status).toBe(202);
    ({ draftId } = started.parse(await response.json()));
    events = await eventsOf(product, `/v1/drafts/${draftId}`);
  });

  it("streams the sections in order, then the end, under rising ids", () => {
    expect(events.map(({ id, event }) => [id, event])).toEqual([
      ...Array.from({ length: 13 }, (_, at) => [at + 1, "section"]),
      [14, "done"],
    ]);
  });

  it("goes on after the last event that was heard", async () => {
    expect(await eventsOf(product, `/v1/drafts/${draftId}`, 12)).toEqual(events.slice(12));
  });

  it("reads back the sections it streamed", async () => {
    const draft = await get(`/v1/drafts/${draftId}`, draftResponseSchema);
    const streamed = events.slice(0, 13).map(({ data }) => data);
    expect([draft.status, draft.sections.map((section) => ({ section }))]).toEqual(["ready", streamed]);
  });

  it("lists the draft under its account", async () => {
    const { items } = await get(`/v1/accounts/${accountId}/drafts`, listOf(draftSummarySchema));
    expect(items.map(({ id, status }) => [id, status])).toEqual([[draftId, "ready"]]);
  });

  it("exports the Markdown that the draft carries", async () => {
    const { markdown } = await get(`/v1/drafts/${draftId}`, draftResponseSchema);
    const file = await product.ask(`/v1/plans/${draftId}/export?format=md`);
    expect(await file.text()).toBe(markdown);
  });

  it("exports a Word file that holds every section's title", async () => {
    const file = await product.ask(`/v1/plans/${draftId}/export?format=docx`);
    const zip = await JSZip.loadAsync(await file.arrayBuffer());
    const document = (await zip.file("word/document.xml")?.async("string")) ?? "";
    const { sections } = await get(`/v1/drafts/${draftId}`, draftResponseSchema);
    expect(sections.filter(({ title }) => !document.includes(title.replaceAll("&", "&amp;")))).toEqual([]);
  });

  it("exports JSON that reads back as the draft", async () => {
    const { markdown: _, planHealth: __, ...draft } = await get(`/v1/drafts/${draftId}`, draftResponseSchema);
    expect(await get(`/v1/plans/${draftId}/export?format=json`, draftSchema)).toEqual(draft);
  });

  it("names the exported file after account, kind and day", async () => {
    const file = await product.ask(`/v1/plans/${draftId}/export?format=md`);
    expect(decodeURIComponent(file.headers.get("content-disposition") ?? "")).toBe(
      "attachment; filename*=UTF-8''Rheinland-Licht-Großhandel-GmbH-account-plan-2026-11-15.md",
    );
  });

  it("is no import, though its job has the same id", async () => {
    expect((await product.ask(`/v1/imports/${draftId}`)).status).toBe(404);
  });

  it("refuses a writer it does not have and names the choices", async () => {
    const body = { kind: "account-plan", writer: "llm" };
    const response = await product.ask(`/v1/accounts/${accountId}/drafts?lang=en`, jsonPost(body));
    const { errors } = z.object({ errors: z.array(z.unknown()) }).parse(await response.json());
    const reason = expect.stringContaining("Choose one of: template.");
    expect([response.status, errors]).toEqual([422, [{ field: "writer", reason }]]);
  });
});
