import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { parseDay } from "#domain/day";
import { createKeptViews } from "#services/kept-views";
import { bumpDataVersion } from "#store/organisations";
import { withOrg } from "#store/with-org";
import { jsonPost } from "../../helpers/ask-api.ts";
import { finishedDraft, idOfAccount } from "../../helpers/finished-draft.ts";
import { importInto, textFile } from "../../helpers/import-files.ts";
import { openTestProduct, type TestProduct } from "../../helpers/open-test-product.ts";

let product: TestProduct;
let accountId: string;
let dealId: string;
beforeAll(async () => {
  product = await openTestProduct({ demo: true });
  accountId = await idOfAccount(product, "A-02");
  const page = await product.services.accountPage(product.caller, accountId, undefined);
  dealId = page.deals.find(({ opportunity }) => opportunity.status === "open")?.opportunity.id ?? "";
});
afterAll(() => product.close());

const idSchema = z.object({ id: z.string() });
const taskSchema = idSchema.extend({ updatedAt: z.string() });
const itemsSchema = z.object({ items: z.array(idSchema) });
async function answered(path: string, init?: RequestInit): Promise<unknown> {
  const response = await product.ask(path, init);
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return response.status === 204 ? null : response.json();
}

/** Every kept view of one account, and those that are made from kept ones. */
async function everyView(): Promise<Record<string, unknown>> {
  const parts = ["", "/scores", "/white-space", "/relationships", "/needs", "/cards", "/detections", "/mentions/names"];
  const told: Record<string, unknown> = {};
  for (const part of parts) told[part] = await answered(`/v1/accounts/${accountId}${part}?lang=en`);
  told.whatIf = await answered(`/v1/accounts/${accountId}/what-if?lang=en`, jsonPost({}));
  told.dealWhatIf = await answered(`/v1/opportunities/${dealId}/what-if?lang=en`, jsonPost({}));
  told.powerMap = await answered(`/v1/opportunities/${dealId}/power-map?lang=en`);
  return told;
}

async function firstCard(): Promise<string> {
  const { items } = itemsSchema.parse(await answered(`/v1/accounts/${accountId}/cards?lang=en`));
  return `/v1/accounts/${accountId}/cards/${encodeURIComponent(items[0]?.id ?? "")}/dismiss`;
}

async function newNote(text: string): Promise<string> {
  const note = { accountId, title: "拜访", date: "2026-11-14", text };
  return idSchema.parse(await answered("/v1/notes", jsonPost(note))).id;
}

const patch = (body: unknown): RequestInit => ({ ...jsonPost(body), method: "PATCH" });
let dismissed = "";
let task: z.infer<typeof taskSchema>;

/** Everything that a person or a job can write and that something told of an account may depend on. */
const writes: Readonly<Record<string, () => Promise<unknown>>> = {
  "post /v1/notes": () => newNote("设备部经理邵启明也在场，最后由他拍板。"),
  "post /v1/notes/batch": () =>
    answered("/v1/notes/batch", jsonPost({ notes: [{ accountId, title: "电话", text: "周一来电，问交期。" }] })),
  "post /v1/notes/{id}/suggestions/{suggestionId}": async () => {
    const note = await newNote("财务部经理骆文彬负责付款审批。");
    const { items } = itemsSchema.parse(await answered(`/v1/notes/${note}/suggestions`));
    return answered(`/v1/notes/${note}/suggestions/${items[0]?.id}`, jsonPost({ decision: "accepted" }));
  },
  "post /v1/accounts/{id}/detections/{detectionId}": async () => {
    const { unmappedPeople } = await product.services.accountDetections(product.caller, accountId, undefined);
    const path = `/v1/accounts/${accountId}/detections/${unmappedPeople[0]?.id}`;
    return answered(path, jsonPost({ decision: "put-aside", reason: "not of them" }));
  },
  "post /v1/accounts/{id}/cards/{cardId}/dismiss": async () => {
    dismissed = await firstCard();
    return answered(dismissed, jsonPost({ reason: "done already" }));
  },
  "delete /v1/accounts/{id}/cards/{cardId}/dismiss": () => answered(dismissed, { method: "DELETE" }),
  "post /v1/accounts/{id}/tasks": async () => {
    const step = { statement: "Send the new price list", dueOn: "2026-12-01" };
    task = taskSchema.parse(await answered(`/v1/accounts/${accountId}/tasks`, jsonPost(step)));
  },
  "post /v1/accounts/{id}/visits": async () => {
    const { contacts } = await product.services.accountPage(product.caller, accountId, undefined);
    const contactIds = contacts.map(({ id }) => id);
    const visit = { date: "2026-11-14", kind: "visit", level: "leadership", contactIds, summary: "明年一季度招标。" };
    return answered(`/v1/accounts/${accountId}/visits`, jsonPost(visit));
  },
  "post /v1/users": () => answered("/v1/users", jsonPost({ name: "邵启明", role: "rep" })),
  "put /v1/users/{id}": async () => {
    const { items } = itemsSchema.parse(await answered("/v1/users"));
    return answered(`/v1/users/${items[0]?.id}`, { ...jsonPost({ role: "admin" }), method: "PUT" });
  },
  "patch /v1/tasks/{id}": () => answered(`/v1/tasks/${task.id}`, patch({ updatedAt: task.updatedAt, status: "done" })),
  "post /v1/accounts/{id}/drafts": () => finishedDraft(product, accountId, { lang: "en" }),
  "post /v1/reviews": () => answered("/v1/reviews", jsonPost({})),
  "post /v1/imports": () =>
    importInto(product, [
      textFile("more.csv", "id,account,date,amount,currency\nSO-9001,A-02,2026-11-10,990000,CNY\n"),
    ]),
  "put /v1/scoring-profile": async () => {
    const etag = (await product.ask("/v1/scoring-profile")).headers.get("etag") ?? "";
    const profile = { ...jsonPost({ overrides: {} }, { "if-match": etag }), method: "PUT" };
    return answered("/v1/scoring-profile", profile);
  },
};

/** What computes, talks, manages jobs or ends in an import, and what changes the words of a draft, of which no view tells. */
const elsewhere =
  /\/v1\/(?:score\/|conduct|verify|kept-scores\/|jobs\/|imports\/|pulls|demo\/|data\/|embeddings|drafts\/|plans\/|chat|conversations|feedback|slack\/|scoring-profile\/preview|accounts\/\{id\}\/what-if|opportunities\/)/;

describe("what is kept of an account", () => {
  it("is told of every road by which something is written", async () => {
    const { paths } = z
      .object({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) })
      .parse(await answered("/openapi.json"));
    const roads = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).flatMap((method) => (method === "get" ? [] : `${method} ${path}`)),
    );
    expect(roads.filter((road) => writes[road] === undefined && !elsewhere.test(road))).toEqual([]);
  });

  it.each(Object.keys(writes))("is what is computed anew after %s", async (route) => {
    await everyView();
    await writes[route]?.();
    const kept = await everyView();
    await withOrg(product.database.db, product.caller.orgId, (tx) => bumpDataVersion(tx, product.caller.orgId));
    expect(kept).toEqual(await everyView());
  });
});

describe("a kept view", () => {
  const caller = () => ({ ...product.caller, lang: "en" as const });
  const counting = () => {
    let asked = 0;
    const keep = createKeptViews({ db: product.database.db, today: () => parseDay("2026-11-22") });
    const view = keep(async (_caller, id: string, word?: string) => {
      asked += 1;
      if (word === "fail") throw new Error("not now");
      return `${id} ${word}`;
    });
    return { view, asked: () => asked };
  };

  it("is computed once, whoever asks at the same time or later", async () => {
    const { view, asked } = counting();
    const answers = await Promise.all([view(caller(), "a"), view({ ...caller(), actor: "another" }, "a")]);
    answers.push(await view(caller(), "a"));
    expect([new Set(answers).size, asked()]).toEqual([1, 1]);
  });

  it("is another for another record, question or language", async () => {
    const { view, asked } = counting();
    await view(caller(), "a");
    await view(caller(), "b");
    await view(caller(), "a", "word");
    await view({ ...caller(), lang: "zh" }, "a");
    expect(asked()).toBe(4);
  });

  it("is asked for again where it failed", async () => {
    const { view, asked } = counting();
    for (const _ of [1, 2]) await view(caller(), "a", "fail").catch(() => undefined);
    expect(asked()).toBe(2);
  });

  it("is given up first where it was asked for longest ago", async () => {
    const { view, asked } = counting();
    await view(caller(), "first");
    await view(caller(), "second");
    for (let at = 0; at < 58; at += 1) await view(caller(), `other ${at}`);
    await view(caller(), "first");
    await view(caller(), "one more");
    const before = asked();
    await view(caller(), "first");
    const kept = asked() - before;
    await view(caller(), "second");
    expect([kept, asked() - before]).toEqual([0, 1]);
  });
});
